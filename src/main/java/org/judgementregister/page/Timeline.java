package org.judgementregister.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.rating.Rating;
import org.judgementregister.vocabulary.RatingStatus;

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
     * @param given whether the grade was a present one; else it was the last before a framework that gives none
     */
    public record Stretch(String x, String width, String letterX, Shade shade, boolean given, String told) {}

    /** An inspection or a visit. */
    public record Event(String x, boolean graded, String told) {}

    /** A year. */
    public record Tick(String x, int year) {}

    /**
     * @param until the day at the right end, some time after the last publication, whose grades would else have no width
     */
    static Timeline of(List<ChangeRow> changes, List<Rating> ratings, List<Told> inspections, LocalDate until) {
        Scale scale = new Scale(until);
        List<Row> rows = new ArrayList<>();
        for (Rating rating : ratings) {
            List<ChangeRow> inArea = changes.stream()
                    .filter(change -> change.area() == rating.area())
                    .sorted(java.util.Comparator.comparing(ChangeRow::published))
                    .toList();
            if (!inArea.isEmpty()) {
                int y = TOP + rows.size() * ROW;
                rows.add(new Row(rating.area().title(), y, stretches(inArea, end(rating, inArea, inspections), scale)));
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

    /** From when on the area's grade is only the last one: the first graded inspection after it that gave none. */
    private static LocalDate end(Rating rating, List<ChangeRow> inArea, List<Told> inspections) {
        if (rating.status() == RatingStatus.CURRENT) {
            return null;
        }
        LocalDate last = inArea.get(inArea.size() - 1).published();
        return inspections.stream()
                .filter(told -> !told.report().judgements().isEmpty())
                .map(told -> told.inspection().published())
                .filter(published -> published != null && published.isAfter(last))
                .min(LocalDate::compareTo)
                .orElse(last);
    }

    private static List<Stretch> stretches(List<ChangeRow> inArea, LocalDate end, Scale scale) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < inArea.size(); i++) {
            ChangeRow change = inArea.get(i);
            boolean last = i + 1 == inArea.size();
            LocalDate to = last ? scale.until : inArea.get(i + 1).published();
            String told = change.area().title() + ": " + change.to().words() + ", published "
                    + Dates.words(change.published());
            if (last && end != null) {
                if (end.isAfter(change.published())) {
                    stretches.add(scale.stretch(change, change.published(), end, true, told));
                }
                stretches.add(scale.stretch(change, end, to, false, told + "; no longer given since"));
            } else {
                stretches.add(scale.stretch(change, change.published(), to, true, told));
            }
        }
        return stretches;
    }

    private record Scale(LocalDate until) {

        double x(LocalDate day) {
            double first = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
            return LEFT + (day.toEpochDay() - first) / (until.toEpochDay() - first) * (WIDTH - LEFT - 4);
        }

        String text(LocalDate day) {
            return Hexagon.number(x(day));
        }

        Stretch stretch(ChangeRow change, LocalDate from, LocalDate to, boolean given, String told) {
            double width = Math.max(1, x(to) - x(from));
            return new Stretch(
                    text(from),
                    Hexagon.number(width),
                    width < 10 ? null : Hexagon.number(x(from) + width / 2),
                    Shade.of(change.to()),
                    given,
                    told);
        }
    }

    /** Years that have room for their number. */
    public List<Tick> numbered() {
        return years.stream().filter(tick -> tick.year % 2 == 0).toList();
    }
}
