package org.judgementregister.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A hexagon that stands on a corner, in the map's own units. */
public record Hexagon(double x, double y) {

    static final double RADIUS = 10;
    static final double WIDTH = Math.sqrt(3) * RADIUS;
    static final double PITCH = 1.5 * RADIUS;
    private static final double RING = 0.62;
    private static final int CORNERS = 6;

    /** Its corners, a little apart from the next one's. */
    public String corners() {
        return corners(RADIUS * 0.96);
    }

    /** The corners of the room within a ring. */
    public String within() {
        return corners(RADIUS * RING);
    }

    /** Where the letter stands. */
    public String letterX() {
        return number(x);
    }

    public String letterY() {
        return number(y + RADIUS * 0.32);
    }

    /** Where a name beside it begins. */
    public String besideX() {
        return number(x + RADIUS * 1.2);
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
