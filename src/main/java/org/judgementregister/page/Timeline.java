package org.judgementregister.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.judgementregister.rating.StandingSpan;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A council's years: in each area which grade it held from when to when, and beside them its inspections and visits. On a
 * wide page time runs to the right, on a narrow one from today downwards.
 *
 * @param lanes one for each area in which it has ever been judged
 * @param now where the data end
 */
public record Timeline(
        boolean wide,
        int width,
        int height,
        List<Lane> lanes,
        List<Stretch> stretches,
        List<Event> events,
        List<Tick> years,
        String now) {

    private static final int FIRST_YEAR = 2009;

    /** An area's place. */
    public record Lane(String title, String x, String y) {}

    /**
     * A time with one grade.
     *
     * @param letter whether there is room for it
     * @param given whether the grade was a present one; else it was the last one
     */
    public record Stretch(
            String x,
            String y,
            String width,
            String height,
            String letterX,
            String letterY,
            boolean letter,
            Shade shade,
            boolean given,
            String told) {}

    /** A council that another followed, with its grades and its last day. */
    record Predecessor(String name, List<StandingSpan> spans, LocalDate lastDay) {}

    /** An inspection or a visit. */
    public record Event(String x, String y, boolean graded, String told) {}

    /** The beginning of a year. */
    public record Tick(String at, int year) {}

    /**
     * What is drawn.
     *
     * @param spans in the areas' order, each area's from the first on
     * @param until the data's last day, or the day that was asked for
     * @param abolishedOn the council's last day; null while it is in being
     * @param predecessors whose grades come before its own, beside one another where they are several
     */
    record Story(
            List<StandingSpan> spans,
            List<Told> inspections,
            LocalDate until,
            LocalDate abolishedOn,
            List<Predecessor> predecessors) {

        /** Of one area what had begun by the last day. */
        List<StandingSpan> in(ServiceArea area, List<StandingSpan> spans) {
            return spans.stream()
                    .filter(span -> span.area() == area && !span.from().isAfter(until))
                    .toList();
        }

        /** Beyond the data's last day, so that the newest grades are seen. */
        LocalDate edge() {
            return until.plusMonths(8);
        }

        List<ServiceArea> areas() {
            return IntStream.range(0, ServiceArea.values().length)
                    .mapToObj(i -> ServiceArea.values()[i])
                    .filter(area -> spans.stream().anyMatch(span -> span.area() == area)
                            || predecessors.stream()
                                    .anyMatch(each -> each.spans.stream().anyMatch(span -> span.area() == area)))
                    .toList();
        }
    }

    static Timeline wide(Story story) {
        return of(story, new Drawing(true, 1000, story.areas().size() * 30 + 60, 190, 50, 30, story.edge()));
    }

    static Timeline narrow(Story story) {
        int lane = 300 / Math.max(1, story.areas().size());
        return of(story, new Drawing(false, 358, 790, 56, 160, lane, story.edge()));
    }

    private static Timeline of(Story story, Drawing drawing) {
        List<ServiceArea> areas = story.areas();
        LocalDate end = story.abolishedOn == null ? story.edge() : story.abolishedOn.plusDays(1);
        List<Stretch> stretches = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < areas.size(); lane++) {
            ServiceArea area = areas.get(lane);
            lanes.add(drawing.lane(area.title(), lane));
            for (int i = 0; i < story.predecessors.size(); i++) {
                Predecessor each = story.predecessors.get(i);
                Band band = new Band(lane, i, story.predecessors.size(), each.name + ", ");
                stretches.addAll(stretches(story.in(area, each.spans), each.lastDay.plusDays(1), drawing, band));
            }
            stretches.addAll(stretches(story.in(area, story.spans), end, drawing, new Band(lane, 0, 1, "")));
        }
        List<Event> events = story.inspections.stream()
                .filter(told -> told.day() != null)
                .map(told -> drawing.event(told))
                .toList();
        List<Tick> years = IntStream.rangeClosed(FIRST_YEAR, story.until.getYear())
                .mapToObj(year -> new Tick(drawing.text(LocalDate.of(year, 1, 1)), year))
                .toList();
        return new Timeline(
                drawing.wide,
                drawing.width,
                drawing.height,
                lanes,
                stretches,
                events,
                years,
                drawing.text(story.until));
    }

    /** One of several equal parts of a lane, and whose it is. */
    private record Band(int lane, int part, int parts, String whose) {}

    /** One for each grade given and for each time in which it was only the last one. */
    private static List<Stretch> stretches(List<StandingSpan> ofArea, LocalDate end, Drawing drawing, Band band) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ofArea.size(); i++) {
            StandingSpan first = ofArea.get(i);
            while (i + 1 < ofArea.size() && isSame(ofArea.get(i), ofArea.get(i + 1))) {
                i++;
            }
            LocalDate to = ofArea.get(i).to().isBefore(end) ? ofArea.get(i).to() : end;
            if (!first.from().isAfter(to)) {
                boolean given = first.status() == RatingStatus.CURRENT;
                String told =
                        band.whose + first.area().title() + ": " + first.grade().words() + ", published "
                                + Dates.words(first.published())
                                + (given ? "" : "; no longer a present grade since " + Dates.words(first.from()));
                stretches.add(drawing.stretch(first, to, band, given, told));
            }
        }
        return stretches;
    }

    private static boolean isSame(StandingSpan one, StandingSpan next) {
        return one.status() == next.status()
                && one.grade() == next.grade()
                && one.inspection().equals(next.inspection());
    }

    /**
     * Where things stand.
     *
     * @param head room for the names, or for the years, before time begins
     * @param foot room beside the lanes
     */
    private record Drawing(boolean wide, int width, int height, int head, int foot, int lane, LocalDate edge) {

        private static final double LEAST = 3;
        private static final double ROOM_FOR_A_LETTER = 12;

        /** Along the time, from its beginning on a wide page, from its end on a narrow one. */
        double at(LocalDate day) {
            double first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
            double share = (day.toEpochDay() - first) / (edge.toEpochDay() - first);
            return wide ? head + share * (width - head - 12) : foot + (1 - share) * (height - foot - 12);
        }

        String text(LocalDate day) {
            return Hexagon.number(at(day));
        }

        Lane lane(String title, int number) {
            return wide
                    ? new Lane(title, "0", Hexagon.number(foot + number * lane + lane * 0.6))
                    : new Lane(title, Hexagon.number(head + number * lane + lane * 0.6), Hexagon.number(foot - 8));
        }

        Event event(Told told) {
            String along = text(told.day());
            String words = told.when() + ": " + told.inspection().framework().title() + ", "
                    + told.inspection().kind().words();
            boolean graded = !told.report().judgements().isEmpty();
            return wide ? new Event(along, "34", graded, words) : new Event("44", along, graded, words);
        }

        Stretch stretch(StandingSpan span, LocalDate to, Band band, boolean given, String told) {
            double begin = Math.min(at(span.from()), at(to));
            double length = Math.max(LEAST, Math.abs(at(to) - at(span.from())));
            double breadth = (lane - 4.0) / band.parts;
            double aside = (wide ? foot : head) + band.lane * lane + band.part * breadth;
            boolean letter = length > ROOM_FOR_A_LETTER && band.parts == 1;
            double middle = begin + length / 2;
            return wide
                    ? new Stretch(
                            n(begin),
                            n(aside),
                            n(length),
                            n(breadth),
                            n(middle),
                            n(aside + breadth / 2 + 4),
                            letter,
                            Shade.of(span.grade()),
                            given,
                            told)
                    : new Stretch(
                            n(aside),
                            n(begin),
                            n(breadth),
                            n(length),
                            n(aside + breadth / 2),
                            n(middle + 4),
                            letter,
                            Shade.of(span.grade()),
                            given,
                            told);
        }

        private static String n(double number) {
            return Hexagon.number(number);
        }
    }
}
