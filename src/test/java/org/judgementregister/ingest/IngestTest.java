package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.judgementregister.ingest.follow.FollowStatus;
import org.junit.jupiter.api.Test;

/** An operator loads what Ofsted has published. */
@QuarkusTest
@TestProfile(Operator.CouncilsOnly.class)
class IngestTest extends Operator {

    @Inject
    @Wellness
    FollowStatus status;

    @TestHTTPResource(value = "/health/well", management = true)
    String health;

    @Test
    void aWorkbookIsLoadedOnce() {
        Path book = edition("2024-03-31", HISTORY, "Leeds|2022-02-21|2022-04-20|Standard|Outstanding|Good|Good|Good|");
        assertThat(ingest(book, "--force")).satisfies(ended -> {
            assertThat(ended.status()).isZero();
            assertThat(ended.output()).contains("Loaded as release ").contains(": 1 added, 0 corrected");
        });
        get("/v1/releases/" + newest())
                .then()
                .statusCode(200)
                .body("files", hasSize(1))
                .body("files[0].name", equalTo(book.getFileName().toString()))
                .body("files[0].sha256", matchesPattern("[0-9a-f]{64}"))
                .body("files[0].source", equalTo("ofsted-outcomes-2024-03-31"))
                .body("files[0].publisher", equalTo("Ofsted"))
                .body("files[0].published", equalTo("2025-09-25"));
        get("/v1/inspections/leeds-ilacs-2022-04-20")
                .then()
                .body("onSite.from", contains("2022-02-21"))
                .body("judgements.heading", hasItem("in-care-and-care-leavers"))
                .body("sources.id", contains("ofsted-outcomes-2024-03-31"));
        int before = newest();
        assertThat(ingest(book, "--force")).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.NOTHING_NEW);
            assertThat(ended.output()).contains("Nothing new: 0 added, 0 corrected, 1 unchanged");
        });
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void faultsRefuseALoadUnlessTheyAreAcceptedByName() throws IOException {
        Path book = edition(
                "2024-03-31",
                YEAR,
                "Stockport|2023-05-10|2023-06-12|ILACS Focused Visit|Front door",
                "Stockpott|2023-05-11|2023-06-13|ILACS Focused Visit|Front door");
        int before = newest();
        Ended refused = ingest(book, "--format", "json");
        assertThat(refused.status()).isEqualTo(Ingest.REFUSED);
        JsonNode fault = new ObjectMapper().readTree(refused.output()).at("/faults/0");
        assertThat(fault.properties().stream().map(Map.Entry::getKey))
                .containsExactly("name", "file", "sheet", "row", "column", "value", "reason");
        assertThat(fault.get("sheet").textValue()).isEqualTo("Table");
        assertThat(fault.get("row").intValue()).isEqualTo(3);
        assertThat(newest()).isEqualTo(before);
        assertThat(ingest(book, "--accept", "fault-other").status()).isEqualTo(Ingest.REFUSED);
        assertThat(ingest(book, "--accept", fault.get("name").textValue()).status())
                .isZero();
        get("/v1/inspections?council=stockport").then().body("total", equalTo(1));
    }

    @Test
    void aTableThatHasLostRowsIsRefusedUnlessForced() {
        String[] rows = Stream.of(
                        "Kent", "Surrey", "Essex", "Suffolk", "Norfolk", "Devon", "Dorset", "Somerset", "York")
                .map(council -> council + "|2019-05-13|2019-07-01|Standard|Good|Good|Good|Good|")
                .toArray(String[]::new);
        ingest(edition("2020-03-31", with(HISTORY, rows)));
        Path cut = edition("2021-03-31", with(HISTORY, Arrays.copyOf(rows, 8)));
        assertThat(ingest(cut)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.REFUSED);
            assertThat(ended.output())
                    .contains("tells of 8 councils, where earlier editions tell of 9")
                    .contains("--force");
        });
        assertThat(ingest(cut, "--force").status()).isZero();
    }

    @Test
    void aDryRunTellsWhatItWouldDoAndDoesNothing() throws IOException {
        Path book = edition("2024-03-31", YEAR, "Trafford|2023-05-10|2023-06-12|ILACS Focused Visit|Front door");
        int before = newest();
        Ended ended = ingest(book, "--dry-run", "--format", "json");
        assertThat(ended.status()).isZero();
        JsonNode report = new ObjectMapper().readTree(ended.output());
        assertThat(report.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "added",
                        "grades",
                        "corrected",
                        "unchanged",
                        "contradicted",
                        "unconfirmed",
                        "faults",
                        "skippedSheets");
        assertThat(report.get("added")).hasSize(1);
        assertThat(report.at("/added/0/id").textValue()).isEqualTo("trafford-focused-visit-2023-05-10");
        assertThat(report.at("/skippedSheets/0/sheet").textValue()).isEqualTo("Cover");
        assertThat(ingest(book, "--dry-run").output())
                .contains("added        trafford-focused-visit-2023-05-10")
                .contains("Would be loaded");
        assertThat(newest()).isEqualTo(before);
        get("/v1/inspections?council=trafford").then().body("items", empty());
    }

    @Test
    void aDryRunShowsTheGradesOfWhatItWouldAdd() throws IOException {
        Path book = edition("2024-03-31", HISTORY, "Wigan|2022-05-09|2022-06-24|Standard|Good|Outstanding|Good|Good|");
        assertThat(ingest(book, "--dry-run", "--force").output())
                .contains(
                        "added        wigan-ilacs-2022-06-24 (ofsted-outcomes-2024-03-31): overall-effectiveness good,"
                                + " impact-of-leaders outstanding, help-and-protection good, in-care-and-care-leavers good");
    }

    @Test
    void someOfARegistersFilesAreEnough() throws IOException {
        ingest(
                edition("2024-03-31", HISTORY, "Rochdale|2022-02-21|2022-04-20|Standard|Good|Good|Good|Good|"),
                "--force");
        register(
                "findings.csv",
                "inspection,area,kind,theme,text,source\n"
                        + "rochdale-ilacs-2022-04-20,leadership,strength,leadership,Leaders know their services,ofsted-report\n");
        assertThat(ingest(directory).output()).contains("1 corrected");
        get("/v1/inspections/rochdale-ilacs-2022-04-20")
                .then()
                .body("findings.text", contains("Leaders know their services"))
                .body("judgements", hasSize(4));
        assertThat(ingest(directory).status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(ingest(directory.resolve("nowhere.ods")).status()).isEqualTo(Ingest.UNREADABLE);
    }

    @Test
    void ofTwoLoadsAtOnceOneWaits() {
        int before = newest();
        List<CompletableFuture<Ended>> loads = Stream.of("Halton", "Warrington")
                .map(council ->
                        edition("2024-03-31", YEAR, council + "|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"))
                .map(book -> CompletableFuture.supplyAsync(() -> ingest(book)))
                .toList();
        assertThat(loads).extracting(load -> load.join().status()).containsExactly(0, 0);
        await(before + 2);
        get("/v1/inspections?council=halton&council=warrington").then().body("total", equalTo(2));
    }

    @Test
    void howASiteWasLookedThroughIsInHealth() {
        Ended ended = run("--follow", "http://localhost:1");
        assertThat(ended.status()).isEqualTo(Ingest.UNREADABLE);
        status.lookUp();
        get(health)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'follow' }.data.outcome", equalTo("failed"))
                .body("checks.find { it.name == 'follow' }.data.address", equalTo("http://localhost:1"));
    }

    @Test
    void whatIsLoadedCanBeExportedAndStaysWhereItCannot() throws IOException {
        Path book = edition("2024-03-31", YEAR, "Sunderland|2023-05-10|2023-06-12|ILACS Focused Visit|Front door");
        Path noDirectory = Files.writeString(directory.resolve("a-file"), "");
        int before = newest();
        Ended failed = ingest(book, "--export", noDirectory.toString());
        assertThat(failed.status()).isEqualTo(Ingest.FAILED);
        assertThat(failed.output()).contains("Loaded as release " + (before + 1));
        await(before + 1);
        get("/v1/inspections?council=sunderland").then().body("total", equalTo(1));
        Path exported = directory.resolve("exported");
        assertThat(ingest(book, "--export", exported.toString()).status()).isEqualTo(Ingest.NOTHING_NEW);
        assertThat(exported.resolve("inspections.csv")).content().contains("sunderland-focused-visit-2023-05-10");
    }
}
