package org.judgementregister.ingest.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.judgementregister.report.Passage;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.ServiceArea;

/** Reads a report's text: its paragraphs under their headings, and the points that it says must improve. */
final class ReportText {

    /** The headings under which points stand. */
    private static final Map<Pattern, ImprovementKind> OVER_POINTS = Map.of(
            heading("what (needs|do(es)? .{3,30} need) to (be )?improved?\\b.{0,45}"),
            ImprovementKind.IMPROVEMENT,
            heading("areas? for (improvement|development)"),
            ImprovementKind.IMPROVEMENT,
            heading("(areas? for priority|priority and immediate) actions?"),
            ImprovementKind.PRIORITY_ACTION,
            heading("recommendations"),
            ImprovementKind.RECOMMENDATION);

    private static final Pattern OVER_GROUPS = heading("areas? for improvement [a-z].{10,100}");

    /** What comes after points also where it is set as they are. */
    private static final Pattern ENDS_POINTS = heading(
            "(main )?findings|summary for children.*|the experiences and"
                    + " progress of.*|the local authority's strengths|(key )?strengths|case study:?.*|yours sincerely|next steps");

    /** The sentence with which a letter closes. */
    private static final Pattern CLOSES = heading("ofsted will take the findings.*");

    private static final String EXPERIENCES = "(the experiences? and progress of|the graded judge?ment (for|about)) .*";

    private static final List<ServiceArea> OF_THE_BOARD = List.of(ServiceArea.SAFEGUARDING_BOARD);

    /** What headings are about, from one that says so to the next; the last that fits tells. */
    private static final Map<Pattern, List<ServiceArea>> AREAS = areas();

    /** A line of the table of contents. */
    private static final Pattern OF_CONTENTS = Pattern.compile(".{3,150}?[ .…]\\d{1,2}");

    private static final Pattern SUB_POINT = Pattern.compile("^[-−–—⎯\\u0336] ?.*");

    /** What says that there is none. */
    private static final Pattern NO_POINT = Pattern.compile("(?i)(there (are|were) )?(no|none)\\b.*");

    /** What stands before points without being one: it ends with a colon, or is a title. */
    private static final Pattern ONLY_LEADS_IN = Pattern.compile(".*:|[A-Z]\\S*( \\S+){0,5}(?<![.?!;])");

    private static final Pattern SUMMARY = heading("executive summary");

    /** From here on a report names persons, or says how it was made. */
    private static final Pattern SIGNED = Pattern.compile("(?i)yours? sincerely");

    private static final Pattern ABOUT_THE_INSPECTION =
            heading("information about this inspection.*|the inspection team|judgement grade");

    /** Who inspected and to whom a letter goes is about persons, and stays out. */
    private static final Pattern OF_PERSONS =
            Pattern.compile("^This letter (summarises|outlines)|(Her|His) Majesty|\\bHMIs?\\b"
                    + "|^(?!(The|An?|This|Their|Its) )[A-Z][a-z]+ [A-Z][a-z]+,? (Executive )?Director|[A-Z][a-z]+ [A-Z][a-z]+, DCS\\b"
                    + "|Piccadilly Gate|enquiries@ofsted|(?i)lead inspector");

    /** A row of the table of grades, which is no heading of what follows it. */
    private static final Pattern GRADED =
            Pattern.compile("(?i)[^:]+ (outstanding|good|requires improvement( to be good)?|inadequate)");

    private static final Pattern SENTENCE = Pattern.compile("(\\S+ ){5}");

    private final List<Passage> passages = new ArrayList<>();
    private String heading;
    private List<ServiceArea> areas = List.of();
    private ImprovementKind kind;
    private String mark = "";
    private boolean hasBegun;
    private boolean ended;
    private int points;

    /** How many there were when the heading over the present ones came. */
    private int pointsBefore;

    /** Whether those stand under headings of their own, as in early joint inspections. */
    private boolean areGrouped;

    private ReportText() {}

    static List<Passage> of(List<PrintedLine> lines) {
        ReportText text = new ReportText();
        TextBlock.of(lines).forEach(text::take);
        return List.copyOf(text.passages);
    }

