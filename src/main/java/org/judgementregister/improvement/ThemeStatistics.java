package org.judgementregister.improvement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/** Counts by theme what reports say must improve. */
@ApplicationScoped
public class ThemeStatistics implements PanacheRepositoryBase<Inspection, Long> {

    private static final String OF_COUNCILS = "Inspection i join Council c on c.id = i.council";
    private static final int DIGITS = 4;

    /** By group as the vocabulary lists them, then the most named theme first. */
    private static final Comparator<Object[]> ORDER = Comparator.comparing((Object[] found) -> group(found[0]))
            .thenComparing(found -> -number(found[2]))
            .thenComparing(found -> (Theme) found[1]);

    private final CouncilDirectory directory;
    private final CurrentRequest asked;
    private final PublicAddress address;

    public ThemeStatistics(CouncilDirectory directory, CurrentRequest asked, PublicAddress address) {
        this.directory = directory;
        this.asked = asked;
        this.address = address;
    }

    /**
     * By group, and in each the theme first that most inspections name.
     *
     * @param gradeIn the area whose grade is the group, by grade
     */
    public List<ThemeStatistic> count(
            ThemeGrouping by,
            ServiceArea gradeIn,
            CouncilFilter councils,
            InspectionFilter inspections,
            ImprovementFilter filter,
            TemporalFilter times) {
        String from = OF_COUNCILS + (by == ThemeGrouping.GRADE ? " join i.judgements j" : "");
        Map<String, Integer> ofInspections = sums(
                        from + " join i.improvements p",
                        List.of(by.hql()),
                        where(by, gradeIn, councils, inspections, times))
                .stream()
                .collect(Collectors.toMap(found -> found[0].toString(), found -> number(found[1])));
        Where where = where(by, gradeIn, councils, inspections, times);
        filter.narrow(where);
        CanonicalUrl rows = asked.url()
                .without(Set.of("by", "gradeIn"))
                .at(address.link("/v1/improvements"))
                .with("release", asked.release().number().toString());
        return sums(
                        from + " join ThemeOfPoint p on p.inspectionVersion = i.version",
                        List.of(by.hql(), "p.theme"),
                        where)
                .stream()
                .sorted(ORDER)
                .map(found -> statistic(by, rows, inspections, ofInspections, found))
                .toList();
    }

    private Where where(
            ThemeGrouping by,
            ServiceArea gradeIn,
            CouncilFilter councils,
            InspectionFilter inspections,
            TemporalFilter times) {
        ReleaseRow release = asked.release();
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        if (by == ThemeGrouping.YEAR) {
            where.and("i.published is not null");
        }
        if (by == ThemeGrouping.GRADE) {
            where.anyOf("j.heading", "heading", Heading.speakingFor(List.of(gradeIn)));
        }
        return where;
    }

    private List<Object[]> sums(String from, List<String> keys, Where where) {
        return new Sums(getEntityManager(), keys, List.of("count(distinct i.version)", "count(*)"), from, where).all();
    }

    private static ThemeStatistic statistic(
            ThemeGrouping by,
            CanonicalUrl rows,
            InspectionFilter inspected,
            Map<String, Integer> ofInspections,
            Object... found) {
        String group = found[0].toString();
        Theme theme = (Theme) found[1];
        int inspections = number(found[2]);
        int of = ofInspections.get(group);
        CanonicalUrl about = rows.with("theme", theme.code());
        String url =
                switch (by) {
                    case NONE -> about.toString();
                    case REGION -> about.with("region", group).toString();
                    case YEAR -> ofYear(about, group, inspected).toString();
                    case GRADE -> null;
                };
        return new ThemeStatistic(
                theme,
                by == ThemeGrouping.NONE ? null : group,
                inspections,
                of,
                BigDecimal.valueOf(inspections).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP),
                number(found[3]),
                url);
    }

    /** The points of a year, or of the part of it that is asked for. */
    private static CanonicalUrl ofYear(CanonicalUrl about, String year, InspectionFilter inspected) {
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfYear());
        LocalDate from = inspected.publishedFrom();
        LocalDate to = inspected.publishedTo();
        return about.with("publishedFrom", (from != null && from.isAfter(first) ? from : first).toString())
                .with("publishedTo", (to != null && to.isBefore(last) ? to : last).toString());
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> group(Object key) {
        return (Comparable<Object>) key;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
