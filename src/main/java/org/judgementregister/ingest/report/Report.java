package org.judgementregister.ingest.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.Regime;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.VisitTheme;

/**
 * What a report or a letter prints of its inspection.
 *
 * @param kind null for a graded inspection, which does not print whether it was short or standard, the first or another
 * @param published null where it is not printed
 * @param theme of a visit or a joint inspection, as far as its letter says it in words that are known
 */
record Report(
        String council,
        Framework framework,
        InspectionKind kind,
        List<Period> onSite,
        LocalDate published,
        Map<Heading, Grade> grades,
        Boolean priorityAction,
        VisitTheme theme) {

    private static final String DAYS = "(.{6,140}?)";

    private static final Pattern ILACS = pattern(
            "Inspection of (?:the )?(?!local authority )((?:(?!Inspection).){3,80}?)(?:'s)?(?: local authority)?"
                    + " (?:children's services|children(?:'s)?(?: and families)? trust)\\b.{0,60}?Inspection dates?:"
                    + DAYS
                    + "(?:Lead inspector|Judgement)");

    /** Until 2020. */
    private static final Pattern EARLY_ILACS =
            pattern("^\\W*(?:1 )?(.{3,80}?) (?:re-?)?inspection of (?:local authority )?"
                    + "children's (?:social care )?services.{0,40}?Inspection dates?:" + DAYS
                    + "(?:Lead inspector|Judgement)");

    private static final Pattern SIF =
            pattern("^\\W*(?:1 )?(.{3,80}?) (?:re-?)?inspection of services for children in need of"
                    + " help and protection,? children looked after and care leavers.{0,300}?Inspection dates?:" + DAYS
                    + "(?:Report published: ?(.{6,40}?\\d{4})|The |Children's services in)");

    private static final Pattern VISIT = pattern("(Focused|Focussed|Monitoring|Assurance) visit (?:to|of) (?:the )?"
            + "((?:(?!visit|children's services).){3,90}?)(?:'s)?(?: local authority)?"
            + " (?:children(?:'s|s')? (?:social care )?(?:services|trust)|children first)\\b");

    private static final Pattern JTAI = pattern(
            "Joint targeted area inspection (?:of|in) (?:the multi-agency responses? to"
                    + " (?:(?!\\bBetween\\b).){3,220} in )?(?:the )?((?:(?!multi-agency).){3,80}?) (?:This letter|(?=Between \\d))");

    /** The one letter whose heading names no council. */
    private static final Pattern JTAI_WITHOUT_A_PLACE =
            pattern("Joint targeted area inspection of the multi-agency responses? to (?:(?! in ).){3,220}? Between \\d"
                    + ".{100,900}? individual agencies in (?:the )?(.{3,60}?) local authority");

    private static final Pattern ON = pattern(
            "\\b(?:on|from|between|took place) (?:the )?(\\d{1,2}[ ,/–-].{4,120}?\\d{4}(?: ?(?:to|and|-|–) ?\\d{1,2} \\w+ \\d{4})?)");

    private static final Pattern WITHOUT_YEAR =
            pattern("\\b(?:on|from|between) (?:the )?(\\d{1,2}[ ,/–-].{2,40}? (?:" + DaysOnSite.MONTHS + "))\\.");

    /** The heading, which can be there only to say that there are none; in the middle of a sentence it speaks of other visits. */
    private static final Pattern PRIORITY_ACTION =
            Pattern.compile("Areas? for priority action\\W*+(?!(?i:there (?:are|were) no|none|no ))");

    private static final int FIRST_PAGES = 6000;
    private static final int BEGINNING = 600;

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Understands the text of a report.
     *
     * @throws Unreadable when it is none that the register knows
     */
    static Report of(String printed) {
        String text = printed.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        String start = text.substring(0, Math.min(FIRST_PAGES, text.length()));
        return ilacs(start)
                .or(() -> sif(start))
                .or(() -> visit(start, text))
                .or(() -> jtai(start, text))
                .orElseThrow(() -> new Unreadable("is a PDF, but no report of an inspection of children's services"
                        + Regime.of(List.of(start.substring(0, Math.min(BEGINNING, start.length()))))
                                .map(other -> "; it begins as one about " + other)
                                .orElse("")));
    }

    private static Optional<Report> ilacs(String start) {
        return Stream.of(ILACS, EARLY_ILACS)
                .map(form -> form.matcher(start))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> ilacs(found, start));
    }

    private static Report ilacs(Matcher found, String start) {
        List<Period> onSite = DaysOnSite.of(found.group(2));
        Framework framework = framework("ilacs", onSite);
        Map<Heading, Grade> grades = PrintedGrades.ofIlacs(start, framework);
        refuseWithout(framework, framework.headings(), grades);
        return new Report(found.group(1), framework, null, onSite, null, grades, null, null);
    }

    private static Optional<Report> sif(String start) {
        Matcher found = SIF.matcher(start);
        if (!found.find()) {
            return Optional.empty();
        }
        Map<Heading, Grade> grades = PrintedGrades.ofSif(start);
        refuseWithout(Framework.SIF, PrintedGrades.IN_THE_BOX, grades);
        List<Period> onSite = DaysOnSite.of(found.group(2));
        LocalDate published =
                found.group(3) == null ? null : DaysOnSite.first(found.group(3)).orElse(null);
        return Optional.of(
                new Report(found.group(1), framework("sif", onSite), null, onSite, published, grades, null, null));
    }

    /** A report of which a grade has not been found is not believed in part. */
    private static void refuseWithout(Framework framework, List<Heading> expected, Map<Heading, Grade> grades) {
        if (!grades.keySet().containsAll(expected)) {
            throw new Unreadable("is a report under " + framework + ", but prints only " + grades.size() + " of its "
                    + expected.size() + " grades where they are looked for");
        }
    }

    private static Optional<Report> visit(String start, String text) {
        Matcher found = VISIT.matcher(start);
        if (!found.find()) {
            return Optional.empty();
        }
        LocalDate letter = letterDate(start, found.start());
        List<Period> onSite = daysAfter(start, found.end(), letter);
        InspectionKind kind = found.group(1).equalsIgnoreCase("Monitoring")
                ? InspectionKind.MONITORING_VISIT
                : InspectionKind.FOCUSED_VISIT;
        return Optional.of(new Report(
                found.group(2),
                framework("ilacs", onSite),
                kind,
                onSite,
                letter,
                Map.of(),
                asksForPriorityAction(text),
                kind == InspectionKind.FOCUSED_VISIT ? ThemeOfVisit.of(start).orElse(null) : null));
    }

    private static Optional<Report> jtai(String start, String text) {
        return Stream.of(JTAI, JTAI_WITHOUT_A_PLACE)
                .map(form -> form.matcher(start))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> {
                    LocalDate letter = letterDate(start, found.start());
                    return new Report(
                            found.group(1),
                            Framework.JTAI,
                            InspectionKind.JOINT_AREA,
                            daysAfter(start, found.start(), letter),
                            letter,
                            Map.of(),
                            asksForPriorityAction(text),
                            ThemeOfVisit.ofJointInspection(start.substring(found.start()))
                                    .orElse(null));
                });
    }

    /** A letter that prints no year means its own. */
    private static List<Period> daysAfter(String start, int from, LocalDate letter) {
        Matcher on = ON.matcher(start);
        if (on.find(from)) {
            boolean between = on.group().regionMatches(true, 0, "between", 0, "between".length());
            return DaysOnSite.of(between ? on.group(1).replace(" and ", " to ") : on.group(1));
        }
        Matcher without = WITHOUT_YEAR.matcher(start);
        return letter != null && without.find(from)
                ? DaysOnSite.of(without.group(1) + " " + letter.getYear())
                : List.of();
    }

    /** The day above the addressees. */
    private static LocalDate letterDate(String start, int end) {
        return DaysOnSite.first(start.substring(0, end)).orElse(null);
    }

    private static boolean asksForPriorityAction(String text) {
        return PRIORITY_ACTION.matcher(text).find();
    }

    private static Framework framework(String family, List<Period> onSite) {
        if (onSite.isEmpty()) {
            throw new Unreadable("is a report, but prints no days on site where they are looked for");
        }
        return Arrays.stream(Framework.values())
                .filter(each -> each.family().equals(family))
                .filter(each -> each.inForceOn(onSite.get(0).from()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "is a report of days on which there were no " + family + " inspections: " + onSite.get(0)));
    }
}
