package org.judgementregister.ingest.workbook;

import static org.judgementregister.vocabulary.Heading.ADOPTION_PERFORMANCE;
import static org.judgementregister.vocabulary.Heading.ARRANGEMENTS_FOR_PROTECTION;
import static org.judgementregister.vocabulary.Heading.CARE_LEAVERS;
import static org.judgementregister.vocabulary.Heading.HELP_AND_PROTECTION;
import static org.judgementregister.vocabulary.Heading.IMPACT_OF_LEADERS;
import static org.judgementregister.vocabulary.Heading.IN_CARE;
import static org.judgementregister.vocabulary.Heading.IN_CARE_AND_CARE_LEAVERS;
import static org.judgementregister.vocabulary.Heading.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE;
import static org.judgementregister.vocabulary.Heading.LOOKED_AFTER_AND_ACHIEVING_PERMANENCE;
import static org.judgementregister.vocabulary.Heading.LOOKED_AFTER_CHILDREN;
import static org.judgementregister.vocabulary.Heading.OVERALL_EFFECTIVENESS;
import static org.judgementregister.vocabulary.Heading.SAFEGUARDING;
import static org.judgementregister.vocabulary.Heading.SAFEGUARDING_BOARD;
import static org.judgementregister.vocabulary.Heading.SERVICES_FOR_LOOKED_AFTER_CHILDREN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.judgementregister.ingest.workbook.Column.Group;
import org.judgementregister.ingest.workbook.Column.Meaning;
import org.judgementregister.vocabulary.Heading;

/**
 * Understands the title of a column. Ofsted words, orders and abbreviates titles otherwise from year to year; what stays
 * are a few telling words, which are looked for in the order in which they stand here.
 */
final class ColumnTitle {

    private static final Map<Pattern, Meaning> MEANINGS = patterns(
            "\\b(provision type|provider|postcode)\\b",
            Meaning.ELSEWHERE,
            "\\b(authority|la|area|ons|gss)\\b.*\\bcode\\b",
            Meaning.COUNCIL_CODE,
            "^(local authority|la|council)( name)?$",
            Meaning.COUNCIL_NAME,
            "\\bpublication date\\b|\\bdate of publication\\b|\\b(date|report) published\\b|^published",
            Meaning.PUBLISHED,
            "\\b(end|last) (date|day)\\b",
            Meaning.LAST_DAY,
            "\\b(inspection|visit)\\b.*\\bdate\\b|\\bstart date\\b|\\bdate of (inspection|visit)",
            Meaning.FIRST_DAY,
            "\\btheme\\b",
            Meaning.THEME,
            "\\b(inspection|visit)\\b.*\\btype\\b|\\btype of (inspection|visit)",
            Meaning.TYPE);

    private static final Map<Pattern, String> FAMILIES = patterns(
            "\\bslac\\b",
            "slac",
            "\\b(cpi|cpri|child protection inspection)s?\\b",
            "cpi",
            "\\btlac\\b",
            "tlac",
            "\\b(sif|lscb|safeguarding children board)\\b",
            "sif",
            "\\bilacs\\b",
            "ilacs");

    private static final Map<String, Map<Pattern, Heading>> HEADINGS = Map.of(
            "slac",
            patterns("\\blooked after\\b", LOOKED_AFTER_CHILDREN, "\\bsafeguarding\\b", SAFEGUARDING),
            "cpi",
            patterns("\\b(overall|protection|judge?ment)\\b", ARRANGEMENTS_FOR_PROTECTION),
            "tlac",
            patterns("\\b(overall|looked after|judge?ment)\\b", SERVICES_FOR_LOOKED_AFTER_CHILDREN),
            "sif",
            patterns(
                    "\\b(lscb|board)\\b",
                    SAFEGUARDING_BOARD,
                    "\\badoption\\b",
                    ADOPTION_PERFORMANCE,
                    "\\bcare leavers\\b",
                    CARE_LEAVERS,
                    "\\bleadership\\b",
                    LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
                    "\\blooked after\\b",
                    LOOKED_AFTER_AND_ACHIEVING_PERMANENCE,
                    "\\bhelp and protection\\b",
                    HELP_AND_PROTECTION,
                    "\\boverall\\b",
                    OVERALL_EFFECTIVENESS),
            "ilacs",
            patterns(
                    "\\boverall\\b",
                    OVERALL_EFFECTIVENESS,
                    "\\b(leaders|leadership)\\b",
                    IMPACT_OF_LEADERS,
                    "\\bhelp and protection\\b",
                    HELP_AND_PROTECTION,
                    "\\bin care and care leavers\\b",
                    IN_CARE_AND_CARE_LEAVERS,
                    "\\bin care\\b",
                    IN_CARE,
                    "\\bcare leavers\\b",
                    CARE_LEAVERS));

    private static final int LONGEST = 300;
    private static final Pattern REINSPECTION = Pattern.compile("\\b(re ?inspection|cpri)\\b");
    private static final List<String> ORDINALS =
            List.of("first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th");
    private static final Pattern NOTE = Pattern.compile("\\[[^]]*]|\\(\\d+\\)|\\b(note|footnote) \\d+\\b");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private ColumnTitle() {}

    static Column read(int index, String title) {
        if (title.length() > LONGEST) {
            return new Column(index, title, Group.ONLY, Meaning.OTHER, null);
        }
        String words = NO_WORD.matcher(NOTE.matcher(title.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .replace("&", " and "))
                .replaceAll(" ")
                .strip();
        String family = first(FAMILIES, words);
        Group group = group(family, words);
        Meaning meaning = first(MEANINGS, words);
        if (meaning != null) {
            return new Column(index, title, group, meaning, null);
        }
        Heading heading = first(HEADINGS.get(group.family()), words);
        return new Column(index, title, group, heading == null ? Meaning.OTHER : Meaning.GRADE, heading);
    }

    private static Group group(String family, String words) {
        if (family == null) {
            return Group.ONLY;
        }
        boolean again = REINSPECTION.matcher(words).find();
        Heading part = again && family.equals("slac") ? first(HEADINGS.get(family), words.replace("slac", "")) : null;
        int nth = 1;
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (Pattern.compile("\\b(" + ORDINALS.get(i) + ")\\b")
                    .matcher(words)
                    .find()) {
                nth = i + 1;
            }
        }
        return new Group(family, nth, again, part);
    }

    private static <T> T first(Map<Pattern, T> patterns, String words) {
        return patterns.entrySet().stream()
                .filter(pattern -> pattern.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Patterns and what they mean, in turn; the order counts. */
    @SuppressWarnings("unchecked")
    private static <T> Map<Pattern, T> patterns(Object... turns) {
        Map<Pattern, T> patterns = new LinkedHashMap<>();
        for (int i = 0; i < turns.length; i += 2) {
            patterns.put(Pattern.compile((String) turns[i]), (T) turns[i + 1]);
        }
        return patterns;
    }
}
