package org.judgementregister.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.ComparisonReason;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be compared with what. */
class ComparisonTest {

    @ParameterizedTest(name = "{0} {1} → {2} {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            sif        | help-and-protection                   | ilacs-2018 | help-and-protection                   |
            sif        | looked-after-and-achieving-permanence | sif        | looked-after-and-achieving-permanence |
            ilacs-2018 | in-care-and-care-leavers              | ilacs-2018 | in-care-and-care-leavers              |
            slac       | looked-after-children                 | slac       | looked-after-children                 |
            slac       | safeguarding                          | cpi        | arrangements-for-protection           | other-heading
            cpi        | arrangements-for-protection           | sif        | help-and-protection                   | other-scale other-heading
            slac       | looked-after-children                 | sif        | looked-after-and-achieving-permanence | other-scale broader-heading other-heading
            sif        | leadership-management-and-governance  | ilacs-2018 | impact-of-leaders                     | other-heading
            sif        | care-leavers                          | ilacs-2018 | in-care-and-care-leavers              | combined-area
            sif        | looked-after-and-achieving-permanence | ilacs-2018 | in-care-and-care-leavers              | combined-area broader-heading
            ilacs-2018 | in-care-and-care-leavers              | ilacs-2023 | care-leavers                          | combined-area
            sif        | care-leavers                          | ilacs-2023 | care-leavers                          |
            """)
    void isExactOrSaysWhyNot(String earlier, String before, String later, String after, String reasons) {
        Comparison comparison = Comparison.between(
                word(Framework.class, earlier),
                word(Heading.class, before),
                word(Framework.class, later),
                word(Heading.class, after));
        assertThat(comparison.reasons())
                .extracting(ComparisonReason::code)
                .containsExactly(reasons == null ? new String[0] : reasons.split(" "));
        assertThat(comparison.comparability())
                .isEqualTo(reasons == null ? Comparability.EXACT : Comparability.APPROXIMATE);
        assertThat(comparison.explanation() == null).isEqualTo(reasons == null);
    }

    /** The rule as it is written, for every two frameworks that give a grade for an area. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("pairs")
    void isExactWithTheSameScaleAndTheSameHeadingOrTwoExactOnes(ServiceArea area, Framework earlier, Framework later) {
        Heading before = heading(earlier, area);
        Heading after = heading(later, area);
        boolean exact = earlier.scale() == later.scale()
                && (before == after || before.match() == Match.EXACT && after.match() == Match.EXACT);
        assertThat(Comparison.between(earlier, before, later, after).comparability() == Comparability.EXACT)
                .isEqualTo(exact);
        // By which the database filters: a heading belongs to one scale.
        assertThat(before == after || before.match() == Match.EXACT && after.match() == Match.EXACT)
                .isEqualTo(exact);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(ServiceArea.values()).flatMap(area -> {
            List<Framework> judging = Arrays.stream(Framework.values())
                    .filter(framework -> framework.headings().stream()
                            .anyMatch(each -> each.areas().contains(area)))
                    .toList();
            return judging.stream()
                    .flatMap(earlier -> judging.stream()
                            .filter(later -> later.compareTo(earlier) >= 0)
                            .map(later -> Arguments.of(area, earlier, later)));
        });
    }

    @Test
    void namesThePredecessorsOfANewCouncil() {
        assertThat(Comparison.none("Cumberland", "leadership", "Cumbria"))
                .isEqualTo(new Comparison(
                        Comparability.NONE,
                        List.of(ComparisonReason.NEW_COUNCIL),
                        "Nothing to compare with: Cumberland is a new council, and what was judged at Cumbria before is"
                                + " not its own"));
    }

    private static Heading heading(Framework framework, ServiceArea area) {
        return framework.headings().stream()
                .filter(heading -> heading.areas().contains(area))
                .findFirst()
                .orElseThrow();
    }

    private static <W extends Enum<W> & Word> W word(Class<W> words, String code) {
        return Word.find(words, code).orElseThrow();
    }
}
