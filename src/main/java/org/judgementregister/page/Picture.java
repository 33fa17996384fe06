package org.judgementregister.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import org.judgementregister.release.ReleaseRow;

/**
 * A picture that stands alone: what it shows, of which day, by which key, from where.
 *
 * @param address the page that shows the same
 */
public record Picture(
        Shape shape, List<Line> lines, List<Entry> key, ReleaseRow release, String address, Drawing drawing) {

    /** How wide and how high it is, in pixels. */
    public enum Shape {
        WIDE(1200, 675),
        SQUARE(1080, 1080);

        private final int width;
        private final int height;

        Shape(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line of its heading. */
    public record Line(int y, int size, String text) {}

    /**
     * What a mark means.
     *
     * @param shade of a grade; null for another mark
     * @param cell another mark; null for a grade
     * @param wedge a part of a hexagon; null for another mark, and all three for a broken edge
     */
    public record Entry(int x, int y, String words, GradeStyle shade, MapCell cell, HexMap.Wedge wedge) {}

    /** What is shown: one of these, the others null. */
    public record Drawing(HexMap map, Timeline timeline, List<Chart> charts) {}

    /** A trend and its place. */
    public record Chart(Trend trend, int x, int y, int width, int height) {}

    private static final int MARGIN = 40;
    private static final int KEY_STEP = 36;

    static Picture of(
            Shape shape, String title, String subtitle, Key key, ReleaseRow release, String address, Drawing drawing) {
        List<Line> lines = new ArrayList<>();
        int y = 56;
        for (String text : wrapped(title, shape.width / 22)) {
            lines.add(new Line(y, 34, text));
            y += 40;
        }
        for (String text : wrapped(subtitle, shape.width / 13)) {
            lines.add(new Line(y, 22, text));
            y += 28;
        }
        return new Picture(shape, lines, key.entries(shape, drawing.map != null), release, address, drawing);
    }

    private static List<String> wrapped(String text, int letters) {
        return text.isEmpty()
                ? List.of()
                : WordUtils.wrap(text, letters).lines().toList();
    }

    /** Where the drawing begins. */
    public int top() {
        return lines.get(lines.size() - 1).y + 20;
    }

    /** The drawing's box. */
    public int drawingWidth() {
        return isKeyBeside() ? shape.width - 2 * MARGIN - 400 : shape.width - 2 * MARGIN;
    }

    public int drawingHeight() {
        int bottom = isKeyBeside() ? shape.height - 80 : key.get(0).y - 20;
        return bottom - top();
    }

    public int foot() {
        return shape.height - 42;
    }

    private boolean isKeyBeside() {
        return shape == Shape.WIDE && drawing.map != null;
    }

    /**
     * What its marks mean, before they have a place.
     *
     * @param last whether a broken edge is among them
     */
    record Key(List<GradeStyle> shades, List<MapCell> cells, List<HexMap.Wedge> wedges, boolean last) {

        /** Beside a wide map in one column; beneath all else in rows. */
        private List<Entry> entries(Shape shape, boolean map) {
            int count = shades.size() + cells.size() + wedges.size() + (last ? 1 : 0);
            boolean beside = shape == Shape.WIDE && map;
            int columns = beside ? 1 : shape == Shape.WIDE ? 4 : 2;
            int rows = (count + columns - 1) / columns;
            int step = (shape.width - 2 * MARGIN) / columns;
            int top = beside ? 170 : shape.height - 84 - rows * KEY_STEP;
            int left = beside ? shape.width - 400 : MARGIN;
            return IntStream.range(0, count)
                    .mapToObj(i -> entry(i, left + i % columns * step, top + i / columns * KEY_STEP))
                    .toList();
        }

        private Entry entry(int number, int x, int y) {
            if (number < wedges.size()) {
                HexMap.Wedge wedge = wedges.get(number);
                return new Entry(x, y, wedge.area().title(), null, null, wedge);
            }
            int rest = number - wedges.size();
            if (rest < shades.size()) {
                GradeStyle shade = shades.get(rest);
                return new Entry(x, y, shade.title(), shade, null, null);
            }
            if (rest - shades.size() == cells.size()) {
                return new Entry(x, y, "The last grade only", null, null, null);
            }
            MapCell cell = cells.get(rest - shades.size());
            return new Entry(x, y, cell.told(), null, cell, null);
        }
    }
}
