package org.judgementregister.ingest.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.report.Passage;
import org.judgementregister.vocabulary.ThemeLexicon;

/** Makes facts of the points of a report: what kind, where, and what they are about, but not their words. */
final class PointsToImprove {

    private static final Pattern OUTCOME =
            Pattern.compile("[\\[(]outcome (\\d|one|two|three|four)\\b[^\\])]*[\\])]", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2, "three", 3, "four", 4);

    private PointsToImprove() {}

    static List<Improvement> of(List<Passage> text) {
        return text.stream()
                .filter(passage -> passage.improvement() != null)
                .map(PointsToImprove::fact)
                .toList();
    }

    private static Improvement fact(Passage point) {
        return new Improvement(
                point.improvement(),
                point.areas().stream().findFirst().orElse(null),
                point.page(),
                outcome(point.text()),
                ThemeLexicon.themes(point.text()),
                null);
    }

    private static Integer outcome(String point) {
        Matcher named = OUTCOME.matcher(point);
        if (!named.find()) {
            return null;
        }
        String number = named.group(1).toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.valueOf(number);
    }
}
