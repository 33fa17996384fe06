package org.judgementregister.ingest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same inspection told of by two files is one inspection, and the file that speaks of the later day knows better. */
class ReconciliationTest {

    private static final String HEADER =
            "LA name|Inspection date|Publication date|Inspection type|Overall effectiveness"
                    + "|Impact of leaders|Help and protection|Children in care|Care leavers|Visit theme";

    @TempDir
    Path directory;

    private int files;

    @ParameterizedTest(name = "{2}: {0} and {1}")
    @CsvSource(delimiter = ';', textBlock = """
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-02-21|2022-04-20|Standard|Good|||||; one
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-02-22|2022-04-20|Standard|Good|||||; one
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-02-21|2022-06-20|Standard|Good|||||; one
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds||2022-06-20|Standard|Good|||||; one
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-02-21|2022-04-20|Short|Inadequate|||||; one
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-12-05|2023-02-01|Standard|Good|||||; two
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Bury|2022-02-21|2022-04-20|Standard|Good|||||; two
            Leeds|2022-02-21|2022-04-20|Standard|Good|||||; Leeds|2022-02-21|2022-04-20|Focused visit||||||Front door; two
            Leeds|2022-02-21|2022-04-20|Monitoring visit||||||; Leeds|2022-02-21|2022-04-20|Focused visit||||||; one
            Leeds|2022-02-21|2022-04-20|Monitoring visit||||||; Leeds|2022-05-09|2022-06-20|Monitoring visit||||||; two
            Leeds|2022-02-21||Monitoring visit||||||; Leeds||2022-03-22|Monitoring visit||||||; one
            Leeds|2022-02-21|2022-04-20|JTAI||||||; Leeds|2022-02-21|2022-04-20|Monitoring visit||||||; two
            """)
    void knowsWhichAreOne(String first, String second, String how) {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", first);
        take(reconciliation, "2024-03-31", second);
        assertThat(reconciliation.known().inspections()).hasSize(how.equals("one") ? 1 : 2);
    }

