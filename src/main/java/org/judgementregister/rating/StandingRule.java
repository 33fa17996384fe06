package org.judgementregister.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.Scale;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The rule of how a council stands in a service area, at any point of two times at once (bitemporal): by which day its
 * inspections were known, and by which day they had begun.
 *
 * <p>Of the inspections that had begun and were known, those count whose {@link Scale} is present on the day asked, else
 * the others; the latest by its first day, then publication, speaks. The council's latest graded inspection must be the
 * one that speaks for the area, or the rating is an earlier one; where areas go apart, each has its own latest.
 */
final class StandingRule {

    /** Before all days. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** As the day begun: a question that names none, and is about the day on which things were known. */
    static final LocalDate ANY_BEGIN = LocalDate.of(10_000, 1, 1);

    /** After all days. */
    static final LocalDate END = LocalDate.of(10_001, 1, 1);

    /** What an inspection gave for an area. */
    record Given(Heading heading, Match match, Grade grade) {}

    /** A graded inspection of the council, with what it gave for each area that it spoke for. */
    record Graded(
            long version,
            String id,
            Framework framework,
            LocalDate begun,
            LocalDate published,
            Map<ServiceArea, Given> given) {

        static final Comparator<Graded> ORDER = Comparator.comparing(Graded::begun)
                .thenComparing(Graded::published)
                .thenComparing(Graded::id);

        private Grade grade(ServiceArea area) {
            return given.get(area).grade();
        }
    }

    /** How a council stands. The inspection is null when none has spoken for the area. */
    record Stand(RatingStatus status, RatingReason reason, Graded inspection, LocalDate heldSince) {}

    /** The days known and the days begun on which a council stands so; from the first, before the second. */
    record Span(LocalDate knownFrom, LocalDate knownTo, LocalDate begunFrom, LocalDate begunTo, Stand stand) {}

    private final List<Graded> history;
    private final ServiceArea area;
    private final boolean isNewCouncil;

    /**
     * @param history all graded inspections of one council
     * @param isNewCouncil whether the council was established within the time of the register
     */
    StandingRule(List<Graded> history, ServiceArea area, boolean isNewCouncil) {
        this.history =
                history.stream().sorted(Comparator.comparing(Graded::published)).toList();
        this.area = area;
        this.isNewCouncil = isNewCouncil;
    }

    /** Spans that fill both times without a gap or an overlap, as few as there need be along the days known. */
    List<Span> spans() {
        NavigableSet<LocalDate> begins = days(history.stream().map(Graded::begun));
        begins.add(ANY_BEGIN);
        List<Span> done = new ArrayList<>();
        List<Span> open = List.of();
        for (LocalDate begun : begins) {
            List<Span> now = alongKnown(begun);
            List<Span> before = open;
            open = now.stream()
                    .map(span -> before.stream()
                            .filter(other -> isSame(other, span))
                            .findFirst()
                            .orElse(span))
                    .toList();
            List<Span> still = open;
            before.stream()
                    .filter(span -> still.stream().noneMatch(each -> each == span))
                    .map(span -> until(span, begun))
                    .forEach(done::add);
        }
        open.stream().map(span -> until(span, END)).forEach(done::add);
        return done;
    }

    private static boolean isSame(Span one, Span other) {
        return one.knownFrom.equals(other.knownFrom)
                && one.knownTo.equals(other.knownTo)
                && one.stand.equals(other.stand);
    }

    private static Span until(Span span, LocalDate begunTo) {
        return new Span(span.knownFrom, span.knownTo, span.begunFrom, begunTo, span.stand);
    }

