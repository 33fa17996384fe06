package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;

/** Tells under which of a family's frameworks an inspection was held. */
final class Frameworks {

    /** The columns of ILACS in which inspections under SIF stand too. */
    private static final Map<Heading, Heading> UNDER_SIF = Map.of(
            Heading.IMPACT_OF_LEADERS,
            Heading.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
            Heading.IN_CARE,
            Heading.LOOKED_AFTER_AND_ACHIEVING_PERMANENCE,
            Heading.IN_CARE_AND_CARE_LEAVERS,
            Heading.LOOKED_AFTER_AND_ACHIEVING_PERMANENCE);

    private Frameworks() {}

    /**
     * By the first day on site. Where a table gives only the publication, by what is graded: without care leavers an
     * inspection was held before they were judged on their own, without an overall grade after that was given.
     *
     * @param kind null in a list of the latest inspections, which does not say it
     * @param graded the headings under which the table gives grades
     */
    static Optional<Framework> of(
            String family, InspectionKind kind, LocalDate firstDay, LocalDate published, Set<Heading> graded) {
        List<Framework> frameworks = Arrays.stream(Framework.values())
                .filter(framework -> framework.family().equals(family))
                .toList();
        if (frameworks.size() == 1) {
            return Optional.of(frameworks.get(0));
        }
        if (firstDay != null) {
            PartialDate day = new PartialDate(firstDay.toString());
            // In the first years of a framework a list of the latest inspections holds many of the one before.
            return Stream.concat(frameworks.stream(), kind == null ? Stream.of(Framework.SIF) : Stream.empty())
                    .filter(framework -> framework.inForceOn(day))
                    .findFirst();
        }
        return frameworks.stream()
                .filter(framework -> !published.isBefore(framework.inForceFrom().firstDay()))
                .filter(framework ->
                        framework.headings().contains(Heading.CARE_LEAVERS) == graded.contains(Heading.CARE_LEAVERS)
                                && framework.headings().contains(Heading.OVERALL_EFFECTIVENESS)
                                        == graded.contains(Heading.OVERALL_EFFECTIVENESS))
                .findFirst();
    }

    /** What a column means under a framework: "children in care" held care leavers too until they had their own. */
    static Heading heading(Heading column, Framework framework) {
        if (framework == Framework.SIF) {
            return UNDER_SIF.getOrDefault(column, column);
        }
        return column == Heading.IN_CARE ? InspectionFields.inCare(framework) : column;
    }
}
