package org.judgementregister.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The rule of what a grade is compared with: the latest grade before it that the same council was given for the same area,
 * of those that were known on the day.
 */
final class ChangeRule {

    /**
     * The days known, from the first and before the second, on which a grade is compared with the same one.
     *
     * @param before null where there is none
     * @param isFirst whether no inspection at all is known to have begun earlier
     */
    record Compared(
            LocalDate knownFrom,
            LocalDate knownTo,
            GradedInspection inspection,
            GradedInspection before,
            boolean isFirst) {}

    private final ServiceArea area;
    private final List<GradedInspection> history;

    ChangeRule(GradedHistory history, ServiceArea area) {
        this.area = area;
        this.history = history.inspections();
    }

    /** Of each grade in the area all days since its publication, without a gap or an overlap. */
    List<Compared> all() {
        List<Compared> all = new ArrayList<>();
        GradedInspection before = null;
        LocalDate published = LocalDate.MIN;
        for (int i = 0; i < history.size(); i++) {
            GradedInspection inspection = history.get(i);
            boolean isKnownLast = !inspection.published().isBefore(published);
            if (inspection.grade(area) != null) {
                if (isKnownLast) { // nearly always: what begins later is published later
                    all.add(new Compared(inspection.published(), GradedHistory.END, inspection, before, i == 0));
                } else {
                    all.addAll(amongLater(inspection, history.subList(0, i)));
                }
                before = inspection;
            }
            published = isKnownLast ? inspection.published() : published;
        }
        return all;
    }

    /** The same for a grade that was published before one that had begun earlier. */
    private List<Compared> amongLater(GradedInspection inspection, List<GradedInspection> earlier) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(inspection.published()));
        earlier.stream()
                .map(GradedInspection::published)
                .filter(inspection.published()::isBefore)
                .forEach(days::add);
        List<Compared> spans = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate next = days.higher(day);
            List<GradedInspection> known = earlier.stream()
                    .filter(each -> !each.published().isAfter(day))
                    .toList();
            GradedInspection before = known.stream()
                    .filter(each -> each.grade(area) != null)
                    .reduce((one, other) -> other)
                    .orElse(null);
            Compared last = spans.isEmpty() ? null : spans.remove(spans.size() - 1);
            boolean goesOn = last != null && last.before == before && last.isFirst == known.isEmpty();
            if (last != null && !goesOn) {
                spans.add(last);
            }
            spans.add(new Compared(
                    goesOn ? last.knownFrom : day,
                    next == null ? GradedHistory.END : next,
                    inspection,
                    before,
                    known.isEmpty()));
        }
        return spans;
    }
}
