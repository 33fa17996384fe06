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

    final List<PrintedLine> lines = new ArrayList<>();

    private final List<TextPosition> letters = new ArrayList<>();
    private int page;
    private float lastY;

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
        super.writePageEnd();
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
            boolean isFirst = getCurrentPageNo() != page;
            lines.add(new PrintedLine(getCurrentPageNo(), line, size, 2 * bold > counted, isFirst ? 0 : y - lastY));
            page = getCurrentPageNo();
            lastY = y;
        }
    }

    private static boolean isBold(TextPosition letter) {
        String font = letter.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
    }
}
