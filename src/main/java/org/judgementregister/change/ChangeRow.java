package org.judgementregister.change;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.ComparisonReason;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A judgement under one of its areas beside the council's previous judgement there. Inspection and area name it.
 *
 * @param from the previous grade; null for a first judgement
 * @param steps how many ranks it moved; null for a first judgement
 * @param reason the weightiest of the reasons; null when the comparison is exact
 * @param reasons why the comparison is not exact
 * @param explanation the reasons in words; null when the comparison is exact
 * @param predecessors the councils that the council followed, for its first judgement
 * @param inspected the first day on site; null when it is not known
 * @param addedIn the release in which it came in or in which what it is compared with last changed
 */
public record ChangeRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull ServiceArea area,
        Grade from,
        @NotNull Grade to,
        @NotNull Direction direction,
        Integer steps,
        @NotNull Comparability comparability,
        ComparisonReason reason,
        @NotNull List<ComparisonReason> reasons,
        String explanation,
        @NotNull List<String> predecessors,
        @NotNull String inspection,
        @NotNull Framework framework,
        @NotNull InspectionKind kind,
        @NotNull Heading heading,
        PartialDate inspected,
        @NotNull LocalDate published,
        String previousInspection,
        Framework previousFramework,
        Heading previousHeading,
        LocalDate previousPublished,
        String reportUrl,
        @NotNull Integer addedIn) {

    /** The HQL of the constructor below for the aliases {@code s}, the change, and {@code c}, its council. */
    static final String VALUES = "c.id, c.name, c.gss, c.region, s.area, s.previousGrade, s.grade, s.direction, s.rise,"
            + " s.inspection, s.framework, s.kind, s.heading, s.inspected, s.published, s.previousInspection,"
            + " s.previousFramework, s.previousHeading, s.previousPublished, s.reportUrl, "
            + predecessors("id", " ") + ", " + predecessors("name", " and ") + ", s.releaseFrom";

    public ChangeRow(
            String council,
            String councilName,
            String gss,
            Region region,
            ServiceArea area,
            Grade from,
            Grade to,
            Direction direction,
            Integer rise,
            String inspection,
            Framework framework,
            InspectionKind kind,
            Heading heading,
            PartialDate inspected,
            LocalDate published,
            String previousInspection,
            Framework previousFramework,
            Heading previousHeading,
            LocalDate previousPublished,
            String reportUrl,
            String predecessors,
            String predecessorNames,
            Integer addedIn) {
        this(
                council,
                councilName,
                gss,
                region,
                area,
                from,
                to,
                direction,
                rise,
                previousFramework == null
                        ? Comparison.none(councilName, area.words(), predecessorNames)
                        : Comparison.between(previousFramework, previousHeading, framework, heading),
                predecessors == null ? List.of() : List.of(predecessors.split(" ")),
                inspection,
                framework,
                kind,
                heading,
                inspected,
                published,
                previousInspection,
                previousFramework,
                previousHeading,
                previousPublished,
                reportUrl,
                addedIn);
    }

    private ChangeRow(
            String council,
            String councilName,
            String gss,
            Region region,
            ServiceArea area,
            Grade from,
            Grade to,
            Direction direction,
            Integer rise,
            Comparison comparison,
            List<String> predecessors,
            String inspection,
            Framework framework,
            InspectionKind kind,
            Heading heading,
            PartialDate inspected,
            LocalDate published,
            String previousInspection,
            Framework previousFramework,
            Heading previousHeading,
            LocalDate previousPublished,
            String reportUrl,
            Integer addedIn) {
        this(
                council,
                councilName,
                gss,
                region,
                area,
                from,
                to,
                direction,
                rise == null ? null : Math.abs(rise),
                comparison.comparability(),
                comparison.reasons().stream().findFirst().orElse(null),
                comparison.reasons(),
                comparison.explanation(),
                predecessors,
                inspection,
                framework,
                kind,
                heading,
                inspected,
                published,
                previousInspection,
                previousFramework,
                previousHeading,
                previousPublished,
                reportUrl,
                addedIn);
    }

    /** Whom a new council followed, for its first judgements, in the order of ids. */
    private static String predecessors(String field, String separator) {
        return """
                case when s.reason = %s.NEW_COUNCIL then
                    (select listagg(o.%s, '%s') within group (order by o.id)
                        from Council own join own.predecessors x join Council o on o.id = x.council
                        where own.version = c.version and %s) end
                """.formatted(ComparisonReason.class.getName(), field, separator, Where.inForce("o"));
    }
}
