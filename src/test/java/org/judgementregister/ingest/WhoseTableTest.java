package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.release.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's table but Ofsted's changes a grade that Ofsted gave, and a table of something else is refused by its name. */
class WhoseTableTest {

    private static final String HEADER = "Local authority name|Inspection date|Publication date|Inspection type|Overall"
            + " effectiveness|Impact of leaders|Help and protection|Children in care|Care leavers";

    @TempDir
    Path directory;

    private final Reconciliation reconciliation =
            new Reconciliation(new RegisterSnapshot(1, Reading.COUNCILS, Map.of(), Map.of(), Map.of()));

    @BeforeEach
    void ofstedSays() {
        Path file = new WorkbookFile()
                .sheet(
                        "History",
                        "Local authority inspection outcomes as at 31 March 2025",
                        HEADER,
                        "Leeds|2022-02-21|2022-03-28|Standard|Outstanding|Outstanding|Good|Outstanding|")
                .write(directory.resolve("ofsted.xlsx"));
        reconciliation.take(Reading.of(file, reconciliation.known(), null));
        assertThat(reconciliation.comparison().added).hasSize(1);
    }

    @Test
    void aTableWithOfstedsColumnsAndNothingElseOfItIsRefused() {
        Path file = new WorkbookFile()
                .sheet(
                        "Sheet",
                        HEADER,
                        "Leeds|2026-05-11|2026-06-29|Standard||Inadequate|Inadequate|Inadequate|Inadequate")
                .write(directory.resolve("copy.csv"));
        assertThatThrownBy(() -> Reading.of(file, reconciliation.known(), null))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("copy.csv carries none of the marks of Ofsted's own tables")
                .hasMessageContaining("--publisher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Children's social care ratings in England compiled from press reports",
                "Children's social care in England 2025, from press reports",
                "Local authority inspection outcomes as at 31 March 2025, corrected by hand",
                "ILACS inspection history of all councils",
                "Policy area:|Children's services"
            })
    void aTitleLikeOfstedsIsNotOfsteds(String title) {
        Path file = new WorkbookFile()
                .sheet(
                        "Sheet",
                        title,
                        HEADER,
                        "Leeds|2022-02-21|2022-03-28|Standard|Inadequate|Outstanding|Good|Outstanding|")
                .write(directory.resolve("like.csv"));
        assertThatThrownBy(() -> Reading.of(file, reconciliation.known(), null))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("carries none of the marks of Ofsted's own tables");
    }

    @Test
    void anybodyElsesTableIsComparedAndNeverLoaded() {
        Path file = new WorkbookFile()
                .sheet(
                        "Sheet",
                        HEADER,
                        "Leeds|2022-02-21|2022-03-28|Standard|Inadequate|Outstanding|Good|Outstanding|",
                        "Leeds|2026-05-11|2026-06-29|Standard||Inadequate|Inadequate|Inadequate|Inadequate")
                .write(directory.resolve("scraper.csv"));
        String before = reconciliation.known().inspections().toString();
        reconciliation.take(Reading.of(file, reconciliation.known(), "A Scraper"));
        assertThat(reconciliation.known().inspections()).hasToString(before);
        assertThat(reconciliation.known().sources()).containsOnlyKeys("ofsted-outcomes-2025-03-31");
        assertThat(reconciliation.comparison().contradicted).hasSize(1).first().satisfies(change -> {
            assertThat(change.field()).isEqualTo("judgements.overall-effectiveness");
            assertThat(change.before()).isEqualTo("outstanding");
            assertThat(change.after()).isEqualTo("inadequate");
            assertThat(change.source()).isEqualTo("table-of-a-scraper-2026-05-11");
        });
        assertThat(reconciliation.comparison().unconfirmed)
                .extracting(Change::id)
                .containsExactly("leeds-ilacs-2026-06-29");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '!', textBlock = """
            adult social care        ! Assessments ! Council|Date published|Overall rating|Leadership|Assessment type ! Leeds|2026-01-30|Inadequate|Inadequate|Adult social care assessment
            adult social care        ! CQC ratings ! Council|Date published|Overall rating|Leadership ! Leeds|2026-01-30|Inadequate|Inadequate
            youth justice            ! Sheet ! Local authority|Inspection date|Date published|Overall effectiveness|Leadership|Youth justice service ! Leeds|2024-01-30|2024-03-30|Inadequate|Inadequate|Leeds
            special educational needs and disabilities ! Area SEND inspections ! Local authority|Inspection date|Date published|Inspection type ! Leeds|2024-01-30|2024-03-30|Full
            children's homes and agencies ! Children's homes ! Local authority|Inspection date|Date published|Inspection type ! Leeds|2024-01-30|2024-03-30|Full
            early years              ! Early years ! Local authority|Inspection date|Date published|Inspection type ! Leeds|2024-01-30|2024-03-30|Full
            schools                  ! Sheet ! Local authority|School name|Inspection date|Date published|Overall effectiveness|Leadership ! Leeds|A primary|2024-01-30|2024-03-30|Inadequate|Inadequate
            """)
    void aTableOfSomethingElseIsRefusedByItsNameWhoeverPublishedIt(
            String regime, String sheet, String header, String row) {
        Path file = new WorkbookFile().sheet(sheet, header, row).write(directory.resolve("other.ods"));
        assertThatThrownBy(() -> Reading.of(file, reconciliation.known(), "Ofsted"))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith(
                        "holds no table of councils' inspections of children's services, but of " + regime);
    }
}
