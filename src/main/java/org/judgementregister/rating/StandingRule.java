package org.judgementregister.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.Scale;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The rule of how a council stands in a service area on a day, by the inspections that count: those that were known, and
 * had begun. Inspections are added one by one.
 *
 * <p>Of them those speak whose {@link Scale} is present on the day, else the others; the latest by its first day, then
 * publication, speaks. No later inspection must have judged the council, or the rating is an earlier one; where areas go
 * apart, each has its own latest. A board's review judges the board alone.
 */
final class StandingRule {

    /** How a council stands. The inspection is null when none has spoken for the area. */
    record Stand(RatingStatus status, RatingReason reason, GradedInspection inspection, LocalDate heldSince) {}

    private final ServiceArea area;
    private final boolean isNewCouncil;
    private final Map<Scale, GradedInspection> latest = new EnumMap<>(Scale.class);
    private final Map<Scale, GradedInspection> latestForArea = new EnumMap<>(Scale.class);
    private final NavigableSet<GradedInspection> graded = new TreeSet<>(GradedInspection.IN_ORDER);

    /**
     * @param isNewCouncil whether the council was established within the time of the register
     */
    StandingRule(ServiceArea area, boolean isNewCouncil) {
        this.area = area;
        this.isNewCouncil = isNewCouncil;
    }

    void add(GradedInspection inspection) {
        Scale scale = inspection.framework().scale();
        if (inspection.kind().judgesTheCouncil()) {
            latest.merge(scale, inspection, StandingRule::later);
        }
        if (inspection.given().containsKey(area)) {
            latestForArea.merge(scale, inspection, StandingRule::later);
            if (inspection.grade(area) != null) {
                graded.add(inspection);
            }
        }
    }

    private static GradedInspection later(GradedInspection one, GradedInspection other) {
        return GradedInspection.IN_ORDER.compare(one, other) > 0 ? one : other;
    }

    Stand stand(LocalDate day) {
        GradedInspection speaking = speaking(latestForArea, day);
        GradedInspection last = speaking(latest, day);
        if (speaking == null) {
            return new Stand(RatingStatus.NEVER, whyNever(last), null, null);
        }
        boolean isPresent = speaking.framework().scale().isPresentOn(day);
        boolean areasApart =
                Arrays.stream(Scale.values()).anyMatch(scale -> scale.rulesAreasApart() && scale.isPresentOn(day));
        boolean isLatest = last == null || later(speaking, last) == speaking;
        if (isPresent && (areasApart || isLatest)) {
            return new Stand(RatingStatus.CURRENT, null, speaking, heldSince(speaking));
        }
        boolean isOvertaken = last != null && last.framework().scale().isPresentOn(day);
        RatingReason reason = isOvertaken ? whyNotByThisOne(last) : RatingReason.OLDER_FRAMEWORK;
        return new Stand(RatingStatus.EARLIER, reason, speaking, heldSince(speaking));
    }

    private static GradedInspection speaking(Map<Scale, GradedInspection> ofScales, LocalDate day) {
        return Stream.of(true, false)
                .flatMap(present -> ofScales.entrySet().stream()
                        .filter(each -> each.getKey().isPresentOn(day) == present)
                        .map(Map.Entry::getValue)
                        .max(GradedInspection.IN_ORDER)
                        .stream())
                .findFirst()
                .orElse(null);
    }

    private RatingReason whyNever(GradedInspection last) {
        if (last != null) {
            return whyNotByThisOne(last);
        }
        return isNewCouncil ? RatingReason.NEW_COUNCIL : RatingReason.NOT_INSPECTED;
    }

    private RatingReason whyNotByThisOne(GradedInspection last) {
        return last.framework().speaksFor(area) ? RatingReason.NOT_COVERED : RatingReason.FRAMEWORK_GIVES_NONE;
    }

    /** When the first in the unbroken run of the grade was published; what gave no grade breaks none. */
    private LocalDate heldSince(GradedInspection speaking) {
        Grade grade = speaking.grade(area);
        if (grade == null) {
            return null;
        }
        LocalDate since = speaking.published();
        List<GradedInspection> run = new ArrayList<>();
        for (GradedInspection each : graded.headSet(speaking, true).descendingSet()) {
            if (each.grade(area) == grade) {
                run.add(each);
            } else if (each.begun().isBefore(speaking.begun())) {
                run.removeIf(one -> !one.begun().isAfter(each.begun()));
                break;
            }
        }
        return run.isEmpty() ? since : run.get(run.size() - 1).published();
    }
}
