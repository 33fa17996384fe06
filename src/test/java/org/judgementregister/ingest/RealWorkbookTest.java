package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.ingest.workbook.Sheet;
import org.judgementregister.ingest.workbook.Workbook;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Change;
import org.judgementregister.source.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two of Ofsted's workbooks as published, where they lie beside the project. */
class RealWorkbookTest {

    private static final Path WORKBOOKS = Path.of("..", "shared", "workbooks");
    private static final Path OF_2025 = WORKBOOKS.resolve("ofsted_LA_Inspection_Outcomes_as_at_31_March_2025.ods");
    private static final Path OF_2023 =
            WORKBOOKS.resolve("ofsted_Childrens_social_care_in_England_2023_underlying_data.ods");
    private static final List<String> MISPRINTS_OF_2023 = List.of(
            "cumbria-ilacs-2022-11-15 onSite 2022-09-21/",
            "merton-ilacs-2022-05-09 kind standard",
            "nottingham-ilacs-2022-09-05 published 2022-11-05");

    @Test
    void fillAnEmptyRegister() {
        Reconciliation reconciliation =
                new Reconciliation(new RegisterSnapshot(1, Reading.COUNCILS, Map.of(), Map.of(), Map.of()));
        take(reconciliation, OF_2025);
        assertThat(reconciliation.comparison().added).hasSize(271 + 60);
        take(reconciliation, OF_2023);
        assertThat(reconciliation.comparison().allFaults()).isEmpty();
        assertThat(reconciliation.comparison().corrected).isEmpty();
        assertThat(contradicted(reconciliation)).containsExactlyElementsOf(MISPRINTS_OF_2023);
        assertThat(reconciliation.comparison().added).hasSize(271 + 60 + 394 + 58);
    }

    /** What only it tells goes with it; of the rest others tell, or it is inferred. */
    @ParameterizedTest
    @ValueSource(strings = {"ofsted-outcomes-2023-03-31", "ofsted-outcomes-2025-03-31"})
    void theBundledRegisterCanDoWithout(String source) {
        Reconciliation reconciliation = bundled();
        reconciliation.take(ReconciliationTest.withdrawing(source));
        assertThat(reconciliation.comparison().allFaults()).isEmpty();
        assertThat(reconciliation.comparison().withdrawn).isNotEmpty();
        assertThat(reconciliation.known().sources()).doesNotContainKey(source);
    }

    @Test
    void addNothingToTheBundledRegister() {
        Reconciliation reconciliation = bundled();
        take(reconciliation, OF_2025);
        assertThat(contradicted(reconciliation)).isEmpty();
        take(reconciliation, OF_2023);
        assertThat(reconciliation.comparison().allFaults()).isEmpty();
        assertThat(reconciliation.delta().isEmpty()).isTrue();
        assertThat(contradicted(reconciliation))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                MISPRINTS_OF_2023.stream(),
                                Stream.of(
                                        "kingston-upon-hull-sif-2015-02-03 published 2015-02-03",
                                        "surrey-sif-2015-06-03 judgements.safeguarding-board requires-improvement"))
                        .toList());
    }

    private static Reconciliation bundled() {
        Claims bundled = RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING);
        KnownFacts facts = new KnownFacts(
                LocalDate.MAX,
                bundled.sources().stream().collect(Collectors.toMap(SourceRow::id, Function.identity())),
                Reading.COUNCILS.councils(),
                bundled.inspections().stream()
                        .map(Claim::facts)
                        .collect(Collectors.toMap(InspectionFacts::id, Function.identity())),
                Map.of());
        Map<String, List<FieldStatement>> statements = bundled.inspections().stream()
                .collect(Collectors.toMap(
                        claim -> claim.facts().id(),
                        claim -> Stream.concat(
                                        claim.overruled().stream(),
                                        FieldMerge.first(claim.facts(), claim, true).stream())
                                .toList()));
        return new Reconciliation(new RegisterSnapshot(1, facts, Map.of(), statements, Map.of()));
    }

    /** As .xlsx, and its history alone as .csv. */
    @Test
    void sayTheSameInEveryFormat(@TempDir Path directory) throws IOException {
        assumeTrue(Files.exists(OF_2025), "the published workbook is not beside the project");
        WorkbookFile whole = new WorkbookFile();
        WorkbookFile history = new WorkbookFile();
        try (ZipFile zip = new ZipFile(OF_2025.toFile())) {
            for (Sheet sheet : Workbook.sheets(zip, OF_2025)) {
                String[] lines =
                        sheet.rows().stream().map(row -> String.join("|", row)).toArray(String[]::new);
                whole.sheet(sheet.name(), lines);
                if (sheet.name().startsWith("ILACS")) {
                    history.sheet(sheet.name(), lines);
                }
            }
        }
        List<String> told = lines(Reading.of(OF_2025));
        assertThat(lines(Reading.of(whole.write(directory.resolve("whole.xlsx")))))
                .isEqualTo(told);
        assertThat(lines(Reading.of(history.write(directory.resolve("history.csv")))))
                .hasSize(271)
                .isSubsetOf(told);
    }

    private static List<String> lines(Claims claims) {
        return claims.inspections().stream().map(Reading::line).toList();
    }

    private static List<String> contradicted(Reconciliation reconciliation) {
        return reconciliation.comparison().contradicted.stream()
                .map(RealWorkbookTest::line)
                .toList();
    }

    private static String line(Change change) {
        return change.id() + " " + change.field() + " " + change.after();
    }

    private static void take(Reconciliation reconciliation, Path workbook) {
        assumeTrue(Files.exists(workbook), "the published workbook is not beside the project");
        reconciliation.take(Reading.of(workbook, reconciliation.known()));
    }
}