    private void take(TextBlock block) {
        ended |= SIGNED.matcher(block.text()).lookingAt();
        if (ended) {
            return;
        }
        String plain = block.text().replace('\u2019', '\'').replaceFirst("^[^\\p{L}\\p{N}]+", "");
        if (OF_CONTENTS.matcher(plain).matches()) {
            return;
        }
        // Two headings one below the other are one block; the second is of some of the points.
        boolean isWithSecond = block.isHeading() && OVER_GROUPS.matcher(plain).matches();
        ImprovementKind over = isWithSecond ? ImprovementKind.IMPROVEMENT : over(plain);
        boolean isSentence = !block.isHeading() && plain.endsWith(".");
        boolean endsPoints = CLOSES.matcher(plain).matches()
                || !isSentence && ENDS_POINTS.matcher(plain).matches();
        if (endsPoints && block.page() == 1 && GRADED.matcher(plain).matches()) {
            heading = null;
            hasBegun = true;
            areas = List.of();
        } else if (block.isHeading() || over != null || endsPoints) {
            heading = block.text();
            hasBegun = true;
            // One that stands between "Areas for improvement" and the first of them is of some; so are those after it.
            areGrouped = isWithSecond
                    || over == null && kind != null && !endsPoints && (areGrouped || points == pointsBefore);
            if (over != null || !areGrouped) {
                kind = over;
                pointsBefore = points;
            }
            mark = "";
            AREAS.forEach((about, told) -> {
                if (about.matcher(plain).matches()) {
                    areas = told;
                }
            });
            if ((over != null || SUMMARY.matcher(plain).matches()) && !areas.equals(OF_THE_BOARD)) {
                areas = List.of(); // points are about all, where they are not the board's
            }
        } else if (kind != null && isPartOfPoint(block)) {
            continuePoint(block);
        } else if (kind != null && isPoint(block, plain)) {
            mark = block.mark();
            add(block, kind);
        } else if (!isLeftOut(block.text())) {
            add(block, null);
        }
    }

    /** What says nothing of how children fare: whom a letter goes to, who inspected, how inspections are done. */
    private boolean isLeftOut(String paragraph) {
        return !hasBegun
                || heading != null && ABOUT_THE_INSPECTION.matcher(heading).matches()
                || OF_PERSONS.matcher(paragraph).find()
                || !SENTENCE.matcher(paragraph).find();
    }

    private boolean isPartOfPoint(TextBlock block) {
        return !mark.isEmpty()
                && (SUB_POINT.matcher(block.text()).matches()
                        || mark.equals(TextBlock.NUMBERED)
                                && !block.mark().isEmpty()
                                && !block.mark().equals(mark));
    }

    /** Points are marked alike; where none is, each paragraph is one, but what only leads to them or says that there are none. */
    private boolean isPoint(TextBlock block, String plain) {
        if (NO_POINT.matcher(plain).matches()) {
            pointsBefore = -1; // what stands under other headings is none either
            return false;
        }
        if (!mark.isEmpty()) {
            return block.mark().equals(mark);
        }
        return !block.mark().isEmpty() || !ONLY_LEADS_IN.matcher(plain).matches();
    }

    private void continuePoint(TextBlock block) {
        Passage last = passages.remove(passages.size() - 1);
        passages.add(new Passage(
                last.improvement(),
                last.number(),
                last.heading(),
                last.areas(),
                last.page(),
                last.text() + " " + block.text()));
    }

    private void add(TextBlock block, ImprovementKind improvement) {
        Integer number = improvement != null
                ? Integer.valueOf(++points)
                : block.number().matches("\\d+") ? Integer.valueOf(block.number()) : null;
        passages.add(new Passage(improvement, number, heading, areas, block.page(), block.text()));
    }

    private static Map<Pattern, List<ServiceArea>> areas() {
        Map<Pattern, List<ServiceArea>> areas = new LinkedHashMap<>();
        areas.put(heading("(what|summary for|information).*|.*local authority.*"), List.of());
        areas.put(
                heading(EXPERIENCES + "help and protection.*|children who need help and protection"),
                List.of(ServiceArea.HELP_AND_PROTECTION));
        areas.put(
                heading(EXPERIENCES + "(looked after|in care).*|children (looked after|in care).*"),
                List.of(ServiceArea.LOOKED_AFTER_CHILDREN));
        areas.put(heading(EXPERIENCES + "adoption .*"), List.of(ServiceArea.ADOPTION));
        areas.put(heading(EXPERIENCES + "care leavers.*"), List.of(ServiceArea.CARE_LEAVERS));
        areas.put(
                heading(EXPERIENCES + "in care and care leavers.*"),
                List.of(ServiceArea.LOOKED_AFTER_CHILDREN, ServiceArea.CARE_LEAVERS));
        areas.put(
                heading("(the )?(impact of leaders|leadership, management and governance).*"),
                List.of(ServiceArea.LEADERSHIP));
        areas.put(heading(".*\\b(local safeguarding children board|LSCB)\\b.*"), OF_THE_BOARD);
        return areas;
    }

    private static ImprovementKind over(String plain) {
        return OVER_POINTS.entrySet().stream()
                .filter(over -> over.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Pattern heading(String words) {
        return Pattern.compile("(\\d\\.? )?(" + words + ")\\W*\\d?", Pattern.CASE_INSENSITIVE);
    }
}
