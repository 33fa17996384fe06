package org.judgementregister.council;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/**
 * A council in a list.
 *
 * @param gss its current GSS code; an abolished council's last one
 * @param establishedOn its first day; null for one that is older than the register
 * @param abolishedOn its last day; null while it is in being
 * @param hexQ column of its cell on the hexagon map (odd-r); null for an abolished council
 * @param hexR row of its cell, counted northwards
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
        @NotNull Integer addedIn) {

    /** The HQL of these fields for the alias {@code c}. */
    static final String VALUES =
            "c.id, c.name, c.officialName, c.gss, c.type, c.region, c.establishedOn, c.abolishedOn,"
                    + " c.hexQ, c.hexR, c.releaseFrom";
}
