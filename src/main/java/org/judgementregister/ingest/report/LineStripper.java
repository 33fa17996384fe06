package org.judgementregister.ingest.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the text out of a PDF, and with it how each line is set: by that a heading, a footnote and a paragraph differ. */
final class LineStripper extends PDFTextStripper {

    /** Smaller than this part of its line's letters is the mark of a footnote. */
    private static final float RAISED = 0.8f;

    /** Space, and what nobody sees and no database holds. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\u00a0\\p{Cc}\\p{Cs}]+");

    /** As far up a page no line goes back but the first of something that stands apart, such as a box. */
    private static final float FAR_UP = 200;

    final List<PrintedLine> lines = new ArrayList<>();

    private final List<TextPosition> letters = new ArrayList<>();

    /** The lines of the present page that follow one another, part by part. */
    private final List<List<Placed>> parts = new ArrayList<>();

    private float lastY;

    /** A line before it is known which one stands above it. */
    private record Placed(String text, float size, boolean bold, float y) {}

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        letters.addAll(positions);
        super.writeString(text, positions);
    }

    @Override
    protected void writeWordSeparator() throws IOException {
        letters.add(null);
        super.writeWordSeparator();
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
        super.writeLineSeparator();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
        endPage();
        super.writePageEnd();
    }

    /** A box can be written after the text below it: what stands in a gap of that is read there, and columns as they come. */
    private void endPage() {
        List<Placed> ordered = new ArrayList<>();
        parts.forEach(part -> ordered.addAll(place(part, ordered), part));
        boolean isFirst = true;
        for (Placed line : ordered) {
            float below = isFirst ? 0 : line.y - lastY;
            lines.add(new PrintedLine(getCurrentPageNo(), line.text, line.size, line.bold, below));
            isFirst = false;
            lastY = line.y;
        }
        parts.clear();
    }

    /** Before the first line that is wholly below it, if the one before that is above it; else after them all. */
    private static int place(List<Placed> part, List<Placed> others) {
        float top = part.get(0).y;
        double bottom = part.stream().mapToDouble(Placed::y).max().orElseThrow();
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).y > bottom && (i == 0 || others.get(i - 1).y < top)) {
                return i;
            }
        }
        return others.size();
    }

    private void endLine() {
        float size = 0;
        for (TextPosition letter : letters) {
            if (letter != null && !letter.getUnicode().isBlank()) {
                size = Math.max(size, letter.getFontSizeInPt());
            }
        }
        StringBuilder text = new StringBuilder();
        int bold = 0;
        int counted = 0;
        float y = lastY;
        for (TextPosition letter : letters) {
            if (letter == null || letter.getUnicode().isBlank()) {
                text.append(' ');
            } else if (letter.getFontSizeInPt() >= RAISED * size) {
                text.append(letter.getUnicode());
                counted++;
                bold += isBold(letter) ? 1 : 0;
                y = letter.getYDirAdj();
            }
        }
        letters.clear();
        String line = NO_LETTERS.matcher(text).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            if (parts.isEmpty() || y < lastY - FAR_UP) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(new Placed(line, size, 2 * bold > counted, y));
            lastY = y;
        }
    }

    private static boolean isBold(TextPosition letter) {
        String font = letter.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
    }
}
