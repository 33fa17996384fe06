package org.judgementregister.change;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.database.Where;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Match;

/**
 * The HQL of judgements beside those before them: {@code s}, a judgement under one area, with its inspection {@code i},
 * council {@code c} and area {@code a}, and {@code p}, the latest before it in the same council and area that gave a
 * grade, with its inspection {@code q}.
 */
public final class Compared {

    /** The release in which a change came to be what it is: with either side, or when one that stood between them went. */
    static final String ADDED_IN = """
            greatest(s.addedIn, coalesce(p.addedIn, 0), coalesce(
                (select max(v.releaseTo) from Inspection v join JudgementArea x on x.inspectionVersion = v.version
                    where v.releaseTo <= :release and x.council = s.council and x.area = s.area and x.rank is not null
                    and %1$s < %2$s and (p.rank is null or %1$s > %3$s)), 0))
            """.formatted(place("x"), place("s"), place("p"));

    /** The two are compared exactly. A heading belongs to one scale, so that the scale need not be asked. */
    public static final String EXACT = "(s.heading = p.heading or s.match = {exact} and p.match = {exact})"
            .replace("{exact}", Match.class.getName() + ".EXACT");

    private static final String BOTH = """
            JudgementArea s
            join Inspection i on i.version = s.inspectionVersion
            join Council c on c.id = s.council
            join Area a on a.code = s.area
            left join %s
            left join Inspection q on q.version = p.inspectionVersion
            """;

    /** One step in an index for each row. The bound on the begin alone says nothing new: by it the index is entered. */
    private static final String STEP = """
            JudgementArea p on p.area = s.area and p.inspectionVersion =
                (select x.inspectionVersion from JudgementArea x join Inspection v on v.version = x.inspectionVersion
                    where x.council = s.council and x.area = s.area and x.rank is not null
                    and x.begunOn <= s.begunOn and %s < %s and {known}
                    order by x.begunOn desc, x.published desc, x.inspection desc limit 1)
            """.formatted(place("x"), place("s"));

    /** All rows put in order once, each with what came before it. */
    private static final String ORDERED = """
            (select x.inspectionVersion as of, x.council as council, x.area as area, %s
                from JudgementArea x join Inspection v on v.version = x.inspectionVersion
                where x.rank is not null and {known}) p
                on p.of = s.inspectionVersion and p.area = s.area and p.council = s.council
            """.formatted(Stream.of(
                    "inspectionVersion",
                    "inspection",
                    "framework",
                    "heading",
                    "match",
                    "grade",
                    "rank",
                    "begunOn",
                    "published",
                    "addedIn")
            .map(
                    ("lag(x.%1$s) over"
                                    + " (partition by x.council, x.area order by x.begunOn, x.published, x.inspection) as %1$s")
                            ::formatted)
            .collect(Collectors.joining(", ")));

    private Compared() {}

    /** The entities and joins for a question that needs what came before a few rows only. */
    public static String few(TemporalFilter times) {
        return from(STEP, times);
    }

    /** The same for a question that asks of every row what came before it. */
    public static String all(TemporalFilter times) {
        return from(ORDERED, times);
    }

    /** The parameters of the release and of times come with the inspection's own conditions. */
    private static String from(String before, TemporalFilter times) {
        String known = Where.inForce("v") + (times.asOf() == null ? "" : " and x.published <= :asOf");
        return BOTH.formatted(before.replace("{known}", known));
    }

    /** A row's place in the history of its council and area. */
    private static String place(String alias) {
        return "(%1$s.begunOn, %1$s.published, %1$s.inspection)".formatted(alias);
    }
}
