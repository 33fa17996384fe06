package org.judgementregister.ingest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading, a paragraph or a point of a list, put together again from its lines. Running heads, page numbers and footnotes,
 * which stand between them, are left out: they are set smaller, or say nothing but a number.
 *
 * @param number of a paragraph, as it is printed, or the mark before a point of a list; empty where it has none
 * @param page the one on which it begins
 */
record TextBlock(boolean isHeading, String number, int page, String text) {

    /** The mark of all that is numbered. */
    static final String NUMBERED = "1.";

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})\\. ?(?=\\D)");
    private static final Pattern MARK = Pattern.compile("^([◼•▪■●\\uf06e\\uf0b7])\\s*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^\\d{1,3}$");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.?!:;][\"'”’)]*\\d?$");

    /** Points smaller than the body of the text. */
    private static final float SMALLER = 1.6f;

    /** Lines further apart than this, in sizes of their letters, are of two paragraphs. */
    private static final float APART = 1.5f;

    private static final int LONGEST_HEADING = 160;

    /** Longer than any paragraph of a report; what is no report could be of one piece. */
    private static final int LONGEST = 10_000;

    /** What marks it as one of its kind: the mark itself, or that it is numbered; empty where nothing does. */
    String mark() {
        return number.matches("\\d+") ? NUMBERED : number;
    }

    private boolean isOpen() {
        return !ENDS_A_SENTENCE.matcher(text).find();
    }

    /** The blocks of a report, in its order. */
    static List<TextBlock> of(List<PrintedLine> lines) {
        float body = body(lines);
        List<TextBlock> blocks = new ArrayList<>();
        float skipped = 0;
        int next = 1; // the number of the next numbered paragraph
        PrintedLine before = null;
        for (PrintedLine line : lines) {
            if (line.size() < body - SMALLER || PAGE_NUMBER.matcher(line.text()).matches()) {
                skipped += line.below();
                continue;
            }
            TextBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean isHeading = (line.bold() || line.size() > body + SMALLER)
                    && line.text().length() < LONGEST_HEADING
                    && !MARK.matcher(line.text()).find();
            boolean isNext = !isHeading && line.text().matches("(?s)" + next + "\\.[^\\d].*");
            if (last != null && !isNext && !begins(last, before, line, isHeading, line.below() + skipped)) {
                blocks.set(blocks.size() - 1, last.with(line.text()));
            } else {
                TextBlock block = of(isHeading, line);
                blocks.add(block);
                next = block.mark().equals(NUMBERED) ? Integer.parseInt(block.number) + 1 : next;
            }
            before = line;
            skipped = 0;
        }
        return blocks;
    }

    private static boolean begins(
            TextBlock last, PrintedLine before, PrintedLine line, boolean isHeading, float below) {
        if (last.text.length() > LONGEST
                || isHeading != last.isHeading
                || MARK.matcher(line.text()).find()) {
            return true;
        }
        if (!isHeading && NUMBER.matcher(line.text()).find() && !last.isOpen()) {
            return true;
        }
        if (line.page() != before.page()) {
            return !last.isOpen() || isHeading;
        }
        return below > APART * Math.max(line.size(), before.size()) || below < 0 && !last.isOpen();
    }

    private static TextBlock of(boolean isHeading, PrintedLine line) {
        Matcher mark = MARK.matcher(line.text());
        Matcher number = NUMBER.matcher(line.text());
        Matcher found = mark.find() ? mark : !isHeading && number.find() ? number : null;
        return found == null
                ? new TextBlock(isHeading, "", line.page(), line.text())
                : new TextBlock(false, found.group(1), line.page(), line.text().substring(found.end()));
    }

    /** A word that is broken with a hyphen keeps it: it is mostly one that has it anyway. */
    private TextBlock with(String more) {
        return new TextBlock(isHeading, number, page, text.endsWith("-") ? text + more : text + " " + more);
    }

    /** The size in which most of the text is set. */
    private static float body(List<PrintedLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