    @Test
    void aCorrectedDayMovesAnInspectionToItsFrameworkAndItsHeadings() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-12-31|2023-02-20|Standard|Good|Good|Good|Good||");
        take(reconciliation, "2024-03-31", "Leeds|2023-01-03|2023-02-20|Standard|Good|Good|Good|Outstanding|Good|");
        InspectionFacts facts =
                reconciliation.known().inspections().values().iterator().next();
        assertThat(InspectionFields.of(facts))
                .hasToString("{framework=ilacs-2023, kind=standard, onSite=[2023-01-03/], published=2023-02-20,"
                        + " judgements.overall-effectiveness=good, judgements.impact-of-leaders=good,"
                        + " judgements.help-and-protection=good, judgements.in-care=outstanding,"
                        + " judgements.care-leavers=good}");
        assertThat(reconciliation.comparison().corrected)
                .extracting(Change::field)
                .contains("framework", "judgements.in-care", "judgements.in-care-and-care-leavers");
    }

    @Test
    void anInspectionWhoseDaysAreInDisorderIsAFault() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-05-21|2022-04-20|Standard|Good|||||");
        assertThat(reconciliation.comparison().faults)
                .extracting(ValidationError::reason)
                .containsExactly("is before the last day on site");
    }

    @Test
    void twoRowsThatTellOfOneKnownInspectionAreAFault() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-05-21|2022-07-20|Standard|Good|||||");
        take(
                reconciliation,
                "2024-03-31",
                "Leeds|2022-03-01|2022-05-02|Standard|Good|||||",
                "Leeds|2022-08-01|2022-10-02|Standard|Good|||||");
        assertThat(reconciliation.comparison().faults)
                .extracting(ValidationError::reason)
                .containsExactly("tells of leeds-ilacs-2022-07-20, as does Table, row 2");
        assertThat(reconciliation.comparison().corrected).isEmpty();
    }

    @Test
    void aDashTakesNoGradeAway() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-05-21|2022-07-20|Standard|Good|Good|Good|Good||");
        take(reconciliation, "2024-03-31", "Leeds|2022-05-21|2022-07-20|Standard|-|-|-|-|-|");
        assertThat(reconciliation.comparison().corrected).isEmpty();
        assertThat(reconciliation.comparison().contradicted)
                .extracting(Change::after)
                .containsOnly("not-judged")
                .hasSize(4);
    }

    @Test
    void aTableWithoutOverallGradesDoesNotMoveAnInspectionToAnotherFramework() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2026-03-31", "Leeds||2026-05-20|Standard|Good|Good|Good|Good|Good|");
        take(reconciliation, "2026-09-30", "Leeds||2026-05-20|Standard||Good|Good|Good|Good|");
        assertThat(reconciliation.comparison().corrected).isEmpty();
        assertThat(reconciliation.comparison().unchanged).hasSize(1);
    }

    @Test
    void aRevisedEditionOfOneDayCorrectsTheFirst() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2025-03-31|2025-06-30", "Leeds|2022-05-21|2022-07-20|Standard|Inadequate|||||");
        take(reconciliation, "2025-03-31|2025-09-25", "Leeds|2022-05-21|2022-07-20|Standard|Good|||||");
        take(reconciliation, "2025-03-31|2025-06-30", "Leeds|2022-05-21|2022-07-20|Standard|Inadequate|||||");
        assertThat(reconciliation.comparison().corrected)
                .extracting(Change::beforeSource, Change::source)
                .containsExactly(
                        tuple("ofsted-outcomes-2025-03-31", "ofsted-outcomes-2025-03-31-published-2025-09-25"));
        assertThat(reconciliation.comparison().contradicted).hasSize(1);
    }

    @Test
    void severalEditionsInOneLoadChangeAFieldOnce() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-05-21|2022-07-20|Standard|Good|||||");
        take(reconciliation, "2024-03-31", "Leeds|2022-05-21|2022-07-20|Short|Good|||||");
        assertThat(reconciliation.comparison().changes())
                .extracting(Change::change)
                .containsOnly(ChangeKind.ADDED);
    }

    /** Editions of one and the same year after year, with misprints: in whatever order they come in, the last ones stand. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichEditionsComeInDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<String> councils = List.of("Leeds", "Bury", "Kent", "York");
        Map<String, String[]> editions = new TreeMap<>();
        for (int year = 2020; year < 2026; year++) {
            String[] rows = councils.stream()
                    .filter(council -> random.nextInt(4) > 0)
                    .map(council -> row(council, random))
                    .toArray(String[]::new);
            editions.put(year + "-03-31", rows);
        }
        List<String> order = new ArrayList<>(editions.keySet());
        Map<String, Object> inTurn = told(editions, order);
        Collections.shuffle(order, random);
        assertThat(told(editions, order)).isEqualTo(inTurn);
    }

    @Test
    void whoJoinsLaterIsNotTheSourceOfWhatItNeverTold() {
        Reconciliation reconciliation = register();
        take(reconciliation, "2023-03-31", "Leeds|2022-02-21|2022-04-20|Focused visit||||||Front door");
        take(reconciliation, "2025-03-31", "Leeds|2022-02-21|2022-04-21|Focused visit||||||");
        take(reconciliation, "2024-03-31", "Leeds|2022-02-21|2022-04-20|Focused visit||||||Care leavers");
        InspectionFacts facts =
                reconciliation.known().inspections().values().iterator().next();
        assertThat(InspectionFields.of(facts))
                .hasToString("{framework=ilacs-2018, kind=focused-visit,"
                        + " onSite=[2022-02-21/], published=2022-04-21, theme=care-leavers}");
    }

    /** Whatever editions say, in whatever order: one that is withdrawn is as if it had never been loaded. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aWithdrawnEditionIsAsIfItHadNeverBeenLoaded(long seed) {
        Random random = new Random(seed);
        Map<String, String[]> editions = new TreeMap<>();
        for (int year = 2020; year < 2026; year++) {
            editions.put(
                    year + "-03-31",
                    Stream.of("Leeds", "Bury", "Kent", "York")
                            .map(council -> row(council, random))
                            .toArray(String[]::new));
        }
        List<String> order = new ArrayList<>(editions.keySet());
        String wrong = order.get(random.nextInt(order.size()));
        Reconciliation reconciliation = reconciled(editions, order);
        reconciliation = loaded(reconciliation);
        reconciliation.take(withdrawing("ofsted-outcomes-" + wrong));
        assertThat(reconciliation.comparison().faults).isEmpty();
        order.remove(wrong);
        assertThat(byCouncil(reconciliation)).isEqualTo(told(editions, order));
        assertThat(reconciliation.known().inspections().values())
                .flatExtracting(InspectionFacts::sources)
                .doesNotContain("ofsted-outcomes-" + wrong);
    }

    /** Random, and told with a test that fails; {@code -Deditions.seed=…} asks for one. */
    static LongStream seeds() {
        Long asked = Long.getLong("editions.seed");
        return asked == null ? new Random().longs(10) : LongStream.of(asked);
    }

    private static String row(String council, Random random) {
        List<String> grades = List.of("Good", "Outstanding", "Inadequate", "");
        return String.join(
                "|",
                council,
                random.nextInt(3) == 0 ? "" : "2019-05-" + (10 + random.nextInt(9)),
                "2019-07-" + (10 + random.nextInt(9)),
                random.nextBoolean() ? "Short" : "Standard",
                "Good",
                grades.get(random.nextInt(4)),
                grades.get(random.nextInt(4)),
                grades.get(random.nextInt(4)),
                "",
                "");
    }

    private Map<String, Object> told(Map<String, String[]> editions, List<String> order) {
        return byCouncil(reconciled(editions, order));
    }

    private Reconciliation reconciled(Map<String, String[]> editions, List<String> order) {
        Reconciliation reconciliation = register();
        order.forEach(asAt -> take(reconciliation, asAt, editions.get(asAt)));
        return reconciliation;
    }

    private static Map<String, Object> byCouncil(Reconciliation reconciliation) {
        return reconciliation.known().inspections().values().stream()
                .collect(toMap(InspectionFacts::council, InspectionFields::of));
    }

    /** The register as the next load finds it. */
    private static Reconciliation loaded(Reconciliation reconciliation) {
        Map<String, List<FieldStatement>> statements = new HashMap<>();
        reconciliation
                .delta()
                .statements
                .forEach((key, said) -> statements
                        .computeIfAbsent(key.inspection(), id -> new ArrayList<>())
                        .add(said));
        return new Reconciliation(new RegisterSnapshot(2, reconciliation.known(), Map.of(), statements, Map.of()));
    }

    static Claims withdrawing(String source) {
        Withdrawal withdrawal = new Withdrawal(
                Subject.SOURCE, source, "Its cover was wrong", new CellLocation("withdrawn_sources.csv", null, 2));
        return new Claims(
                Provenance.EDITORS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(withdrawal),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Reconciliation register() {
        return new Reconciliation(new RegisterSnapshot(1, Reading.COUNCILS, Map.of(), Map.of(), Map.of()));
    }

    private void take(Reconciliation reconciliation, String asAt, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        String published = asAt.contains("|") ? asAt.substring(asAt.indexOf('|') + 1) : "";
        Path file = new WorkbookFile()
                .sheet("Table", lines.toArray(String[]::new))
                .sheet("Cover", "As at 31 March " + asAt.substring(0, 4), "Published on:|" + published)
                .write(directory.resolve("edition-" + ++files + ".ods"));
        reconciliation.take(Reading.of(file, reconciliation.known()));
    }
}
