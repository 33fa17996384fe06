package org.judgementregister.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The frameworks' rules. */
class FrameworkTest {

    @ParameterizedTest(name = "{0}: {1} → {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
                    slac       | safeguarding                          | help-and-protection                | related
                    slac       | looked-after-children                 | looked-after-children              | related
                    cpi        | arrangements-for-protection           | help-and-protection                | related
                    tlac       | services-for-looked-after-children    | looked-after-children              | related
                    sif        | overall-effectiveness                 | overall-effectiveness              | exact
                    sif        | help-and-protection                   | help-and-protection                | exact
                    sif        | looked-after-and-achieving-permanence | looked-after-children              | broader
                    sif        | adoption-performance                  | adoption                           | exact
                    sif        | care-leavers                          | care-leavers                       | exact
                    sif        | leadership-management-and-governance  | leadership                         | exact
                    sif        | safeguarding-board                    | safeguarding-board                 | exact
                    ilacs-2018 | overall-effectiveness                 | overall-effectiveness              | exact
                    ilacs-2018 | impact-of-leaders                     | leadership                         | related
                    ilacs-2018 | help-and-protection                   | help-and-protection                | exact
                    ilacs-2018 | in-care-and-care-leavers              | looked-after-children care-leavers | broader
                    ilacs-2023 | in-care                               | looked-after-children              | exact
                    ilacs-2023 | care-leavers                          | care-leavers                       | exact
                    ilacs-2026 | in-care                               | looked-after-children              | exact
                    """)
    void headingsSpeakForAreas(String framework, String heading, String areas, String match) {
        Heading word = Word.find(Heading.class, heading).orElseThrow();
        assertThat(Word.find(Framework.class, framework).orElseThrow().headings())
                .contains(word);
        assertThat(word.areas()).extracting(ServiceArea::code).containsExactly(areas.split(" "));
        assertThat(word.match().code()).isEqualTo(match);
    }

    @Test
    void noOverallGradeIsGivenSinceApril2026() {
        assertThat(Framework.ILACS_2026.headings()).doesNotContain(Heading.OVERALL_EFFECTIVENESS);
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void adequateAndRequiresImprovementAreNeverOnOneScale(Framework framework) {
        assertThat(framework.grades().containsAll(List.of(Grade.ADEQUATE, Grade.REQUIRES_IMPROVEMENT)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "sif, 2013-11-19, true",
        "sif, 2013-10-31, false",
        "ilacs-2018, 2022-12-31, true",
        "ilacs-2018, 2023-01-01, false",
        "ilacs-2023, 2022-12-31, false",
        "ilacs-2023, 2023-01-01, true",
        "ilacs-2023, 2026-03-31, true",
        "ilacs-2023, 2026-04-01, false",
        "ilacs-2026, 2026-04-01, true",
        "ilacs-2018, 2021-03, true",
        "ilacs-2018, 2022, true",
        "ilacs-2018, 2023-01, false"
    })
    void isInForceByTheFirstDayOnSite(String framework, String day, boolean inForce) {
        assertThat(Word.find(Framework.class, framework).orElseThrow().inForceOn(new PartialDate(day)))
                .isEqualTo(inForce);
    }
}
