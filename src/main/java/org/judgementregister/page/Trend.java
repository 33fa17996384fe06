package org.judgementregister.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.judgementregister.statistics.RatingCount;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * Present grades over time, as areas that lie on one another: the worst at the bottom, where it can be read off, and those
 * without a present grade on top.
 *
 * @param years where each second year begins
 * @param ends the numbers of the last day, each beside its area
 * @param day a vertical line, or null
 */
public record Trend(
        ServiceArea area,
        List<Layer> layers,
        List<Column> columns,
        List<Tick> years,
        List<Tick> heights,
        List<Tick> ends,
        String day) {

    static final int WIDTH = 600;
    static final int HEIGHT = 240;
    private static final int LEFT = 30;
    private static final int RIGHT = 38;
    private static final int TOP = 8;
    private static final int BOTTOM = 22;
    private static final int STEP = 50;

    /** How high the numbers are. */
    private static final int LETTERS = 16;

    private static final List<GradeStyle> ORDER = List.of(
            GradeStyle.INADEQUATE,
            GradeStyle.REQUIRES_IMPROVEMENT,
            GradeStyle.GOOD,
            GradeStyle.OUTSTANDING,
            GradeStyle.NONE);

    /** An area. */
    public record Layer(GradeStyle shade, String points) {}

    /** A day: its counts in the order of the layers from the top, and in words. */
    public record Column(LocalDate day, List<Integer> counts, String told) {}

    /** A line across the picture with its label. */
    public record Tick(String at, String label) {}

    /** One for each area. */
    static List<Trend> of(List<RatingCount> counted, List<ServiceArea> areas, LocalDate day) {
        return areas.stream()
                .map(area -> of(
                        area,
                        counted.stream().filter(each -> each.area() == area).toList(),
                        day))
                .toList();
    }

    private static Trend of(ServiceArea area, List<RatingCount> counted, LocalDate day) {
        Map<LocalDate, Map<GradeStyle, Integer>> days = new TreeMap<>();
        for (RatingCount each : counted) {
            GradeStyle shade = each.status() == RatingStatus.CURRENT && each.isGraded()
                    ? GradeStyle.of(each.grade())
                    : GradeStyle.NONE;
            days.computeIfAbsent(each.day(), first -> new EnumMap<>(GradeStyle.class))
                    .merge(shade, each.councils(), Integer::sum);
        }
        if (days.isEmpty()) {
            return new Trend(area, List.of(), List.of(), List.of(), List.of(), List.of(), null);
        }
        List<LocalDate> all = List.copyOf(days.keySet());
        int most = days.values().stream()
                .mapToInt(counts ->
                        counts.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(1);
        Scale scale = new Scale(all.get(0), all.get(all.size() - 1), Math.max(most, 1));
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < ORDER.size(); layer++) {
            layers.add(new Layer(ORDER.get(layer), points(all, days, layer, scale)));
        }
        List<Column> columns =
                all.stream().map(each -> column(each, days.get(each))).toList();
        List<Tick> years = IntStream.rangeClosed(scale.from.getYear(), scale.to.getYear())
                .filter(year -> year % 2 == 0 && !LocalDate.of(year, 1, 1).isBefore(scale.from))
                .mapToObj(year -> new Tick(Hexagon.number(scale.x(LocalDate.of(year, 1, 1))), Integer.toString(year)))
                .toList();
        List<Tick> heights = new ArrayList<>();
        for (int height = 0; height <= most; height += most > 60 ? STEP : STEP / 5) {
            heights.add(new Tick(Hexagon.number(scale.y(height)), Integer.toString(height)));
        }
        boolean within = day != null && !day.isBefore(scale.from) && !day.isAfter(scale.to);
        List<Tick> ends = ends(days.get(scale.to), scale);
        return new Trend(area, layers, columns, years, heights, ends, within ? Hexagon.number(scale.x(day)) : null);
    }

    /** The numbers of the last day, in words. */
    public String now() {
        return columns.isEmpty() ? "" : columns.get(columns.size() - 1).told();
    }

    /** Shades from the top of the picture. */
    public List<GradeStyle> legend() {
        return layers.stream()
                .map(Layer::shade)
                .sorted(Comparator.comparing(ORDER::indexOf).reversed())
                .toList();
    }

    private record Scale(LocalDate from, LocalDate to, int most) {

        double x(LocalDate day) {
            double span = Math.max(1, to.toEpochDay() - from.toEpochDay());
            return LEFT + (day.toEpochDay() - from.toEpochDay()) / span * (WIDTH - LEFT - RIGHT);
        }

        double y(int count) {
            return HEIGHT - BOTTOM - (double) count / most * (HEIGHT - TOP - BOTTOM);
        }
    }

    /** From the top; none lies on another. */
    private static List<Tick> ends(Map<GradeStyle, Integer> counts, Scale scale) {
        List<GradeStyle> shown = new ArrayList<>(ORDER);
        shown.retainAll(counts.keySet());
        Collections.reverse(shown);
        double[] places = new double[shown.size()];
        for (int i = 0; i < places.length; i++) {
            int below = below(counts, ORDER.indexOf(shown.get(i)));
            double middle = scale.y(below) / 2 + scale.y(below + counts.get(shown.get(i))) / 2 + LETTERS / 3.0;
            places[i] = Math.max(middle, i == 0 ? TOP + LETTERS / 2.0 : places[i - 1] + LETTERS);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i == places.length - 1 ? HEIGHT - BOTTOM : places[i + 1] - LETTERS);
        }
        return IntStream.range(0, places.length)
                .mapToObj(i -> new Tick(
                        Hexagon.number(places[i]), counts.get(shown.get(i)).toString()))
                .toList();
    }

    private static int below(Map<GradeStyle, Integer> counts, int layers) {
        return ORDER.subList(0, layers).stream()
                .mapToInt(shade -> counts.getOrDefault(shade, 0))
                .sum();
    }

    private static String points(
            List<LocalDate> all, Map<LocalDate, Map<GradeStyle, Integer>> days, int layer, Scale scale) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (LocalDate day : all) {
            String x = Hexagon.number(scale.x(day));
            upper.add(x + "," + Hexagon.number(scale.y(below(days.get(day), layer + 1))));
            lower.add(0, x + "," + Hexagon.number(scale.y(below(days.get(day), layer))));
        }
        upper.addAll(lower);
        return String.join(" ", upper);
    }

    private static Column column(LocalDate day, Map<GradeStyle, Integer> counts) {
        List<Integer> fromTop = new ArrayList<>();
        for (int layer = ORDER.size() - 1; layer >= 0; layer--) {
            fromTop.add(counts.getOrDefault(ORDER.get(layer), 0));
        }
        String told = ORDER.stream()
                .map(shade -> counts.getOrDefault(shade, 0) + " "
                        + (shade.grade() == null
                                ? "without a current grade"
                                : shade.grade().words()))
                .collect(Collectors.joining(", "));
        return new Column(day, fromTop, Dates.words(day) + ": " + told);
    }
}
