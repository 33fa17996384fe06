package org.judgementregister.ingest.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;

/** The grades on a report's first page, each behind its label; both can be broken over lines. */
final class PrintedGrades {

    private static final Pattern GRADE = Pattern.compile(
            "(impact of leaders on (?:social work )?practice with children and families|help and protection|in care and care"
                    + " leavers|in care|care leavers|overall effectiveness)\\.? (outstanding|good|requires improvement"
                    + "(?: to be good)?|inadequate)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Heading> ILACS_HEADINGS = Map.of(
            "impact of leaders on practice with children and families",
            Heading.IMPACT_OF_LEADERS,
            "help and protection",
            Heading.HELP_AND_PROTECTION,
            "in care and care leavers",
            Heading.IN_CARE_AND_CARE_LEAVERS,
            "in care",
            Heading.IN_CARE,
            "care leavers",
            Heading.CARE_LEAVERS,
            "overall effectiveness",
            Heading.OVERALL_EFFECTIVENESS);

    private static final String ANY_GRADE = " ?(outstanding|good|requires? improvement|inadequate)\\b";

    /** Under SIF, in this order: the overall grade is a sentence, which has had several forms. */
    private static final List<Map.Entry<Pattern, Heading>> SIF_GRADES = List.of(
            sif(
                    "overall judgement is(?: that children's services(?: in .{3,60}?)?)?(?: are| is)?",
                    Heading.OVERALL_EFFECTIVENESS),
            sif("children's services in .{3,120}?(?: are| is)?", Heading.OVERALL_EFFECTIVENESS),
            sif("1\\. children who need help and protection", Heading.HELP_AND_PROTECTION),
            sif("2\\. children looked after and achieving permanence", Heading.LOOKED_AFTER_AND_ACHIEVING_PERMANENCE),
            sif("2\\.1 adoption performance", Heading.ADOPTION_PERFORMANCE),
            sif("2\\.2 experiences and progress of care leavers", Heading.CARE_LEAVERS),
            sif("3\\. leadership, management and governance", Heading.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE));

    /** All of SIF's but the board's, which is in the text of its review. */
    static final List<Heading> IN_THE_BOX =
            SIF_GRADES.stream().map(Map.Entry::getValue).distinct().toList();

    private PrintedGrades() {}

    static Map<Heading, Grade> ofIlacs(String start, Framework framework) {
        Map<Heading, Grade> grades = new LinkedHashMap<>();
        Matcher grade = GRADE.matcher(start);
        while (grade.find() && grades.size() < framework.headings().size()) {
            Heading heading =
                    ILACS_HEADINGS.get(grade.group(1).toLowerCase(Locale.ROOT).replace("social work ", ""));
            if (framework.headings().contains(heading)) {
                grades.putIfAbsent(heading, grade(grade.group(2)));
            }
        }
        return grades;
    }

    static Map<Heading, Grade> ofSif(String start) {
        Map<Heading, Grade> grades = new LinkedHashMap<>();
        SIF_GRADES.forEach(printed -> {
            Matcher grade = printed.getKey().matcher(start);
            if (grade.find()) {
                grades.putIfAbsent(printed.getValue(), grade(grade.group(1)));
            }
        });
        return grades;
    }

    private static Map.Entry<Pattern, Heading> sif(String label, Heading heading) {
        return Map.entry(Pattern.compile(label + ANY_GRADE, Pattern.CASE_INSENSITIVE), heading);
    }

    private static Grade grade(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "outstanding" -> Grade.OUTSTANDING;
            case "good" -> Grade.GOOD;
            case "inadequate" -> Grade.INADEQUATE;
            default -> Grade.REQUIRES_IMPROVEMENT;
        };
    }
}
