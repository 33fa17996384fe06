package org.judgementregister.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known names that a mistyped one most likely meant. */
public final class Suggestions {

    private static final int LONGEST = 100;

    private Suggestions() {}

    /**
     * At most three names within a third of the given one's length in edits, nearest first, and none that is much farther than
     * the nearest; often none at all.
     */
    public static List<String> of(String given, List<String> known) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return List.of();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, (wanted.length() + 2) / 3));
        record Candidate(String name, int edits) {}
        List<Candidate> near = known.stream()
                .map(name -> new Candidate(name, distance.apply(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.edits >= 0)
                .sorted(Comparator.comparingInt(Candidate::edits))
                .toList();
        return near.stream()
                .filter(candidate -> candidate.edits <= near.get(0).edits + 1)
                .limit(3)
                .map(Candidate::name)
                .toList();
    }

    /** The same as the end of a sentence; nothing where there are none. */
    public static String didYouMean(List<String> names) {
        return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
    }
}
