package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator says which inspection a row is of, whatever the program took it for. */
@QuarkusTest
@TestProfile(Operator.CouncilsOnly.class)
class IdentityTest extends Operator {

    private static final String VISIT = "ILACS Focused Visit";

    @Test
    void aRowTakenForAnotherVisitBecomesAVisitOfItsOwn() throws IOException {
        ingest(edition("2023-03-31", YEAR, visit("Dudley", "2022-05-10", "2022-06-12", "Front door")));
        Path later = edition("2024-03-31", YEAR, visit("Dudley", "2022-06-01", "2022-07-03", "Care leavers"));
        assertThat(ingest(later).output()).contains("dudley-focused-visit-2022-05-10 theme: front-door");
        int wrong = newest();
        decide("ofsted-outcomes-2024-03-31,\"Table, row 2\",dudley-focused-visit-2022-06-01,It was a second visit");
        assertThat(run("--dry-run", directory.toString(), later.toString()).output())
                .contains("added        dudley-focused-visit-2022-06-01 (ofsted-outcomes-2024-03-31)")
                .contains("theme: care-leavers (ofsted-outcomes-2024-03-31) → front-door (ofsted-outcomes-2023-03-31)");
        assertThat(run(directory.toString(), later.toString()).status()).isZero();
        get("/v1/inspections/dudley-focused-visit-2022-05-10")
                .then()
                .body("theme", equalTo("front-door"))
                .body("onSite.from", contains("2022-05-10"))
                .body("published", equalTo("2022-06-12"))
                .body("sources.id", contains("ofsted-outcomes-2023-03-31"))
                .body("statements.source", everyItem(equalTo("ofsted-outcomes-2023-03-31")));
        get("/v1/inspections/dudley-focused-visit-2022-06-01")
                .then()
                .body("theme", equalTo("care-leavers"))
                .body("published", equalTo("2022-07-03"))
                .body("statements.place", everyItem(equalTo("Table, row 2")));
        get("/v1/inspections/dudley-focused-visit-2022-05-10?release=" + wrong)
                .then()
                .body("theme", equalTo("care-leavers"));
        assertThat(run(directory.toString(), later.toString()).status()).isEqualTo(Ingest.NOTHING_NEW);
        assertThat(ingest(later).status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void aMisprintIsTakenForTheSameInspectionInTheNextEditionToo() throws IOException {
        ingest(edition("2023-03-31", YEAR, visit("Torbay", "2022-05-16", "2022-06-19", "Care leavers")));
        String misprinted = visit("Torbay", "2021-05-16", "", "Front door");
        Path later = edition("2024-03-31", YEAR, misprinted);
        assertThat(run("--dry-run", later.toString()).output())
                .contains("added        torbay-focused-visit-2021-05-16");
        decide("ofsted-outcomes-2024-03-31,\"Table, row 2\",torbay-focused-visit-2022-05-16,The year is a misprint");
        assertThat(run(directory.toString(), later.toString()).status()).isZero();
        Files.delete(directory.resolve("identities.csv"));
        asPrinted("torbay-focused-visit-2022-05-16");
        assertThat(ingest(edition("2025-03-31", YEAR, misprinted)).output()).contains("0 added");
        asPrinted("torbay-focused-visit-2022-05-16");
        get("/v1/inspections?council=torbay").then().body("total", equalTo(1));
        String another = visit("Torbay", "2021-06-08", "2021-07-12", "Thresholds");
        assertThat(ingest(edition("2026-03-31", YEAR, another)).output()).contains("1 added");
    }

    /** What the row says of the days is kept as a misprint; what else it says counts. */
    private static void asPrinted(String inspection) {
        get("/v1/inspections/" + inspection)
                .then()
                .body("onSite.from", contains("2022-05-16"))
                .body("published", equalTo("2022-06-19"))
                .body("theme", equalTo("front-door"))
                .body("statements.findAll { it.field == 'onSite' && !it.accepted }.value", hasItem("2021-05-16/"));
    }

    @Test
    void twoRowsThatStoodForEachOtherAreExchanged() throws IOException {
        ingest(edition(
                "2023-03-31", YEAR, visit("Walsall", "2022-09-06", "", ""), visit("Walsall", "2022-11-01", "", "")));
        Path later = edition(
                "2024-03-31",
                YEAR,
                visit("Walsall", "2022-09-07", "", "Care leavers"),
                visit("Walsall", "2022-11-02", "", "Front door"));
        ingest(later);
        decide(
                "ofsted-outcomes-2024-03-31,\"Table, row 2\",walsall-focused-visit-2022-11-01,Exchanged",
                "ofsted-outcomes-2024-03-31,\"Table, row 3\",walsall-focused-visit-2022-09-06,Exchanged");
        assertThat(run(directory.toString(), later.toString()).output()).contains("0 faults");
        get("/v1/inspections/walsall-focused-visit-2022-09-06").then().body("theme", equalTo("front-door"));
        get("/v1/inspections/walsall-focused-visit-2022-11-01").then().body("theme", equalTo("care-leavers"));
        get("/v1/inspections?council=walsall").then().body("total", equalTo(2));
    }

    @Test
    void anInspectionThatOnlyTheRowToldOfIsWithdrawnForTheReasonGiven() throws IOException {
        ingest(edition("2023-03-31", YEAR, visit("Swindon", "2022-05-10", "2022-06-12", "Front door")));
        Path later = edition("2024-03-31", YEAR, visit("Swindon", "2021-05-10", "2021-06-12", "Front door"));
        assertThat(ingest(later).output()).contains("1 added");
        decide("ofsted-outcomes-2024-03-31,\"Table, row 2\",swindon-focused-visit-2022-05-10,The year is a misprint");
        assertThat(run(directory.toString(), later.toString()).output())
                .contains("withdrawn    swindon-focused-visit-2021-05-10: The year is a misprint");
        get("/v1/inspections/swindon-focused-visit-2021-05-10").then().statusCode(410);
        get("/v1/inspections/swindon-focused-visit-2022-05-10")
                .then()
                .body("published", equalTo("2022-06-12"))
                .body("statements.findAll { it.field == 'published' }.value", hasItem("2021-06-12"));
    }

    @Test
    void aLetterTakesItsTextAlong() throws IOException {
        Path first = letter(
                "first.pdf", "17 and 18 May 2023", "Social workers know their children well and see them often.");
        Path second = letter("second.pdf", "6 and 7 June 2023", "The front door is slow to answer those who call.");
        ingest(first, "--published", "2023-06-20");
        ingest(second, "--published", "2023-07-10");
        get("/v1/inspections/slough-focused-visit-2023-05-17/report").then().body(containsString("front door is slow"));
        decide("ofsted-report,second.pdf,slough-focused-visit-2023-06-06,It was a second visit");
        String decisions = directory.resolve("identities.csv").toString();
        assertThat(run(decisions, second.toString(), "--published", "2023-07-10")
                        .status())
                .isZero();
        get("/v1/inspections/slough-focused-visit-2023-05-17/report").then().statusCode(404);
        get("/v1/inspections/slough-focused-visit-2023-06-06/report").then().body(containsString("front door is slow"));
        ingest(first, "--published", "2023-06-20");
        get("/v1/inspections/slough-focused-visit-2023-05-17/report")
                .then()
                .body(containsString("know their children"));
    }

    @Test
    void whatTheWebsiteSaysOfALetterGoesWithTheLetter() throws IOException {
        ingest(edition("2024-03-31", YEAR, visit("Slough", "2021-05-17", "2021-06-20", "Care leavers")));
        Path other = letter("other.pdf", "7 and 8 June 2021", "The front door is slow to answer those who call.");
        ingest(other, "--published", "2021-07-10");
        get("/v1/inspections/slough-focused-visit-2021-05-17").then().body("published", equalTo("2021-07-10"));
        decide("ofsted-report,other.pdf,slough-focused-visit-2021-06-07,It was a second visit");
        String decisions = directory.resolve("identities.csv").toString();
        assertThat(run(decisions, other.toString(), "--published", "2021-07-10").status())
                .isZero();
        get("/v1/inspections/slough-focused-visit-2021-05-17")
                .then()
                .body("published", equalTo("2021-06-20"))
                .body("statements.findAll { it.field == 'published' }.source", contains("ofsted-outcomes-2024-03-31"))
                .body("statements.findAll { it.field == 'published' }.accepted", contains(true));
        get("/v1/inspections/slough-focused-visit-2021-06-07").then().body("published", equalTo("2021-07-10"));
    }

    @Test
    void ofRowsThatWereJoinedOneIsTakenOnlyAfterTheirSourceIsWithdrawn() throws IOException {
        Path joined = new WorkbookFile()
                .sheet(
                        "Cover",
                        "Outcomes as at 2024-03-31",
                        "Policy area:|Local authority inspection outcomes",
                        "As at 31 March 2024")
                .sheet("Table", YEAR, visit("Rutland", "2023-01-10", "", "Front door"))
                .sheet("More", YEAR, visit("Rutland", "2023-01-10", "2023-02-27", ""))
                .write(directory.resolve("one.ods"));
        assertThat(ingest(joined).status()).isZero();
        get("/v1/inspections/rutland-focused-visit-2023-01-10")
                .then()
                .body("statements.findAll { it.field == 'published' }.place", contains("More, row 2"))
                .body("statements.findAll { it.field == 'theme' }.place", contains("Table, row 2"));
        decide("ofsted-outcomes-2024-03-31,\"Table, row 2\",rutland-focused-visit-2023-01-10-2,Two visits");
        String decisions = directory.resolve("identities.csv").toString();
        assertThat(run(decisions, joined.toString())).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.REFUSED);
            assertThat(ended.output()).contains("withdraw that source first");
        });
        get("/v1/inspections?council=rutland").then().body("total", equalTo(1));
    }

    private Path letter(String file, String days, String paragraph) throws IOException {
        return PdfFile.write(
                directory.resolve(file),
                "22 June 2023",
                "Dear Director",
                "# Focused visit to Slough children's services",
                "This letter summarises the findings of the visit to Slough children's services on " + days + ".",
                "The inspectors were N N, His Majesty's Inspector.",
                "Inspectors looked at the local authority's arrangements for care leavers and their homes.",
                "",
                "# Headline findings",
                "",
                paragraph,
                "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Table, row 9",luton-focused-visit-2022-05-10|is read in no file after this one as a row of ofsted-outcomes-2023-03-31
            "Table, row 2",luton-focused-visit-2022-05-09|a new one would be called luton-focused-visit-2022-05-10
            "Table, row 2",thurrock-focused-visit-2021-09-07|is an inspection of thurrock, and the row is of luton
            ,luton-focused-visit-2022-05-10|is empty
            "Table, row 2",Luton 2022|is no id
            """)
    void aDecisionThatCannotBeFollowedIsAFault(String decision, String fault) throws IOException {
        ingest(edition("2022-03-31", YEAR, visit("Thurrock", "2021-09-07", "2021-10-10", "Front door")));
        Path table = edition("2023-03-31", YEAR, visit("Luton", "2022-05-10", "2022-06-12", "Front door"));
        decide("ofsted-outcomes-2023-03-31," + decision + ",Because");
        assertThat(run(directory.toString(), table.toString())).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.REFUSED);
            assertThat(ended.output()).contains(fault);
        });
        get("/v1/inspections?council=luton").then().body("items", empty());
    }

    @Test
    void aNameThatIsNoInspectionsIsAFaultInEachRowThatBearsIt() throws IOException {
        Path table = edition(
                "2023-03-31",
                YEAR,
                visit("Solihull", "2022-05-10", "", "Front door"),
                visit("Solihull", "2022-09-06", "", "Care leavers"));
        decide(
                "ofsted-outcomes-2023-03-31,\"Table, row 2\",solihull-visit,Because",
                "ofsted-outcomes-2023-03-31,\"Table, row 3\",solihull-visit,Because");
        assertThat(run(directory.toString(), table.toString()).output())
                .contains("called solihull-focused-visit-2022-05-10", "called solihull-focused-visit-2022-09-06");
    }

    private static String visit(String council, String day, String published, String theme) {
        return String.join("|", council, day, published, VISIT, theme);
    }

    private void decide(String... decisions) throws IOException {
        register("identities.csv", "source,place,inspection,reason\n" + String.join("\n", decisions) + "\n");
    }
}
