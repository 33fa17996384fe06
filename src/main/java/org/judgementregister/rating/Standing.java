package org.judgementregister.rating;

import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/**
 * The HQL of how councils stand in service areas at a time. To the council {@code c} and the area {@code a} it joins
 * {@code s}, the latest judgement that speaks for the area, and {@code l}, the council's latest graded inspection; of
 * both, one under an older framework only where there is no newer one. Each is one step in an index.
 *
 * @param prefix of the aliases but {@code c}, where a question asks twice
 */
public record Standing(String prefix, TemporalFilter times) {

    private static final String JOINS = """
            left join JudgementArea {s} on {s}.area = {a}.code and {s}.inspectionVersion = coalesce(
                (select x.inspectionVersion from JudgementArea x join Inspection v on v.version = x.inspectionVersion
                    where x.council = c.id and x.area = {a}.code and not x.older and {known x}
                    order by x.begunOn desc, x.published desc, x.inspection desc limit 1),
                (select x.inspectionVersion from JudgementArea x join Inspection v on v.version = x.inspectionVersion
                    where x.council = c.id and x.area = {a}.code and x.older and {known x}
                    order by x.begunOn desc, x.published desc, x.inspection desc limit 1))
            left join Inspection {i} on {i}.version = {s}.inspectionVersion
            left join Inspection {l} on {l}.version = coalesce(
                (select v.version from Inspection v
                    where v.council = c.id and v.graded and not v.older and {known v}
                    order by v.begunOn desc, v.published desc, v.id desc limit 1),
                (select v.version from Inspection v
                    where v.council = c.id and v.graded and v.older and {known v}
                    order by v.begunOn desc, v.published desc, v.id desc limit 1))
            """;

    private static final String STATUS = """
            case when {s}.inspectionVersion is null then 'never'
                when {s}.inspectionVersion = {l}.version and not {l}.older then 'current'
                else 'earlier' end
            """;

    private static final String REASON = """
            case when {s}.inspectionVersion = {l}.version and not {l}.older then null
                when {l}.version is null and c.establishedOn is not null then 'new-council'
                when {l}.version is null then 'not-inspected'
                when {s}.inspectionVersion is not null and {l}.older then 'older-framework'
                when exists (select 1 from FrameworkArea f where f.framework = {l}.framework and f.area = {a}.code)
                    then 'not-covered'
                else 'framework-gives-none' end
            """;

    /**
     * Publication day of the first judgement in the unbroken run of the present grade; "not-judged" breaks none. Goes by
     * the days on which they began, and by nothing else.
     */
    private static final String HELD_SINCE = """
            (select h.published from JudgementArea h join Inspection v on v.version = h.inspectionVersion
                where h.council = c.id and h.area = {a}.code and h.grade = {s}.grade and {s}.rank is not null
                and h.begunOn > coalesce(
                    (select o.begunOn from JudgementArea o join Inspection v on v.version = o.inspectionVersion
                        where o.council = c.id and o.area = {a}.code and o.grade <> {s}.grade and o.rank is not null
                        and o.begunOn < {s}.begunOn and {known o} order by o.begunOn desc limit 1),
                    date 0001-01-01)
                and {known h} order by h.begunOn, h.published, h.inspection limit 1)
            """;

    /** The joins, which follow the area. */
    public String joins() {
        return filled(JOINS);
    }

    /** The code of the status. */
    public String status() {
        return filled(STATUS);
    }

    /** The code of the reason; null where the rating is a present one. */
    public String reason() {
        return filled(REASON);
    }

    String heldSince() {
        return filled(HELD_SINCE);
    }

    /** A path whose aliases get the prefix. */
    String filled(String hql) {
        return hql.replaceAll("\\{([asil])}", prefix + "$1")
                .replace("{known v}", known("v"))
                .replaceAll("\\{known ([xho])}", known("$1"));
    }

    /** Gives the parameters their values. */
    public void bind(Where where, ReleaseRow release) {
        where.bind("release", release.number());
        if (times.asOf() != null) {
            where.bind("asOf", times.asOf());
        }
        if (times.inspectedBy() != null) {
            where.bind("inspectedBy", times.inspectedBy());
        }
    }

    private String known(String alias) {
        return Where.inForce("v")
                + (times.asOf() == null ? "" : " and " + alias + ".published <= :asOf")
                + (times.inspectedBy() == null ? "" : " and " + alias + ".begunOn <= :inspectedBy");
    }
}
