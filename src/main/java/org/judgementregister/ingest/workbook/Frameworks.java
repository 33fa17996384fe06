package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.judgementregister.ingest.claim.InspectionFields;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.PartialDate;

/** Tells under which of a family's frameworks an inspection was held. */
final class Frameworks {

    private Frameworks() {}

    /**
     * By the first day on site. Where a table gives only the publication, by what is graded: without care leavers an
     * inspection was held before they were judged on their own, without an overall grade after that was given.
     *
     * @param graded the headings under which the table gives grades
     */
    static Optional<Framework> of(String family, LocalDate firstDay, LocalDate published, Set<Heading> graded) {
        List<Framework> frameworks = Arrays.stream(Framework.values())
                .filter(framework -> framework.family().equals(family))
                .toList();
        if (frameworks.size() == 1) {
            return Optional.of(frameworks.get(0));
        }
        if (firstDay != null) {
            PartialDate day = new PartialDate(firstDay.toString());
            return frameworks.stream()
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
        return column == Heading.IN_CARE ? InspectionFields.inCare(framework) : column;
    }
}
