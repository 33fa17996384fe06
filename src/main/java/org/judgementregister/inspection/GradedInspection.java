package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * An inspection that gave grades, as the rules of standings and changes see it.
 *
 * @param begun its first day on site, as far as it is known, else the day of publication
 * @param inspected its first day on site; null when it is not known
 * @param given what it gave for each area that it spoke for
 */
public record GradedInspection(
        String id,
        Framework framework,
        InspectionKind kind,
        LocalDate begun,
        PartialDate inspected,
        LocalDate published,
        String reportUrl,
        Map<ServiceArea, Given> given) {

    /** A council's inspections from the first on: what is "before" and "latest" goes by this. */
    public static final Comparator<GradedInspection> IN_ORDER = Comparator.comparing(GradedInspection::begun)
            .thenComparing(GradedInspection::published)
            .thenComparing(GradedInspection::id);

    /** What an inspection gave for an area. */
    public record Given(Heading heading, Grade grade) {}

    /** Its grade in the area; null when it gave none there. */
    public Grade grade(ServiceArea area) {
        Given found = given.get(area);
        return found == null || found.grade.rank() == null ? null : found.grade;
    }

    /** Within a history an id is enough, and maps of spans are large. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
