package org.judgementregister.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.judgementregister.ingest.claim.Unreadable;

/**
 * A sheet's cells as texts: days as ISO 8601, line breaks as spaces, nothing as the empty text.
 *
 * @param rows as they stand, the first one first; each ends with its last cell that is not empty
 */
public record Sheet(String name, List<List<String>> rows) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    /** What is in a row under a column; empty beyond its end. */
    static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** Gathers the cells of one sheet after another, and bounds them all. */
    static final class Gathering {

        private static final int MOST_ROWS = 1_048_576;
        private static final int MOST_COLUMNS = 16_384;
        private static final int MOST_CELLS = 3_000_000;
        private static final int LONGEST_TEXT = 32_767;

        private final List<Sheet> sheets = new ArrayList<>();
        private List<List<String>> rows;
        private long cells;

        void sheet(String name) {
            rows = new ArrayList<>();
            String unique = name;
            for (int next = 2; isTaken(unique); next++) {
                unique = name + " (" + next + ")";
            }
            sheets.add(new Sheet(unique, rows));
        }

        private boolean isTaken(String name) {
            return sheets.stream().anyMatch(sheet -> sheet.name().equals(name));
        }

        /** Puts a row at its place, so many times; what is empty between it and the one before takes no space. */
        void row(int index, List<String> texts, int times) {
            int end = texts.size();
            while (end > 0 && texts.get(end - 1).isEmpty()) {
                end--;
            }
            if (end == 0) {
                return;
            }
            cells += (long) end * times;
            if ((long) index + times > MOST_ROWS || end > MOST_COLUMNS || cells > MOST_CELLS) {
                throw new Unreadable(String.format(
                        Locale.ROOT,
                        "holds more than %,d rows, %,d columns or %,d cells",
                        MOST_ROWS,
                        MOST_COLUMNS,
                        MOST_CELLS));
            }
            while (rows.size() < index) {
                rows.add(List.of());
            }
            List<String> row = List.copyOf(texts.subList(0, end));
            for (int time = 0; time < times; time++) {
                rows.add(row);
            }
        }

        static String text(CharSequence text) {
            if (text.length() > LONGEST_TEXT) {
                throw new Unreadable(
                        String.format(Locale.ROOT, "holds a cell of more than %,d characters", LONGEST_TEXT));
            }
            return SPACES.matcher(text).replaceAll(" ").strip();
        }

        List<Sheet> sheets() {
            return sheets;
        }
    }
}
