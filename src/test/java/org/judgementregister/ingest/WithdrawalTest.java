package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What was loaded by mistake is taken back, and what it overruled counts again. */
@QuarkusTest
@TestProfile(Operator.CouncilsOnly.class)
class WithdrawalTest extends Operator {

    @Test
    void whatAWithdrawnSourceOverruledSpeaksAgain() throws IOException {
        String kirklees = "Kirklees|2023-05-10|2023-06-12|ILACS Focused Visit|";
        ingest(edition("2024-03-31", YEAR, kirklees + "Front door"));
        Path wrong = edition(
                "2026-03-31",
                YEAR,
                kirklees + "Care leavers",
                "Calderdale|2023-05-10|2023-06-12|ILACS Focused Visit|Front door");
        ingest(wrong);
        get("/v1/inspections/kirklees-focused-visit-2023-05-10").then().body("theme", equalTo("care-leavers"));
        int before = newest();
        register("withdrawn_sources.csv", "source,reason\nofsted-outcomes-2026-03-31,Its cover was wrong\n");
        assertThat(ingest(directory).output())
                .contains("withdrawn    ofsted-outcomes-2026-03-31: Its cover was wrong")
                .contains("withdrawn    calderdale-focused-visit-2023-05-10: Its cover was wrong")
                .contains(
                        "kirklees-focused-visit-2023-05-10 theme: care-leavers (ofsted-outcomes-2026-03-31) → front-door"
                                + " (ofsted-outcomes-2024-03-31)");
        get("/v1/inspections/kirklees-focused-visit-2023-05-10")
                .then()
                .body("theme", equalTo("front-door"))
                .body("sources.id", contains("ofsted-outcomes-2024-03-31"))
                .body("statements.source", everyItem(equalTo("ofsted-outcomes-2024-03-31")));
        get("/v1/inspections/calderdale-focused-visit-2023-05-10").then().statusCode(410);
        get("/v1/sources/ofsted-outcomes-2026-03-31")
                .then()
                .statusCode(410)
                .body("detail", containsString("Its cover was wrong"));
        get("/v1/sources/ofsted-outcomes-2026-03-31?release=" + before).then().body("asAt", equalTo("2026-03-31"));
        assertThat(ingest(directory).output()).contains("is no source that the register knows");
        Files.delete(directory.resolve("withdrawn_sources.csv"));
        assertThat(ingest(wrong).output()).contains("1 added, 1 corrected");
        get("/v1/inspections/calderdale-focused-visit-2023-05-10").then().statusCode(200);
    }

    @Test
    void aSourceTakesItsFindingsWithItAndNothingMayRestOnIt() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Bradford|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "sources.csv",
                "source,kind,publisher,title,published,as_at,url,licence\nlocal-paper,article,The Paper,A visit,2023-07,,,\n");
        String finding =
                "inspection,area,kind,theme,text,source\nbradford-focused-visit-2023-05-10,help-and-protection,"
                        + "weakness,thresholds,Thresholds were unclear,local-paper\n";
        register("findings.csv", finding);
        assertThat(ingest(directory).status()).isZero();
        get("/v1/inspections/bradford-focused-visit-2023-05-10")
                .then()
                .body("findings.source", contains("local-paper"));
        Files.delete(directory.resolve("sources.csv"));
        register("withdrawn_sources.csv", "source,reason\nlocal-paper,It was made up\n");
        assertThat(ingest(directory).output()).contains("is no source in sources.csv");
        Files.delete(directory.resolve("findings.csv"));
        assertThat(ingest(directory).status()).isZero();
        get("/v1/inspections/bradford-focused-visit-2023-05-10")
                .then()
                .body("findings", empty())
                .body("sources.id", contains("ofsted-outcomes-2024-03-31"));
    }

    @Test
    void theEditorsWithdrawAnInspectionByNameAndWithAReason() throws IOException {
        Path book = edition("2024-03-31", YEAR, "Oldham|2023-05-10|2023-06-12|ILACS Focused Visit|Front door");
        ingest(book);
        int before = newest();
        register("withdrawals.csv", "inspection,reason\noldham-focused-visit-2023-05-10,It was at Rochdale\n");
        assertThat(ingest(directory).output())
                .contains("withdrawn    oldham-focused-visit-2023-05-10: It was at Rochdale");
        get("/v1/inspections/oldham-focused-visit-2023-05-10")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/v1/problems/withdrawn"))
                .body("detail", containsString("It was at Rochdale"));
        get("/v1/inspections?council=oldham").then().body("items", empty());
        get("/v1/inspections/oldham-focused-visit-2023-05-10?release=" + before)
                .then()
                .statusCode(200);
        get("/v1/releases/" + newest() + "/changes")
                .then()
                .body("items.change", contains("withdrawn"))
                .body("items.reason", contains("It was at Rochdale"));
        assertThat(ingest(book)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.NOTHING_NEW);
            assertThat(ended.output()).contains("contradicted oldham-focused-visit-2023-05-10 was withdrawn");
        });
        assertThat(ingest(directory).status()).isEqualTo(Ingest.NOTHING_NEW);
        Files.delete(directory.resolve("withdrawals.csv"));
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "oldham-focused-visit-2023-05-10,oldham,ilacs-2023,focused-visit,2023-05-10/,,,,,"
                        + "ofsted-outcomes-2024-03-31\n");
        assertThat(ingest(directory).output()).contains("1 added");
        get("/v1/inspections/oldham-focused-visit-2023-05-10").then().statusCode(200);
    }
}
