package org.judgementregister.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.inspection.GradedInspection.Given;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by examples: inspections as "framework first-day published area=grade …", asked in one area at one time. */
class StandingRuleTest {

    private static final long SEED = Long.getLong("standings.seed", System.nanoTime());

    @ParameterizedTest(name = "{0}: on {3}, begun by {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        never inspected                   |                                                                     | leadership        | 2020-01-01 | -          | never not-inspected
        none known yet                    | sif 2015-01-05 2015-03-01 leadership=good                           | leadership        | 2015-02-28 | -          | never not-inspected
        known on the day                  | sif 2015-01-05 2015-03-01 leadership=good                           | leadership        | 2015-03-01 | -          | current good since 2015-03-01
        not begun by the day              | sif 2015-01-05 2015-03-01 leadership=good                           | leadership        | 2016-01-01 | 2015-01-04 | never not-inspected
        begun by the day, known later     | sif 2015-01-05 2015-03-01 leadership=good                           | leadership        | 2016-01-01 | 2015-01-05 | current good since 2015-03-01
        the later one speaks              | sif 2015-01-05 2015-03-01 leadership=good; ilacs-2018 2019-01-01 2019-02-01 leadership=inadequate | leadership | 2020-01-01 | - | current inadequate since 2019-02-01
        the later one is not known yet    | sif 2015-01-05 2015-03-01 leadership=good; ilacs-2018 2019-01-01 2019-02-01 leadership=inadequate | leadership | 2019-01-31 | - | current good since 2015-03-01
        the grade is held since the first | sif 2015-01-05 2015-03-01 leadership=good; ilacs-2018 2019-01-01 2019-02-01 leadership=good       | leadership | 2020-01-01 | - | current good since 2015-03-01
        no grade breaks no run            | sif 2014-01-05 2014-03-01 leadership=good; sif 2015-01-05 2015-03-01 leadership=not-judged; sif 2016-01-05 2016-03-01 leadership=good | leadership | 2020-01-01 | - | current good since 2014-03-01
        no longer graded                  | ilacs-2023 2024-01-01 2024-02-01 overall-effectiveness=inadequate; ilacs-2026 2026-05-01 2026-06-01 leadership=good | overall-effectiveness | 2026-07-01 | - | earlier framework-gives-none inadequate since 2024-02-01
        left out by a reinspection        | sif 2014-01-05 2014-03-01 safeguarding-board=good; sif 2016-01-05 2016-03-01 leadership=good      | safeguarding-board | 2017-01-01 | - | earlier not-covered good since 2014-03-01
        a board's review ends nothing     | sif 2014-10-21 2015-06-03 leadership=good; sif:board-review 2015-08-03 2015-08-03 safeguarding-board=good | leadership | 2016-01-01 | - | current good since 2015-06-03
        a board has its own review        | sif 2014-10-21 2015-06-03 leadership=good; sif:board-review 2015-08-03 2015-08-03 safeguarding-board=good | safeguarding-board | 2016-01-01 | - | current good since 2015-08-03
        a later inspection ends a board's | sif:board-review 2015-08-03 2015-08-03 safeguarding-board=good; ilacs-2018 2018-02-26 2018-05-16 leadership=good | safeguarding-board | 2019-01-01 | - | earlier framework-gives-none good since 2015-08-03
        a board reviewed alone            | sif:board-review 2015-08-03 2015-08-03 safeguarding-board=good       | safeguarding-board | 2016-01-01 | - | current good since 2015-08-03
        a council whose board was reviewed | sif:board-review 2015-08-03 2015-08-03 safeguarding-board=good      | leadership        | 2016-01-01 | - | never not-inspected
        older, in its time                | slac 2011-01-05 2011-03-01 help-and-protection=adequate             | help-and-protection | 2013-12-31 | - | current adequate since 2011-03-01
        older, after its time             | slac 2011-01-05 2011-03-01 help-and-protection=adequate             | help-and-protection | 2014-01-01 | - | earlier older-framework adequate since 2011-03-01
        older, by the day begun           | slac 2011-01-05 2011-03-01 help-and-protection=adequate             | help-and-protection | 2020-01-01 | 2013-12-31 | current adequate since 2011-03-01
        areas go apart in their time      | slac 2011-01-05 2011-03-01 looked-after-children=good; cpi 2013-01-05 2013-03-01 help-and-protection=adequate | looked-after-children | 2013-06-01 | - | current good since 2011-03-01
        areas go together afterwards      | slac 2011-01-05 2011-03-01 looked-after-children=good; sif 2014-01-05 2014-03-01 help-and-protection=good     | looked-after-children | 2014-06-01 | - | earlier not-covered good since 2011-03-01
        never judged, though inspected    | cpi 2013-01-05 2013-03-01 help-and-protection=adequate              | adoption          | 2013-06-01 | - | never framework-gives-none
        """)
    void aCouncilStands(
            String name, String history, String area, LocalDate asOf, LocalDate inspectedBy, String expected) {
        List<StandingSpans.Span> spans =
                spans(read(history), word(ServiceArea.class, area)).all();
        assertThat(told(at(spans, asOf, inspectedBy), word(ServiceArea.class, area)))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void aCouncilThatIsNewHasNotBeenInspectedYet() {
        StandingSpans.Span only = new StandingSpans(
                        new GradedHistory("new", true, null, List.of()), ServiceArea.LEADERSHIP)
                .all()
                .get(0);
        assertThat(only.stand().reason()).hasToString("new-council");
    }

    /** For any history: the spans fill both times without a gap or an overlap, and go by what counts alone. */
    @Test
    void spansFillBothTimes() {
        System.out.println("Histories of seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            List<GradedInspection> history = randomHistory(random);
            for (ServiceArea area : ServiceArea.values()) {
                List<StandingSpans.Span> spans = spans(history, area).all();
                for (int j = 0; j < 40; j++) {
                    LocalDate known = LocalDate.of(2009 + random.nextInt(18), 1 + random.nextInt(12), 1);
                    LocalDate begun = random.nextInt(3) == 0
                            ? null
                            : LocalDate.of(2009 + random.nextInt(18), 1 + random.nextInt(12), 1);
                    assertThat(spans.stream().filter(span -> holds(span, known, begun)))
                            .as("seed %d, %s on %s, %s", SEED, history, known, begun)
                            .hasSize(1);
                    List<GradedInspection> counting = history.stream()
                            .filter(each -> !each.published().isAfter(known))
                            .filter(each -> begun == null || !each.begun().isAfter(begun))
                            .toList();
                    assertThat(at(spans, known, begun))
                            .as("seed %d, %s: what is not known or had not begun changes nothing", SEED, history)
                            .isEqualTo(at(spans(counting, area).all(), known, begun));
                }
            }
        }
    }

    private static List<GradedInspection> randomHistory(Random random) {
        List<GradedInspection> history = new ArrayList<>();
        Framework[] frameworks = Framework.values();
        for (int i = random.nextInt(8); i > 0; i--) {
            Framework framework = frameworks[random.nextInt(frameworks.length - 1)];
            LocalDate begun = LocalDate.of(2009 + random.nextInt(18), 1 + random.nextInt(12), 1);
            Map<ServiceArea, Given> given = new EnumMap<>(ServiceArea.class);
            for (Heading heading : framework.headings()) {
                Grade grade =
                        framework.grades().get(random.nextInt(framework.grades().size()));
                heading.areas().stream()
                        .filter(area -> random.nextInt(5) > 0)
                        .forEach(area -> given.put(area, new Given(heading, grade)));
            }
            LocalDate published = begun.plusDays(random.nextInt(900));
            boolean ofTheBoard = given.keySet().equals(Set.of(ServiceArea.SAFEGUARDING_BOARD));
            history.add(inspection(
                    "inspection-" + i,
                    framework,
                    ofTheBoard ? InspectionKind.BOARD_REVIEW : InspectionKind.FULL,
                    begun,
                    published,
                    given));
        }
        return history;
    }

    private static GradedInspection inspection(
            String id,
            Framework framework,
            InspectionKind kind,
            LocalDate begun,
            LocalDate published,
            Map<ServiceArea, Given> given) {
        return new GradedInspection(id, framework, kind, begun, null, published, null, given);
    }

    private static StandingSpans spans(List<GradedInspection> inspections, ServiceArea area) {
        List<GradedInspection> ordered =
                inspections.stream().sorted(GradedInspection.IN_ORDER).toList();
        return new StandingSpans(new GradedHistory("some", false, null, ordered), area);
    }

    private static StandingRule.Stand at(List<StandingSpans.Span> spans, LocalDate asOf, LocalDate inspectedBy) {
        List<StandingSpans.Span> found =
                spans.stream().filter(span -> holds(span, asOf, inspectedBy)).toList();
        assertThat(found).hasSize(1);
        return found.get(0).stand();
    }

    private static boolean holds(StandingSpans.Span span, LocalDate known, LocalDate begun) {
        LocalDate day = begun == null ? StandingSpans.ANY_BEGIN : begun;
        return !known.isBefore(span.knownFrom())
                && known.isBefore(span.knownTo())
                && !day.isBefore(span.begunFrom())
                && day.isBefore(span.begunTo());
    }

    private static String told(StandingRule.Stand stand, ServiceArea area) {
        StringBuilder told = new StringBuilder(stand.status().code());
        if (stand.reason() != null) {
            told.append(' ').append(stand.reason());
        }
        if (stand.inspection() != null) {
            told.append(' ').append(stand.inspection().given().get(area).grade());
            told.append(" since ").append(stand.heldSince());
        }
        return told.toString();
    }

    private static List<GradedInspection> read(String history) {
        List<GradedInspection> read = new ArrayList<>();
        for (String each : history == null ? new String[0] : history.split("; ?")) {
            String[] parts = each.trim().split(" ");
            String[] what = parts[0].split(":");
            Framework framework = word(Framework.class, what[0]);
            Map<ServiceArea, Given> given = new EnumMap<>(ServiceArea.class);
            Arrays.stream(parts).skip(3).map(part -> part.split("=")).forEach(part -> {
                ServiceArea area = word(ServiceArea.class, part[0]);
                Heading heading = framework.headings().stream()
                        .filter(one -> one.areas().contains(area))
                        .findFirst()
                        .orElseThrow();
                given.put(area, new Given(heading, word(Grade.class, part[1])));
            });
            read.add(inspection(
                    "inspection-" + read.size(),
                    framework,
                    what.length > 1 ? word(InspectionKind.class, what[1]) : InspectionKind.FULL,
                    LocalDate.parse(parts[1]),
                    LocalDate.parse(parts[2]),
                    given));
        }
        return read;
    }

    private static <W extends Enum<W> & Word> W word(Class<W> words, String code) {
        return Word.find(words, code).orElseThrow();
    }
}