    /** Days on which something changes. */
    private static NavigableSet<LocalDate> days(Stream<LocalDate> ofInspections) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(BEGINNING);
        ofInspections.forEach(days::add);
        Arrays.stream(Scale.values()).map(Scale::ends).filter(Objects::nonNull).forEach(days::add);
        return days;
    }

    /** How the council stood on all days known, by what had begun on one day. */
    private List<Span> alongKnown(LocalDate begun) {
        List<Span> spans = new ArrayList<>();
        Known known = new Known();
        int next = 0;
        for (LocalDate day : days(history.stream().map(Graded::published))) {
            while (next < history.size() && !history.get(next).published().isAfter(day)) {
                known.add(history.get(next++), begun);
            }
            Stand stand = known.stand(begun.equals(ANY_BEGIN) ? day : begun);
            Span last = spans.isEmpty() ? null : spans.remove(spans.size() - 1);
            if (last != null && last.stand.equals(stand)) {
                spans.add(last);
                continue;
            }
            if (last != null) {
                spans.add(new Span(last.knownFrom, day, begun, END, last.stand));
            }
            spans.add(new Span(day, END, begun, END, stand));
        }
        return spans;
    }

    /** What is known and had begun, as it grows with the days. */
    private final class Known {

        private final Map<Scale, Graded> latest = new EnumMap<>(Scale.class);
        private final Map<Scale, Graded> latestForArea = new EnumMap<>(Scale.class);
        private final NavigableSet<Graded> graded = new TreeSet<>(Graded.ORDER);

        void add(Graded inspection, LocalDate begun) {
            if (inspection.begun().isAfter(begun)) {
                return;
            }
            Scale scale = inspection.framework().scale();
            latest.merge(scale, inspection, Known::later);
            if (inspection.given().containsKey(area)) {
                latestForArea.merge(scale, inspection, Known::later);
                if (inspection.grade(area).rank() != null) {
                    graded.add(inspection);
                }
            }
        }

        private static Graded later(Graded one, Graded other) {
            return Graded.ORDER.compare(one, other) > 0 ? one : other;
        }

        Stand stand(LocalDate day) {
            Graded speaking = speaking(latestForArea, day);
            Graded last = speaking(latest, day);
            if (speaking == null) {
                return new Stand(RatingStatus.NEVER, whyNever(last), null, null);
            }
            boolean isPresent = speaking.framework().scale().isPresentOn(day);
            boolean areasApart =
                    Arrays.stream(Scale.values()).anyMatch(scale -> scale.rulesAreasApart() && scale.isPresentOn(day));
            if (isPresent && (areasApart || speaking.version() == last.version())) {
                return new Stand(RatingStatus.CURRENT, null, speaking, heldSince(speaking));
            }
            RatingReason reason =
                    last.framework().scale().isPresentOn(day) ? whyNotByThisOne(last) : RatingReason.OLDER_FRAMEWORK;
            return new Stand(RatingStatus.EARLIER, reason, speaking, heldSince(speaking));
        }

        private static Graded speaking(Map<Scale, Graded> ofScales, LocalDate day) {
            return Stream.of(true, false)
                    .flatMap(present -> ofScales.entrySet().stream()
                            .filter(each -> each.getKey().isPresentOn(day) == present)
                            .map(Map.Entry::getValue)
                            .max(Graded.ORDER)
                            .stream())
                    .findFirst()
                    .orElse(null);
        }

        private RatingReason whyNever(Graded last) {
            if (last != null) {
                return whyNotByThisOne(last);
            }
            return isNewCouncil ? RatingReason.NEW_COUNCIL : RatingReason.NOT_INSPECTED;
        }

        private RatingReason whyNotByThisOne(Graded last) {
            boolean gives = last.framework().headings().stream()
                    .anyMatch(heading -> heading.areas().contains(area));
            return gives ? RatingReason.NOT_COVERED : RatingReason.FRAMEWORK_GIVES_NONE;
        }

        /** When the first in the unbroken run of the grade was published; what gave no grade breaks none. */
        private LocalDate heldSince(Graded speaking) {
            Grade grade = speaking.grade(area);
            if (grade.rank() == null) {
                return null;
            }
            LocalDate broken = graded.headSet(speaking, false).descendingSet().stream()
                    .filter(each -> each.begun().isBefore(speaking.begun()) && each.grade(area) != grade)
                    .findFirst()
                    .map(Graded::begun)
                    .orElse(BEGINNING);
            return graded.stream()
                    .filter(each -> each.grade(area) == grade && each.begun().isAfter(broken))
                    .findFirst()
                    .map(Graded::published)
                    .orElseThrow();
        }
    }
}
