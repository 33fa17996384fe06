package org.judgementregister.council;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Times;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/**
 * Which councils a question is about.
 *
 * @param council slugs or codes of any scheme
 * @param neighboursOf a slug or code: its statistical neighbours, itself left out
 * @param current true for councils in being on the day that the question is about, false for all others
 */
public record CouncilFilter(
        @QueryParam("council") @Size(max = 200) List<@Size(max = 100) String> council,
        @QueryParam("region") @Size(max = 200) List<Region> region,
        @QueryParam("type") @Size(max = 200) List<CouncilType> type,
        @QueryParam("neighboursOf") @Size(max = 100) String neighboursOf,
        @QueryParam("current") Boolean current) {

    private static final String IN_BEING =
            "(c.establishedOn is null or c.establishedOn <= :day) and (c.abolishedOn is null or c.abolishedOn >= :day)";

    /** Adds its conditions on the alias {@code c}, the council in the release that is asked. */
    public void narrow(Where where, CouncilDirectory directory, Times times, ReleaseRow release) {
        where.inForce(release.number(), "c");
        where.anyOf("c.id", "council", directory.ids("council", council, release.number()));
        where.anyOf("c.region", "region", region);
        where.anyOf("c.type", "type", type);
        if (neighboursOf != null) {
            where.and(
                    "c.id in (select n.council from Council subject join subject.neighbours n"
                            + " where subject.id = :subject and " + Where.inForce("subject") + ")",
                    "subject",
                    directory
                            .ids("neighboursOf", List.of(neighboursOf), release.number())
                            .get(0));
        }
        if (current != null) {
            where.and(current ? IN_BEING : "not (" + IN_BEING + ")", "day", times.day(release));
        }
    }
}
