package org.judgementregister.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.vocabulary.ThemeLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule that tells by its words what a point is about, beside what a reader says that it is about. */
class ThemeLexiconTest {

    private static final Map<String, List<Improvement>> POINTS = points();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Plans for every child                                        | planning
            Pathway plans for care leavers                               | care-leaver-support pathway-planning
            Homes for children in care and care leavers                  |
            CASELOADS of social workers                                  | caseloads
            Social workers’ workloads                                    | caseloads
            Oversight by experienced managers                            | management-oversight
            Oversight, and then very many other words, by managers       |
            Schools (outcome 3, national framework: stable homes)        |
            Support for young carers                                     |
            The sufficiency of social workers                            | workforce-capacity
            Oversight of children under supervision orders               |
            Placement with parents                                       | permanence
            The emergency duty team                                      | out-of-hours
            """)
    void theLongestPhraseTakesItsWordsAndAGapIsShort(String point, String themes) {
        assertThat(ThemeLexicon.themes(point)).extracting(Object::toString).containsExactlyInAnyOrder(words(themes));
    }

    /** By the first sample the rule was made; the second was labelled after that, and gave 0.78. */
    @ParameterizedTest(name = "sample {0}: precision {1}, recall {2}")
    @CsvSource({"1, 0.87, 0.97", "2, 0.82, 0.94"})
    void findsWhatAReaderFinds(int sample, double precision, double recall) throws IOException {
        int right = 0;
        int found = 0;
        int labelled = 0;
        int points = 0;
        for (String[] row : labels()) {
            if (Integer.parseInt(row[0]) != sample) {
                continue;
            }
            Set<String> read = Set.of(words(row.length > 3 ? row[3] : null));
            Set<String> told = new HashSet<>();
            POINTS.get(row[1]).get(Integer.parseInt(row[2]) - 1).themes().forEach(theme -> told.add(theme.code()));
            points++;
            labelled += read.size();
            found += told.size();
            told.retainAll(read);
            right += told.size();
        }
        assertThat(points).isGreaterThanOrEqualTo(200);
        assertThat((double) right / found).isCloseTo(precision, within(0.005));
        assertThat((double) right / labelled).isCloseTo(recall, within(0.005));
    }

    @Test
    void fewPointsAreAboutNothingThatHasAName() {
        List<Improvement> all = POINTS.values().stream().flatMap(List::stream).toList();
        long nameless = all.stream().filter(point -> point.themes().isEmpty()).count();
        assertThat(all).hasSizeGreaterThan(3000);
        assertThat((double) nameless / all.size()).isLessThan(0.06);
    }

    private static Map<String, List<Improvement>> points() {
        Map<String, List<Improvement>> points = new HashMap<>();
        RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING)
                .inspections()
                .forEach(claim -> points.put(claim.facts().id(), claim.facts().improvements()));
        return points;
    }

    private static List<String[]> labels() throws IOException {
        try (InputStream file = ThemeLexiconTest.class.getResourceAsStream("/themes/labels.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : Stream.of(text.split(" ")).toArray(String[]::new);
    }
}
