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
     * What a mark means: one of these, the others null.
     *
     * @param shade of a grade
     * @param cell a hexagon
     * @param wedge a part of one
     * @param sign of another kind
     */
    record Mark(String words, GradeStyle shade, MapCell cell, HexMap.Wedge wedge, Sign sign) {

        static Mark of(GradeStyle shade, boolean dotted) {
            return new Mark(
                    shade.title() + (dotted && shade.isWorst() ? " (with a white dot)" : ""), shade, null, null, null);
        }

        static Mark of(MapCell cell) {
            return new Mark(cell.told(), null, cell, null, null);
        }

        static Mark of(HexMap.Wedge wedge) {
            return new Mark(wedge.area().title(), null, null, wedge, null);
        }

        static Mark of(Sign sign, String words) {
            return new Mark(words, null, null, null, sign);
        }
    }

    /** What is drawn beside grades. */
    enum Sign {
        BORDER,
        EARLIER,
        INSPECTION,
        VISIT,
        DAY,
        LINE
    }

    /** A mark in the key, and its place. */
    public record Entry(int x, int y, Mark mark) {}

    /** What is shown: one of these, the others null. */
    public record Drawing(HexMap map, Timeline timeline, List<Chart> charts) {}

    /** A trend and its place. */
    public record Chart(Trend trend, int x, int y, int width, int height) {}

    private static final int MARGIN = 40;
    private static final int KEY_STEP = 36;

    static Picture of(
            Shape shape,
            String title,
            String subtitle,
            List<Mark> key,
            ReleaseRow release,
            String address,
            Drawing drawing) {
        List<Line> lines = heading(shape, title, subtitle);
        return new Picture(shape, lines, placed(key, shape, drawing.map != null), release, address, drawing);
    }

    private static List<Line> heading(Shape shape, String title, String subtitle) {
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
        return lines;
    }

    /** Where a drawing under that heading begins. */
    static int top(Shape shape, String title, String subtitle) {
        return top(heading(shape, title, subtitle));
    }

    private static int top(List<Line> lines) {
        return lines.get(lines.size() - 1).y + 20;
    }

    private static List<String> wrapped(String text, int letters) {
        String withWholeDates = text.replaceAll("(\\d{1,2}) (\\p{L}+) (\\d{4})", "$1\u00a0$2\u00a0$3");
        return WordUtils.wrap(withWholeDates, letters)
                .replace('\u00a0', ' ')
                .lines()
                .toList();
    }

    /** Where the drawing begins. */
    public int top() {
        return top(lines);
    }

    /** The drawing's box. */
    public int drawingWidth() {
        return isKeyBeside() ? shape.width - 2 * MARGIN - 400 : shape.width - 2 * MARGIN;
    }

    public int drawingHeight() {
        int bottom = isKeyBeside() || key.isEmpty() ? shape.height - 80 : key.get(0).y - 20;
        return bottom - top();
    }

    public int foot() {
        return shape.height - 42;
    }

    private boolean isKeyBeside() {
        return shape == Shape.WIDE && drawing.map != null;
    }

    /** Beside a wide map in one column; beneath all else in rows. */
    private static List<Entry> placed(List<Mark> marks, Shape shape, boolean map) {
        boolean beside = shape == Shape.WIDE && map;
        int columns = beside ? 1 : shape == Shape.WIDE ? 4 : 2;
        int rows = (marks.size() + columns - 1) / columns;
        int step = (shape.width - 2 * MARGIN) / columns;
        int top = beside ? 170 : shape.height - 84 - rows * KEY_STEP;
        int left = beside ? shape.width - 400 : MARGIN;
        return IntStream.range(0, marks.size())
                .mapToObj(i -> new Entry(left + i % columns * step, top + i / columns * KEY_STEP, marks.get(i)))
                .toList();
    }
}
