package org.judgementregister.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A hexagon that stands on a corner, in the map's own units. */
public record Hexagon(double x, double y) {

    static final double RADIUS = 10;
    static final double WIDTH = Math.sqrt(3) * RADIUS;
    static final double PITCH = 1.5 * RADIUS;
    private static final double RING = 0.62;

    /** In a picture of its own, whose middle is its origin. */
    static final Hexagon ALONE = new Hexagon(0, 0);

    private static final int CORNERS = 6;

    /** Its corners, a little apart from the next one's. */
    public String corners() {
        return corners(RADIUS * 0.96);
    }

    /** The corners of the room within a ring. */
    public String within() {
        return corners(RADIUS * RING);
    }

    /** Where the foot of the letter stands. */
    public String letterY() {
        return number(y + RADIUS * 0.32);
    }

    /** Where the foot of a label under the letter stands. */
    public String labelY() {
        return number(y + RADIUS * 0.62);
    }

    /** Where a name beside it begins. */
    public String besideX() {
        return number(x + RADIUS * 1.2);
    }

    /** The corners of one of several equal parts, clockwise from the top, about the middle. */
    static String wedge(int part, int parts) {
        double from = 2 * Math.PI * part / parts - Math.PI / 2;
        double to = from + 2 * Math.PI / parts;
        double step = Math.PI / 3;
        DoubleStream corners = IntStream.rangeClosed(-CORNERS, CORNERS)
                .mapToDouble(corner -> step * corner + step / 2)
                .filter(angle -> angle > from && angle < to);
        return DoubleStream.concat(DoubleStream.concat(DoubleStream.of(from), corners), DoubleStream.of(to))
                .mapToObj(angle -> {
                    double aside = angle - step * Math.round(angle / step); // from the middle of the side
                    double far = RADIUS * 0.96 * Math.cos(step / 2) / Math.cos(aside);
                    return number(far * Math.cos(angle)) + "," + number(far * Math.sin(angle));
                })
                .collect(Collectors.joining(" ", "0,0 ", ""));
    }

    /** The middle of such a part. */
    static Hexagon middle(int part, int parts) {
        double angle = 2 * Math.PI * (part + 0.5) / parts - Math.PI / 2;
        return new Hexagon(RADIUS * 0.5 * Math.cos(angle), RADIUS * 0.5 * Math.sin(angle));
    }

    /** One of its sides as an SVG path, from the eastern one on against the clock. */
    String side(int number) {
        double from = Math.PI / 6 - number * Math.PI / 3;
        double to = from - Math.PI / 3;
        return "M" + number(x + RADIUS * Math.cos(from)) + " " + number(y + RADIUS * Math.sin(from)) + "L"
                + number(x + RADIUS * Math.cos(to)) + " " + number(y + RADIUS * Math.sin(to));
    }

    public String middleX() {
        return number(x);
    }

    public String middleY() {
        return number(y);
    }

    private String corners(double radius) {
        return IntStream.range(0, CORNERS)
                .mapToDouble(corner -> Math.PI / 3 * corner + Math.PI / 6)
                .mapToObj(angle -> number(x + radius * Math.cos(angle)) + "," + number(y + radius * Math.sin(angle)))
                .collect(Collectors.joining(" "));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
