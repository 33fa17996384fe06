package org.judgementregister.ingest.claim;

import java.time.LocalDate;
import java.util.List;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;

/** What must hold between an inspection's facts, whatever file they come from. */
public final class InspectionRules {

    private InspectionRules() {}

    /** Tells whoever notes faults of every rule that the inspection breaks. */
    @FunctionalInterface
    public interface Note {
        void fault(String column, Object value, String reason);
    }

    /**
     * Notes a fault for every rule that the inspection breaks.
     *
     * @param today the day of loading
     */
    public static void check(InspectionFacts inspection, LocalDate today, Note note) {
        if (inspection.kind() == null) {
            note.fault("kind", null, "is missing: no sheet says what kind of inspection this was");
            return;
        }
        checkGrades(inspection, note);
        checkDates(inspection, note);
        checkPast(inspection, today, note);
    }

    /** What is told has happened, and under a framework that was there. */
    private static void checkPast(InspectionFacts inspection, LocalDate today, Note note) {
        String notYet = "is after the day of loading, " + today;
        if (inspection.published() != null && inspection.published().isAfter(today)) {
            note.fault("published", inspection.published(), notYet);
        }
        if (inspection.published() != null
                && inspection
                        .published()
                        .isBefore(inspection.framework().inForceFrom().firstDay())) {
            note.fault("published", inspection.published(), "is before " + inspection.framework() + " was in force");
        }
        for (Period period : inspection.onSite()) {
            PartialDate last = period.to() == null ? period.from() : period.to();
            if (last.firstDay().isAfter(today)) {
                note.fault("on_site", OnSite.text(inspection.onSite()), notYet);
            }
        }
        for (Figure figure : inspection.figures()) {
            if (figure.asAt() != null && figure.asAt().isAfter(today)) {
                note.fault("as_at", figure.asAt(), notYet);
            }
        }
    }

    private static void checkGrades(InspectionFacts inspection, Note note) {
        boolean hasGrades = !inspection.judgements().isEmpty();
        if (inspection.kind().graded() && !hasGrades) {
            note.fault("kind", inspection.kind(), "is graded, but the inspection has no judgements");
        }
        if (!inspection.kind().graded() && hasGrades) {
            note.fault("kind", inspection.kind(), "is narrative, but the inspection has judgements");
        }
        Framework framework = inspection.framework();
        for (Judgement judgement : inspection.judgements()) {
            if (!framework.headings().contains(judgement.heading())) {
                note.fault("heading", judgement.heading(), "is no heading of " + framework);
            } else if (!framework.grades().contains(judgement.grade())) {
                note.fault("grade", judgement.grade(), "is not on the scale of " + framework);
            }
        }
        if (inspection.kind() == InspectionKind.BOARD_REVIEW
                && inspection.judgements().stream()
                        .anyMatch(judgement -> judgement.heading() != Heading.SAFEGUARDING_BOARD)) {
            note.fault("kind", inspection.kind(), "judges the safeguarding board alone");
        }
        if ((inspection.kind() == InspectionKind.JOINT_AREA) != (inspection.framework() == Framework.JTAI)) {
            note.fault("kind", inspection.kind(), "joint-area and jtai go together");
        }
    }

    private static void checkDates(InspectionFacts inspection, Note note) {
        List<Period> onSite = inspection.onSite();
        String intervals = OnSite.text(onSite);
        if (onSite.isEmpty() && inspection.published() == null) {
            note.fault("published", null, "is not known, and neither is a day on site");
        }
        if (inspection.kind().graded() && inspection.published() == null) {
            note.fault("published", null, "is not known of a graded inspection");
        }
        if (!onSite.isEmpty() && !inspection.framework().inForceOn(onSite.get(0).from())) {
            note.fault("on_site", intervals, "begins when " + inspection.framework() + " was not in force");
        }
        LocalDate reached = LocalDate.MIN;
        for (Period period : onSite) {
            if (period.from().lastDay().isBefore(reached)) {
                note.fault("on_site", intervals, "has its periods out of order");
            }
            reached = period.from().firstDay();
            if (period.to() != null && period.to().lastDay().isBefore(reached)) {
                note.fault("on_site", intervals, "ends before it begins");
            }
            reached = period.to() == null ? reached : period.to().firstDay();
        }
        if (inspection.published() != null && inspection.published().isBefore(reached)) {
            note.fault("published", inspection.published(), "is before the last day on site");
        }
    }
}
