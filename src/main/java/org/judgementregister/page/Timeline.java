package org.judgementregister.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.judgementregister.rating.StandingSpan;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A council's years: in each area which grade it held from when to when, and above them its inspections and visits.
 *
 * @param rows areas in which it has ever been judged
 * @param height of the picture in its own units
 * @param events inspections and visits whose day of publication is known
 */
public record Timeline(int height, List<Row> rows, List<Event> events, List<Tick> years) {

    static final int WIDTH = 640;
    private static final int LEFT = 150;
    private static final int TOP = 40;
    private static final int ROW = 26;
    private static final int FIRST_YEAR = 2009;

    /** An area with its stretches. */
    public record Row(String title, int y, List<Stretch> stretches) {

        public int textY() {
            return y + 14;
        }
    }

    /**
     * A time with one grade.
     *
     * @param letterX null where there is no room for the letter
     * @param given whether the grade was a present one; else it was the last one
     */
    public record Stretch(
            String x, String y, String width, String height, String letterX, Shade shade, boolean given, String told) {}

    /** A council that another followed, with its grades and its last day. */
    record Predecessor(String name, List<StandingSpan> spans, LocalDate lastDay) {}

    /** An inspection or a visit. */
    public record Event(String x, boolean graded, String told) {}

    /** A year. */
    public record Tick(String x, int year) {}

    /**
     * @param spans in the areas' order, each area's from the first on
     * @param until the day at the right end: some time after the last publication, whose grades would else have no width
     * @param abolishedOn the council's last day; null while it is in being
     * @param predecessors whose grades come before its own, one below the other where they are several
     */
    static Timeline of(
            List<StandingSpan> spans,
            List<Told> inspections,
            LocalDate until,
            LocalDate abolishedOn,
            List<Predecessor> predecessors) {
        Scale scale = new Scale(until);
        LocalDate end = abolishedOn == null ? until : abolishedOn.plusDays(1);
        List<Row> rows = new ArrayList<>();
        for (ServiceArea area : ServiceArea.values()) {
            int top = TOP + rows.size() * ROW;
            List<Stretch> stretches = new ArrayList<>();
            for (int i = 0; i < predecessors.size(); i++) {
                Predecessor each = predecessors.get(i);
                Band band = new Band(top, i, predecessors.size(), each.name + ", ");
                stretches.addAll(stretches(in(area, each.spans), each.lastDay.plusDays(1), scale, band));
            }
            stretches.addAll(stretches(in(area, spans), end, scale, new Band(top, 0, 1, "")));
            if (!stretches.isEmpty()) {
                rows.add(new Row(area.title(), top, stretches));
            }
        }
        List<Event> events = inspections.stream()
                .filter(told -> told.inspection().published() != null)
                .map(told -> new Event(
                        scale.text(told.inspection().published()),
                        !told.report().judgements().isEmpty(),
                        told.when() + ": " + told.inspection().framework().title() + ", "
                                + told.inspection().kind().words()))
                .toList();
        List<Tick> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year < until.getYear(); year++) {
            years.add(new Tick(scale.text(LocalDate.of(year, 1, 1)), year));
        }
        return new Timeline(TOP + rows.size() * ROW + 6, rows, events, years);
    }

    private static List<StandingSpan> in(ServiceArea area, List<StandingSpan> spans) {
        return spans.stream().filter(span -> span.area() == area).toList();
    }

    /** One of several equal parts of a row, one below the other. */
    private record Band(int top, int part, int parts, String whose) {

        private static final double HEIGHT = 20;

        double height() {
            return HEIGHT / parts;
        }

        double y() {
            return top + part * height();
        }
    }

    /** One for each grade given and for each time in which it was only the last one. */
    private static List<Stretch> stretches(List<StandingSpan> ofArea, LocalDate end, Scale scale, Band band) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ofArea.size(); i++) {
            StandingSpan first = ofArea.get(i);
            while (i + 1 < ofArea.size() && isSame(ofArea.get(i), ofArea.get(i + 1))) {
                i++;
            }
            LocalDate to = ofArea.get(i).to().isBefore(end) ? ofArea.get(i).to() : end;
            boolean given = first.status() == RatingStatus.CURRENT;
            if (first.from().isBefore(to)) {
                String told =
                        band.whose + first.area().title() + ": " + first.grade().words() + ", published "
                                + Dates.words(first.published())
                                + (given ? "" : "; no longer a present grade since " + Dates.words(first.from()));
                stretches.add(scale.stretch(first, to, band, given, told));
            }
        }
        return stretches;
    }

    private static boolean isSame(StandingSpan one, StandingSpan next) {
        return one.inspection().equals(next.inspection())
                && one.status() == next.status()
                && one.to().equals(next.from());
    }

    private record Scale(LocalDate until) {

        double x(LocalDate day) {
            double first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
            return LEFT + (day.toEpochDay() - first) / (until.toEpochDay() - first) * (WIDTH - LEFT - 4);
        }

        String text(LocalDate day) {
            return Hexagon.number(x(day));
        }

        Stretch stretch(StandingSpan span, LocalDate to, Band band, boolean given, String told) {
            double width = Math.max(1, x(to) - x(span.from()));
            return new Stretch(
                    text(span.from()),
                    Hexagon.number(band.y()),
                    Hexagon.number(width),
                    Hexagon.number(band.height()),
                    width < 10 || band.parts > 1 ? null : Hexagon.number(x(span.from()) + width / 2),
                    Shade.of(span.grade()),
                    given,
                    told);
        }
    }

    /** Years that have room for their number. */
    public List<Tick> numbered() {
        return years.stream().filter(tick -> tick.year % 2 == 0).toList();
    }
}
