package org.judgementregister.council;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.council.CouncilDirectory.Codes;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/**
 * A council in a list.
 *
 * @param gss its GSS code on the day that the question is about; an abolished council's last one
 * @param establishedOn its first day; null for one that is older than the register
 * @param abolishedOn its last day; null while it is in being
 * @param hexQ column of its cell on the hexagon map (odd-r); null for an abolished council
 * @param hexR row of its cell, counted northwards
 * @param dfe the Department for Education's number of it
 * @param ofstedUrn Ofsted's reference number of it
 */
public record CouncilRow(
        @NotNull String id,
        @NotNull String name,
        @NotNull String officialName,
        @NotNull String gss,
        @NotNull CouncilType type,
        @NotNull Region region,
        LocalDate establishedOn,
        LocalDate abolishedOn,
        Integer hexQ,
        Integer hexR,
        @NotNull Integer addedIn,
        String dfe,
        String ofstedUrn) {

    /** The HQL of the constructor below for the alias {@code c}. */
    static final String VALUES =
            "c.id, c.name, c.officialName, c.gss, c.type, c.region, c.establishedOn, c.abolishedOn,"
                    + " c.hexQ, c.hexR, c.releaseFrom";

    public CouncilRow(
            String id,
            String name,
            String officialName,
            String gss,
            CouncilType type,
            Region region,
            LocalDate establishedOn,
            LocalDate abolishedOn,
            Integer hexQ,
            Integer hexR,
            Integer addedIn) {
        this(id, name, officialName, gss, type, region, establishedOn, abolishedOn, hexQ, hexR, addedIn, null, null);
    }

    /** Whether it has begun by a day and has not ended before it. */
    public boolean isInBeing(LocalDate day) {
        return (establishedOn == null || !establishedOn.isAfter(day))
                && (abolishedOn == null || !abolishedOn.isBefore(day));
    }

    CouncilRow with(Codes codes) {
        return new CouncilRow(
                id,
                name,
                officialName,
                codes.gss(),
                type,
                region,
                establishedOn,
                abolishedOn,
                hexQ,
                hexR,
                addedIn,
                codes.dfe(),
                codes.ofstedUrn());
    }
}
