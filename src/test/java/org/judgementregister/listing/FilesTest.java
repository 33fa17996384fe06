package org.judgementregister.listing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files: what a spreadsheet or a program for statistics opens. */
@QuarkusTest
class FilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"councils", "inspections", "judgements", "ratings", "changes", "improvements"})
    void aWorkbookHasTheRowsOfTheCsv(String list) throws IOException {
        List<String> csv =
                get("/v1/" + list + ".csv?region=north-west").asString().lines().toList();
        Response answer = get("/v1/" + list + ".xlsx?region=north-west");
        answer.then()
                .statusCode(200)
                .header("Content-Type", Xlsx.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"judgement-register-" + list + "-release-1.xlsx\"");
        List<Row> rows = rows(answer);
        assertThat(rows).hasSameSizeAs(csv);
        assertThat(rows.get(0).stream().map(cell -> cell.getText()))
                .containsExactly(csv.get(0).split(","));
    }

    @Test
    void datesAreDatesAndPartsOfOnesAreText() throws IOException {
        List<Row> rows = rows(get("/v1/judgements.xlsx?council=bradford&framework=sif&heading=overall-effectiveness"));
        assertThat(rows.get(1).getCellAsDate(11).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2014, 2, 18));
        assertThat(rows.get(1).getCell(12).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellAsDate(12).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2014, 5, 23));
        List<Row> visits = rows(get("/v1/inspections.xlsx?council=sefton&kind=monitoring-visit"));
        assertThat(visits)
                .anySatisfy(visit -> assertThat(visit.getCell(7).getText()).isEqualTo("2024-06-25/"));
    }

    @Test
    void aWorkbookSaysWhereItComesFrom() throws IOException {
        try (ReadableWorkbook workbook = opened(get("/v1/ratings.xlsx?asOf=2020-03-31"))) {
            List<Row> about = workbook.findSheet("About").orElseThrow().read();
            assertThat(about.get(0).getCellText(1)).isEqualTo("1");
            assertThat(about.get(1).getCellAsDate(1).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2020, 3, 27));
            assertThat(about.get(3).getCellText(1)).contains("Ofsted");
            assertThat(about.get(4).getCellText(1)).isEqualTo("Open Government Licence v3.0");
        }
    }

    @Test
    void twoWorkbooksOfTheSameRowsAreTheSameWeakly() {
        String tag = get("/v1/councils.xlsx").header("ETag");
        assertThat(tag).startsWith("W/\"");
        given().header("If-None-Match", tag).get("/v1/councils.xlsx").then().statusCode(304);
    }

    /** Names and titles are other people's words. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/changes.csv", "/v1/findings.csv"})
    void ourOwnWordsInCsvAreAscii(String path) {
        assertThat(get(path).asString().lines().filter(line -> !line.matches("\\p{ASCII}*")))
                .isEmpty();
    }

    @Test
    void whatIsNoListHasNoFile() {
        get("/v1/vocabulary.xlsx").then().statusCode(406);
        get("/v1/findings.xlsx").then().statusCode(406);
        get("/v1/councils.xlsx?limit=5").then().statusCode(400);
    }

    private static List<Row> rows(Response answer) throws IOException {
        try (ReadableWorkbook workbook = opened(answer)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static ReadableWorkbook opened(Response answer) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }
}
