package org.judgementregister.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.inspection.GradedInspection.Given;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by examples: inspections as "id first-day published grade", and of each from which day on it is compared with which. */
class ChangeRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        nothing before              | a 2015-01-05 2015-03-01 good                                        | a 2015-03-01 first
        the one before              | a 2015-01-05 2015-03-01 good; b 2018-01-05 2018-03-01 inadequate    | a 2015-03-01 first, b 2018-03-01 a
        no grade is passed over     | a 2015-01-05 2015-03-01 good; b 2016-01-05 2016-03-01 not-judged; c 2018-01-05 2018-03-01 good | a 2015-03-01 first, c 2018-03-01 a
        only no grade before        | a 2015-01-05 2015-03-01 not-judged; b 2018-01-05 2018-03-01 good    | b 2018-03-01 -
        published after a later one | a 2015-01-05 2019-03-01 good; b 2018-01-05 2018-03-01 inadequate    | a 2019-03-01 first, b 2018-03-01 first, b 2019-03-01 a
        known late, between two     | a 2014-01-05 2014-03-01 good; b 2015-01-05 2019-03-01 good; c 2018-01-05 2018-03-01 good | a 2014-03-01 first, b 2019-03-01 a, c 2018-03-01 a, c 2019-03-01 b
        """)
    void aGradeIsComparedWith(String name, String history, String expected) {
        List<GradedInspection> inspections = new ArrayList<>();
        for (String each : history.split("; ")) {
            String[] parts = each.split(" ");
            inspections.add(new GradedInspection(
                    parts[0],
                    Framework.SIF,
                    InspectionKind.FULL,
                    LocalDate.parse(parts[1]),
                    null,
                    LocalDate.parse(parts[2]),
                    null,
                    Map.of(
                            ServiceArea.LEADERSHIP,
                            new Given(
                                    Heading.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
                                    Word.find(Grade.class, parts[3]).orElseThrow()))));
        }
        List<ChangeRule.Compared> all =
                new ChangeRule(new GradedHistory("some", false, null, inspections), ServiceArea.LEADERSHIP).all();
        assertThat(all.stream().map(ChangeRuleTest::told))
                .containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
        Map<String, List<ChangeRule.Compared>> byInspection = all.stream()
                .collect(Collectors.groupingBy(each -> each.inspection().id()));
        byInspection.values().forEach(spans -> {
            for (int i = 0; i < spans.size(); i++) {
                assertThat(spans.get(i).knownTo())
                        .isEqualTo(i + 1 < spans.size() ? spans.get(i + 1).knownFrom() : GradedHistory.END);
            }
        });
    }

    private static String told(ChangeRule.Compared compared) {
        String before = compared.before() == null ? "-" : compared.before().id();
        return compared.inspection().id() + " " + compared.knownFrom() + " " + (compared.isFirst() ? "first" : before);
    }
}
