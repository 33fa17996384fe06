package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.List;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;

/** What must hold between an inspection's facts, whatever file they come from. */
final class InspectionRules {

    private InspectionRules() {}

    /** Notes a fault on the row for every rule that the inspection breaks. */
    static void check(InspectionFacts inspection, Row row) {
        if (inspection.framework() == null || inspection.kind() == null) {
            return;
        }
        checkGrades(inspection, row);
        checkDates(inspection, row);
    }

    private static void checkGrades(InspectionFacts inspection, Row row) {
        boolean hasGrades = !inspection.judgements().isEmpty();
        if (inspection.kind().graded() && !hasGrades) {
            row.fault("kind", "is graded, but the inspection has no judgements");
        }
        if (!inspection.kind().graded() && hasGrades) {
            row.fault("kind", "is narrative, but the inspection has judgements");
        }
        if ((inspection.kind() == InspectionKind.JOINT_AREA) != (inspection.framework() == Framework.JTAI)) {
            row.fault("kind", "joint-area and jtai go together");
        }
    }

    private static void checkDates(InspectionFacts inspection, Row row) {
        List<Period> onSite = inspection.onSite();
        if (onSite.isEmpty() && inspection.published() == null) {
            row.fault("published", "is not known, and neither is a day on site");
        }
        if (inspection.kind().graded() && inspection.published() == null) {
            row.fault("published", "is not known of a graded inspection");
        }
        if (!onSite.isEmpty() && !inspection.framework().inForceOn(onSite.get(0).from())) {
            row.fault("on_site", "begins when " + inspection.framework() + " was not in force");
        }
        LocalDate reached = LocalDate.MIN;
        for (Period period : onSite) {
            if (period.from().lastDay().isBefore(reached)) {
                row.fault("on_site", "has its periods out of order");
            }
            reached = period.from().firstDay();
            if (period.to() != null && period.to().lastDay().isBefore(reached)) {
                row.fault("on_site", "ends before it begins");
            }
            reached = period.to() == null ? reached : period.to().firstDay();
        }
        if (inspection.published() != null && inspection.published().isBefore(reached)) {
            row.fault("published", "is before the last day on site");
        }
    }
}
