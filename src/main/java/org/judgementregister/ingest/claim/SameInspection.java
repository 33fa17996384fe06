package org.judgementregister.ingest.claim;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.vocabulary.InspectionKind;

/**
 * The rule by which two tellings are of one inspection: the same council, the same family of frameworks, the same sort of
 * event, at least one heading in common where both give grades, and days that lie within a bound. The bounds are less
 * than half of the least distance between two inspections that the register knows, and more than any misprint that it
 * has met; decision 8 gives the figures.
 */
public final class SameInspection {

    private static final long GRADED_DAYS = 90;
    private static final long VISIT_DAYS = 30;
    private static final long GRADED_DAYS_TO_REPORT = 240;
    private static final long VISIT_DAYS_TO_REPORT = 110;

    /** A day compared with a day of the same sort says more than a first day compared with a publication. */
    private static final long DIFFERENT_SORTS = 1000;

    private SameInspection() {}

    /** Of these, the one that is the same inspection; the nearest, should there be several. */
    public static <T> Optional<T> among(
            Collection<T> others, Function<T, InspectionFacts> facts, InspectionFacts claimed) {
        return others.stream()
                .filter(other -> distance(claimed, facts.apply(other)).isPresent())
                .min(Comparator.comparingLong(
                        other -> distance(claimed, facts.apply(other)).getAsLong()));
    }

    /** Whether they can be of one inspection. */
    public static boolean isSame(InspectionFacts one, InspectionFacts other) {
        return distance(one, other).isPresent();
    }

    /** Whether two tellings of one inspection give the same day. */
    public static boolean isOnTheSameDay(InspectionFacts one, InspectionFacts other) {
        OptionalLong distance = distance(one, other);
        return distance.isPresent() && distance.getAsLong() == 0;
    }

    /** How far two tellings of one inspection lie apart; empty when they are of two. */
    static OptionalLong distance(InspectionFacts one, InspectionFacts other) {
        if (!one.council().equals(other.council())
                || !one.framework().family().equals(other.framework().family())
                || !sort(one).equals(sort(other))
                || gradeDifferentThings(one, other)) {
            return OptionalLong.empty();
        }
        boolean graded = sort(one).equals(Sort.GRADED);
        long bound = graded ? GRADED_DAYS : VISIT_DAYS;
        OptionalLong apart = nearer(
                apart(one.inspectedOn(), other.inspectedOn(), bound), apart(one.published(), other.published(), bound));
        boolean comparable = one.inspectedOn() != null && other.inspectedOn() != null
                || one.published() != null && other.published() != null;
        if (comparable) {
            return apart;
        }
        long toReport = graded ? GRADED_DAYS_TO_REPORT : VISIT_DAYS_TO_REPORT;
        return nearer(
                reported(one.inspectedOn(), other.published(), toReport),
                reported(other.inspectedOn(), one.published(), toReport));
    }

    /** Whoever gives grades holds a graded inspection, also when its kind is not said. */
    private enum Sort {
        GRADED,
        BOARD,
        VISIT,
        JOINT
    }

    private static Sort sort(InspectionFacts facts) {
        if (facts.kind() == null || facts.kind().judgesTheCouncil()) {
            return Sort.GRADED;
        }
        if (facts.kind() == InspectionKind.BOARD_REVIEW) {
            return Sort.BOARD;
        }
        return facts.kind() == InspectionKind.JOINT_AREA ? Sort.JOINT : Sort.VISIT;
    }

    private static boolean gradeDifferentThings(InspectionFacts one, InspectionFacts other) {
        return !one.judgements().isEmpty()
                && !other.judgements().isEmpty()
                && one.judgements().stream()
                        .map(Judgement::heading)
                        .noneMatch(heading ->
                                other.judgements().stream().anyMatch(judgement -> judgement.heading() == heading));
    }

    private static OptionalLong apart(LocalDate one, LocalDate other, long bound) {
        if (one == null || other == null) {
            return OptionalLong.empty();
        }
        long days = Math.abs(DAYS.between(one, other));
        return days <= bound ? OptionalLong.of(days) : OptionalLong.empty();
    }

    private static OptionalLong reported(LocalDate firstDay, LocalDate published, long bound) {
        if (firstDay == null || published == null || published.isBefore(firstDay)) {
            return OptionalLong.empty();
        }
        long days = DAYS.between(firstDay, published);
        return days <= bound ? OptionalLong.of(DIFFERENT_SORTS + days) : OptionalLong.empty();
    }

    private static OptionalLong nearer(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return one.getAsLong() <= other.getAsLong() ? one : other;
    }
}
