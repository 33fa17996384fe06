package org.judgementregister.ingest.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.vocabulary.VisitTheme;

/** Tells what a visit or a joint inspection looked at by the words of its letter that say so: the theme that they name first. */
final class ThemeOfVisit {

    /** While routine inspection stood still, visits looked at how children were kept safe. */
    private static final Pattern ASSURANCE =
            pattern("delivery model was adapted to reflect the COVID-? ?19 context|assurance visit");

    private static final Pattern LOOKED_AT =
            pattern("(?:Inspectors (?:also )?(?:looked at|considered|evaluated|reviewed|focused on|examined|assessed)"
                    + "|focus of (?:this|the) (?:focused )?visit was"
                    + "|(?:this|the) (?:focused )?visit (?:looked at|focused on|considered|evaluated))"
                    + " ((?!a range of evidence|case records).{10,420}?\\.(?: Specifically,? .{10,420}?\\.)?)(?= |$)");

    private static final Pattern RESPONSE = pattern("multi-agency responses? to (.{10,160})");

    /** What every visit is about in the end; it tells where nothing else does. */
    private static final Pattern HELP_AND_PROTECTION = pattern("help and protection");

    private static final Map<VisitTheme, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                VisitTheme.FRONT_DOOR,
                pattern("front[- ]door|multi-agency safeguarding hub|\\bMASH\\b|(?:initial|first point of) contact"
                        + "|contacts?,? (?:and )?referral|referrals? (?:and|made)|receiving referrals"
                        + "|single point of (?:access|contact)"));
        WORDS.put(VisitTheme.CARE_LEAVERS, pattern("care[- ]leavers|leaving care|care[- ]experienced young"));
        WORDS.put(VisitTheme.ACHIEVING_PERMANENCE, pattern("permanence"));
        WORDS.put(
                VisitTheme.VULNERABLE_ADOLESCENTS,
                pattern("vulnerable adolescents|extra-familial|outside (?:of )?the family|exploitation"));
        WORDS.put(
                VisitTheme.CHILDREN_IN_NEED_OR_SUBJECT_TO_A_PLAN,
                pattern("child(?:ren)? in need|child protection plan|subject to a plan|before proceedings"));
        WORDS.put(VisitTheme.CHILDREN_IN_CARE, pattern("in care|into care|looked after|placement"));
    }

    private static final Map<VisitTheme, Pattern> WORDS_OF_JOINT_INSPECTIONS = Map.of(
            VisitTheme.ABUSE_AND_NEGLECT, pattern("abuse and neglect"),
            VisitTheme.CHILD_SEXUAL_EXPLOITATION, pattern("child sexual exploitation"),
            VisitTheme.CHILDREN_AND_FAMILIES_WHO_NEED_HELP, pattern("children and families .{0,40}?who need help"),
            VisitTheme.CHILDRENS_MENTAL_HEALTH, pattern("children's mental health"),
            VisitTheme.CRIMINAL_EXPLOITATION, pattern("criminal exploitation"),
            VisitTheme.DOMESTIC_ABUSE, pattern("domestic abuse"),
            VisitTheme.IDENTIFICATION_OF_INITIAL_NEED_AND_RISK, pattern("identification of initial need and risk"),
            VisitTheme.SERIOUS_YOUTH_VIOLENCE, pattern("serious youth violence"),
            VisitTheme.SEXUAL_ABUSE_IN_THE_FAMILY, pattern("sexual abuse in the family"));

    private ThemeOfVisit() {}

    /**
     * @param letter in one line
     * @return empty where it does not say, or not in words that are known
     */
    static Optional<VisitTheme> of(String letter) {
        if (ASSURANCE.matcher(letter).find()) {
            return Optional.of(VisitTheme.ASSURANCE);
        }
        Matcher sentence = LOOKED_AT.matcher(letter);
        return sentence.find()
                ? first(WORDS, sentence.group(1))
                        .or(() -> HELP_AND_PROTECTION.matcher(sentence.group(1)).find()
                                ? Optional.of(VisitTheme.CHILDREN_IN_NEED_OR_SUBJECT_TO_A_PLAN)
                                : Optional.empty())
                : Optional.empty();
    }

    /**
     * @param letter of a joint inspection from its heading on, in one line
     * @return empty where it does not say to what the agencies' response was looked at, or not in words that are known
     */
    static Optional<VisitTheme> ofJointInspection(String letter) {
        Matcher response = RESPONSE.matcher(letter);
        return response.find() ? first(WORDS_OF_JOINT_INSPECTIONS, response.group(1)) : Optional.empty();
    }

    private static Optional<VisitTheme> first(Map<VisitTheme, Pattern> words, String sentence) {
        return words.entrySet().stream()
                .flatMap(theme -> theme.getValue()
                        .matcher(sentence)
                        .results()
                        .limit(1)
                        .map(found -> Map.entry(theme.getKey(), found.start())))
                .min(Map.Entry.<VisitTheme, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
