package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a report that an operator has loaded is read and searched; without one there is none. */
@QuarkusTest
@TestProfile(Operator.CouncilsOnly.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTextTest {

    private static final String INSPECTION = "hartlepool-ilacs-2024-07-22";

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @TempDir
    static Path directory;

    private Loading.Result loaded;

    @BeforeEach
    void load() {
        if (loaded == null) {
            loaded = load(report(
                    "Hartlepool",
                    "Social workers carry caseloads <b>too high</b> for them & the naïve plan was façade."));
            releases.refresh();
        }
    }

    @Test
    void isGivenInItsOrderWithHeadingsAreasAndPagesButNobodysName() {
        assertThat(loaded.outcome()).isEqualTo(Loading.Outcome.LOADED);
        get("/v1/inspections/" + INSPECTION + "/report")
                .then()
                .statusCode(200)
                .body("passages.improvement", contains("improvement", null, null))
                .body("passages.number", contains(1, 1, 2))
                .body("passages.page", contains(1, 1, 1))
                .body("passages[0].text", equalTo("Caseloads of social workers."))
                .body("passages[1].areas", contains("help-and-protection"))
                .body("passages.text", not(hasItem(containsString("Inspector"))));
        get("/v1/releases/" + loaded.release().orElseThrow().number() + "/changes")
                .then()
                .statusCode(200);
        get("/v1/inspections/no-such-one/report").then().statusCode(404);
        get("/v1/inspections/" + INSPECTION + "/report?release=1").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            caseload                | 2
            caseload NAIVE          | 1
            façade                  | 1
            "children wait"         | 1
            caseloads -social       | 0
            caseloads or wait       | 3
            - - -                   | 0
            """, quoteCharacter = '`')
    void isFoundByItsWords(String words, int total) {
        given().queryParam("q", words)
                .queryParam("council", "hartlepool")
                .get("/v1/passages")
                .then()
                .statusCode(200)
                .body("total", equalTo(total))
                .body("items.inspection", everyItem(equalTo(INSPECTION)));
    }

    @Test
    void snippetsAreSafeHtmlWithWhatWasFoundMarked() {
        given().queryParam("q", "caseloads high")
                .get("/v1/passages?council=hartlepool")
                .then()
                .body(
                        "items[0].snippet",
                        containsString("<mark>caseloads</mark> &lt;b&gt;too <mark>high</mark>&lt;/b&gt;"))
                .body("items[0].snippet", containsString("for them &amp;"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            &area=help-and-protection       | 1
            &area=adoption                  | 0
            &improvementKind=improvement    | 1
            &grade=inadequate               | 2
            &grade=outstanding              | 0
            &asOf=2024-07-21                | 0
            &release=1                      | 0
            """)
    void isNarrowedAsEverywhere(String filter, int total) {
        get("/v1/passages?council=hartlepool&q=caseloads" + filter).then().body("total", equalTo(total));
    }

    @Test
    void theReferenceOffersToTryWhatHasTextNow() {
        Document docs = Jsoup.parse(get("/docs").asString());
        for (String operation : List.of("getReport", "searchPassages")) {
            String opened = docs.select("#" + operation + " .untried a").attr("href");
            get(opened).then().statusCode(200);
        }
    }

    @Test
    void aSearchWithoutWordsIsRefused() {
        get("/v1/passages").then().statusCode(400);
        given().queryParam("q", " ").get("/v1/passages").then().statusCode(400);
        get("/v1/passages.csv?q=caseloads").then().statusCode(406);
    }

    @Test
    void whatFollowsTheTableOfGradesIsOfNoAreaAndAParagraphIsNoHeading() {
        load(PdfFile.write(
                directory.resolve("overview.pdf"),
                "Inspection of Redcar and Cleveland local authority children's services",
                "Inspection dates: 10 to 14 June 2024",
                "Lead inspector: N N, His Majesty's Inspector",
                "Judgement Grade",
                "The impact of leaders on social work practice with children and families Good",
                "",
                "The experiences and progress of children who need help and protection Good",
                "",
                "The experiences and progress of children in care Good",
                "",
                "The experiences and progress of care leavers Good",
                "",
                "Overall effectiveness Good",
                "",
                "Services have improved for most of the children who live here.",
                "",
                "# The experiences and progress of children in care: good",
                "1. Most children live in homes that suit them well.",
                "2. The experiences and progress of children with disabilities have improved."));
        releases.refresh();
        get("/v1/inspections/redcar-and-cleveland-ilacs-2024-07-22/report")
                .then()
                .body("passages.number", contains(null, 1, 2))
                .body("passages.heading[0]", nullValue())
                .body("passages[0].areas", empty())
                .body("passages[1].areas", contains("looked-after-children"))
                .body("passages[2].areas", contains("looked-after-children"));
    }

    @Test
    void whereNobodyLooksOnAReportThatCannotBeReadKeepsNoOtherBack() throws IOException {
        Path reports = Files.createDirectories(directory.resolve("reports"));
        PdfFile.write(reports.resolve("letter.pdf"), "Dear reader");
        Path sound = Files.copy(report("Stockton-on-Tees", "Some children wait."), reports.resolve("report.pdf"));
        Files.writeString(
                reports.resolve("published.csv"),
                "sha256,published\n" + new DigestUtils("SHA-256").digestAsHex(sound) + ",2024-07-22\n");
        Function<KnownFacts, Claims> both = new Input(Reading.GENEROUS, null, null, null).open(reports.toString());
        assertThat(loading.load(List.of(both), Loading.Options.PLAIN, Progress.NOBODY)
                        .outcome())
                .isEqualTo(Loading.Outcome.REFUSED);
        Loading.Result unattended =
                loading.load(List.of(both), new Loading.Options(false, false, Set.of(), true), Progress.NOBODY);
        assertThat(unattended.outcome()).isEqualTo(Loading.Outcome.LOADED);
        assertThat(unattended.comparison().allFaults())
                .singleElement()
                .asString()
                .contains("letter.pdf");
        releases.refresh();
        get("/v1/inspections/stockton-on-tees-ilacs-2024-07-22").then().statusCode(200);
    }

    @Test
    void ofAWithdrawnInspectionIsGoneAndStaysInTheReleasesBefore() throws IOException {
        int before = load(report("Darlington", "Some children wait."))
                .release()
                .orElseThrow()
                .number();
        Path withdrawals = Files.createDirectories(directory.resolve("withdrawals"));
        Files.writeString(
                withdrawals.resolve("withdrawals.csv"),
                "inspection,reason\ndarlington-ilacs-2024-07-22,published by mistake\n");
        load(withdrawals);
        releases.refresh();
        String report = "/v1/inspections/darlington-ilacs-2024-07-22/report";
        get(report).then().statusCode(410);
        get(report + "?release=" + before).then().statusCode(200);
        get("/v1/passages?q=caseloads&council=darlington").then().body("total", equalTo(0));
    }

    @Test
    void theSameFileIsLoadedOnce() {
        assertThat(load(directory.resolve("report.pdf")).outcome()).isEqualTo(Loading.Outcome.NOTHING_NEW);
    }

    private Path report(String council, String paragraph) {
        return PdfFile.write(
                directory.resolve(council.equals("Hartlepool") ? "report.pdf" : "other.pdf"),
                "Inspection of " + council + " local authority children's services",
                "Inspection dates: 10 to 14 June 2024",
                "Lead inspector: N N, His Majesty's Inspector",
                "Judgement Grade",
                "The impact of leaders on social work practice with children and families Inadequate",
                "The experiences and progress of children who need help and protection Inadequate",
                "The experiences and progress of children in care Good",
                "The experiences and progress of care leavers Good",
                "Overall effectiveness Inadequate",
                "",
                "# What needs to improve?",
                "",
                "• Caseloads of social workers.",
                "",
                "# The experiences and progress of children who need help and protection: inadequate",
                "1. " + paragraph,
                "2. Some children wait too long for help.");
    }

    private Loading.Result load(Path file) {
        Input input = new Input(Reading.GENEROUS, null, null, LocalDate.parse("2024-07-22"));
        return loading.load(List.of(input.open(file.toString())), Loading.Options.PLAIN, Progress.NOBODY);
    }
}
