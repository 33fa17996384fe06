package org.judgementregister.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.rating.StandingRule.Stand;
import org.judgementregister.vocabulary.Scale;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How a council stands in a service area at any point of two times at once (bitemporal): by which day its inspections were
 * known, and by which day they had begun.
 */
final class StandingSpans {

    /** Before all days. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** As the day begun: a question that names none, and is about the day on which things were known. */
    static final LocalDate ANY_BEGIN = LocalDate.of(10_000, 1, 1);

    /** The days known and the days begun on which a council stands so; from the first, before the second. */
    record Span(LocalDate knownFrom, LocalDate knownTo, LocalDate begunFrom, LocalDate begunTo, Stand stand) {}

    private final List<GradedInspection> history;
    private final ServiceArea area;
    private final boolean isNewCouncil;

    StandingSpans(GradedHistory history, ServiceArea area) {
        this.history = history.inspections().stream()
                .sorted(Comparator.comparing(GradedInspection::published))
                .toList();
        this.area = area;
        this.isNewCouncil = history.isNew();
    }

    /** Spans that fill both times without a gap or an overlap. */
    List<Span> all() {
        Map<LocalDate, List<GradedInspection>> beginning =
                history.stream().collect(Collectors.groupingBy(GradedInspection::begun));
        NavigableSet<LocalDate> scaleEnds = days(Stream.empty());
        NavigableSet<LocalDate> begins = days(beginning.keySet().stream());
        begins.add(ANY_BEGIN);
        List<Span> done = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        StandingRule known = new StandingRule(area, isNewCouncil);
        LocalDate published = BEGINNING;
        for (LocalDate begun : begins) {
            List<GradedInspection> more = beginning.getOrDefault(begun, List.of());
            boolean isLateOnly = more.isEmpty() || !more.get(0).published().isBefore(published);
            if (scaleEnds.contains(begun) || begun.equals(ANY_BEGIN) || !isLateOnly) {
                more.forEach(known::add);
                open = goOn(open, alongKnown(begun), begun, done);
            } else { // nearly always: what begins later is published later, and only the end changes
                for (GradedInspection each : more) {
                    known.add(each);
                    cut(open, each.published(), known.stand(begun), begun, done);
                }
            }
            for (GradedInspection each : more) {
                published = each.published().isAfter(published) ? each.published() : published;
            }
        }
        open.forEach(span -> done.add(until(span, GradedHistory.END)));
        return done;
    }

    /** What is the same as on the begins before goes on; what is not is done. */
    private static List<Span> goOn(List<Span> before, List<Span> now, LocalDate begun, List<Span> done) {
        Map<Span, Span> open = new LinkedHashMap<>();
        before.forEach(span -> open.put(anyBegin(span), span));
        List<Span> on = new ArrayList<>();
        for (Span span : now) {
            Span going = open.remove(anyBegin(span));
            on.add(going == null ? span : going);
        }
        open.values().forEach(span -> done.add(until(span, begun)));
        return on;
    }

    private static Span anyBegin(Span span) {
        return new Span(span.knownFrom, span.knownTo, BEGINNING, GradedHistory.END, span.stand);
    }

    /** From a day known on the council stands otherwise. */
    private static void cut(List<Span> open, LocalDate day, Stand stand, LocalDate begun, List<Span> done) {
        Span last = open.get(open.size() - 1);
        if (last.stand.equals(stand)) {
            return;
        }
        open.remove(open.size() - 1);
        if (last.begunFrom.isBefore(begun)) {
            done.add(until(last, begun));
        }
        if (last.knownFrom.isBefore(day)) {
            open.add(new Span(last.knownFrom, day, begun, GradedHistory.END, last.stand));
        }
        open.add(new Span(day, GradedHistory.END, begun, GradedHistory.END, stand));
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
        StandingRule known = new StandingRule(area, isNewCouncil);
        int next = 0;
        for (LocalDate day : days(history.stream().map(GradedInspection::published))) {
            while (next < history.size() && !history.get(next).published().isAfter(day)) {
                GradedInspection published = history.get(next++);
                if (!published.begun().isAfter(begun)) {
                    known.add(published);
                }
            }
            Stand stand = known.stand(begun.equals(ANY_BEGIN) ? day : begun);
            Span last = spans.isEmpty() ? null : spans.remove(spans.size() - 1);
            if (last != null && last.stand.equals(stand)) {
                spans.add(last);
                continue;
            }
            if (last != null) {
                spans.add(new Span(last.knownFrom, day, begun, GradedHistory.END, last.stand));
            }
            spans.add(new Span(day, GradedHistory.END, begun, GradedHistory.END, stand));
        }
        return spans;
    }
}
