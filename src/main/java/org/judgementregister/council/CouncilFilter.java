package org.judgementregister.council;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
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
            "((c.establishedOn is null or c.establishedOn <= %1$s) and (c.abolishedOn is null or c.abolishedOn >= %1$s))";

    /** Every council, in being or not. */
    public static final CouncilFilter ANY = new CouncilFilter(List.of(), List.of(), List.of(), null, null);

    /** One council, in being or not. */
    public static CouncilFilter only(String id) {
        return these(List.of(id));
    }

    /** Some councils, in being or not. */
    public static CouncilFilter these(Collection<String> ids) {
        return new CouncilFilter(List.copyOf(ids), List.of(), List.of(), null, null);
    }

    /** The same with councils in being only, unless others are asked for. */
    public CouncilFilter inBeing() {
        return new CouncilFilter(council, region, type, neighboursOf, current == null || current);
    }

    /** The HQL of a council {@code c} that was in being on a day. */
    public static String inBeing(String day) {
        return IN_BEING.formatted(day);
    }

    /** The HQL of a council {@code c} that is a statistical neighbour of one whose id is a parameter. */
    public static String isNeighbourOf(String subject) {
        return "c.id in (select n.council from Council subject join subject.neighbours n where subject.id = :%s and %s)"
                .formatted(subject, Where.inForce("subject"));
    }

    /** Adds its conditions on the alias {@code c}, the council in the release that is asked. */
    public void narrow(Where where, CouncilDirectory directory, TemporalFilter times, ReleaseRow release) {
        narrow(where, directory, release, ":day");
        if (current != null) {
            where.bind("day", times.day(release));
        }
    }

    /**
     * The same for a question about many days.
     *
     * @param day the HQL of the day on which a council must be in being to be current
     */
    public void narrow(Where where, CouncilDirectory directory, ReleaseRow release, String day) {
        where.inForce(release.number(), "c");
        where.anyOf("c.id", "council", directory.ids("council", council, release.number()));
        where.anyOf("c.region", "region", region);
        where.anyOf("c.type", "type", type);
        if (neighboursOf != null) {
            where.and(
                    isNeighbourOf("subject"),
                    "subject",
                    directory
                            .ids("neighboursOf", List.of(neighboursOf), release.number())
                            .get(0));
        }
        if (current != null) {
            where.and((current ? "" : "not ") + inBeing(day));
        }
    }
}
