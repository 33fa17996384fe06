package org.judgementregister.ingest.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.vocabulary.VisitTheme;

/** Tells what a visit looked at by the sentence of its letter that says so: the theme that it names first. */
final class ThemeOfVisit {

    /** While routine inspection stood still, visits looked at how children were kept safe. */
    private static final Pattern ASSURANCE =
            pattern("delivery model was adapted to reflect the COVID-? ?19 context|assurance visit");

    private static final Pattern LOOKED_AT =
            pattern("(?:Inspectors (?:also )?(?:looked at|considered|evaluated|reviewed|focused on|examined|assessed)"
                    + "|focus of (?:this|the) (?:focused )?visit was"
                    + "|(?:this|the) (?:focused )?visit (?:looked at|focused on|considered|evaluated))"
                    + " ((?!a range of evidence|case records).{10,420}?\\.(?: Specifically,? .{10,420}?\\.)?)(?= |$)");

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
        return sentence.find() ? named(sentence.group(1)) : Optional.empty();
    }

    private static Optional<VisitTheme> named(String sentence) {
        return WORDS.keySet().stream()
                .filter(theme -> first(theme, sentence).isPresent())
                .min(Comparator.comparingInt(theme -> first(theme, sentence).orElseThrow()))
                .or(() -> HELP_AND_PROTECTION.matcher(sentence).find()
                        ? Optional.of(VisitTheme.CHILDREN_IN_NEED_OR_SUBJECT_TO_A_PLAN)
                        : Optional.empty());
    }

    private static Optional<Integer> first(VisitTheme theme, String sentence) {
        return WORDS.get(theme).matcher(sentence).results().findFirst().map(MatchResult::start);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
