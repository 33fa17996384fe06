package org.judgementregister.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.database.Where;

/**
 * The HQL of how councils stood on many days {@code d} at once, with the aliases of {@link Standing}. A judgement is the
 * latest from its publication until that of one which follows it, so both sides are put in order once and not for each
 * day.
 */
public final class Timeline {

    private static final String JOINS = """
            left join (select x.inspectionVersion as inspectionVersion, x.council as council, x.area as area,
                    x.grade as grade, x.match as match, x.published as knownFrom,
                    min(x.published) over (partition by x.council, x.area
                        order by x.older,
                            x.begunOn desc, x.published desc, x.inspection desc
                        rows between unbounded preceding and 1 preceding) as knownTo
                from JudgementArea x join Inspection v on v.version = x.inspectionVersion where %1$s) s
                on s.council = c.id and s.area = a.code and s.knownFrom <= d and (s.knownTo is null or s.knownTo > d)
            left join (select v.version as version, v.council as council, v.framework as framework, v.older as older,
                    v.published as knownFrom,
                    min(v.published) over (partition by v.council
                        order by v.older,
                            v.begunOn desc, v.published desc, v.id desc
                        rows between unbounded preceding and 1 preceding) as knownTo
                from Inspection v where v.graded and %1$s) l
                on l.council = c.id and l.knownFrom <= d and (l.knownTo is null or l.knownTo > d)
            """.formatted(Where.inForce("v"));

    private Timeline() {}

    /** The days as a table; written out, because a parameter has no type there. */
    public static String days(List<LocalDate> days) {
        return days.stream().map(day -> "date " + day).collect(Collectors.joining(", ", "unnest(array(", "))"));
    }

    /** The joins, which follow the council, the area and the days. */
    public static String joins() {
        return JOINS;
    }
}
