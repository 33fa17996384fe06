package org.judgementregister.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.ComparisonReason;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;

/**
 * How far a judgement can be compared with the one before it.
 *
 * @param reasons why not exactly, the weightiest first
 * @param explanation the same in words; null when it can
 */
record Comparison(Comparability comparability, List<ComparisonReason> reasons, String explanation) {

    /** How two headings can differ: because one of them has a trait. */
    private record Difference(ComparisonReason reason, Predicate<Heading> trait, String words) {}

    private static final List<Difference> BETWEEN_HEADINGS = List.of(
            new Difference(
                    ComparisonReason.COMBINED_AREA, heading -> heading.areas().size() > 1, "judges two areas at once"),
            new Difference(
                    ComparisonReason.BROADER_HEADING,
                    heading -> heading.areas().size() == 1 && heading.match() == Match.BROADER,
                    "covers more than the area"),
            new Difference(
                    ComparisonReason.OTHER_HEADING,
                    heading -> heading.match() == Match.RELATED,
                    "has another scope or wording"));

    /** Compares two judgements that speak for one area. */
    static Comparison between(Framework earlier, Heading before, Framework later, Heading after) {
        List<ComparisonReason> reasons = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (earlier.scale() != later.scale()) {
            reasons.add(ComparisonReason.OTHER_SCALE);
            String replacement = earlier.scale().replacement();
            words.add("the scale differs" + (replacement == null ? "" : ", " + replacement));
        }
        List<Heading> differing = before == after ? List.of() : List.of(before, after);
        List<String> headings = new ArrayList<>();
        for (Difference difference : BETWEEN_HEADINGS) {
            String titles = differing.stream()
                    .filter(difference.trait)
                    .map(heading -> '"' + heading.title() + '"')
                    .collect(Collectors.joining(" and "));
            if (!titles.isEmpty()) {
                reasons.add(difference.reason);
                headings.add(titles + " " + difference.words);
            }
        }
        if (!headings.isEmpty()) {
            words.add("the headings differ: " + String.join(", ", headings));
        }
        return reasons.isEmpty()
                ? new Comparison(Comparability.EXACT, List.of(), null)
                : new Comparison(
                        Comparability.APPROXIMATE,
                        List.copyOf(reasons),
                        "Comparable only approximately: " + String.join("; ", words));
    }

    /**
     * There is nothing to compare with.
     *
     * @param predecessors the names of the councils that this one followed; null for one that is not new
     */
    static Comparison none(String council, String area, String predecessors) {
        return predecessors == null
                ? new Comparison(
                        Comparability.NONE,
                        List.of(ComparisonReason.FIRST_JUDGEMENT),
                        "Nothing to compare with: no earlier inspection of " + council + " gave a grade for " + area)
                : new Comparison(
                        Comparability.NONE,
                        List.of(ComparisonReason.NEW_COUNCIL),
                        "Nothing to compare with: " + council + " is a new council, and what was judged at "
                                + predecessors + " before is not its own");
    }
}
