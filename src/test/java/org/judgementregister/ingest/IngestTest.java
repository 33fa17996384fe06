package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.judgementregister.download.Packages;
import org.judgementregister.ingest.follow.FollowLog;
import org.judgementregister.ingest.follow.FollowStatus;
import org.judgementregister.ingest.input.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * An operator loads what Ofsted has published. Each test speaks of a council of its own, since what is loaded stays; where it
 * loads a history of that council alone it says {@code --force}, as such a history leaves the others out. The register
 * begins with councils and no inspections.
 */
@QuarkusTest
@TestProfile(IngestTest.CouncilsOnly.class)
class IngestTest {

    /** An empty register that looks out for releases so rarely that it has to be told of them. */
    public static class CouncilsOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("register.bundled-data", "councils", "register.release.check-every", "10m");
        }
    }

    private static final String HISTORY =
            "LA name|Inspection date|Publication date|Inspection type|Overall effectiveness"
                    + "|Impact of leaders|Help and protection|Children in care|Care leavers";
    private static final String YEAR =
            "LA name|Inspection/Visit date|Publication date|Inspection/Visit type|Visit theme";

    @Inject
    Loading loading;

    @Inject
    Packages packages;

    @Inject
    Limits limits;

    @Inject
    FollowLog followed;

    @Inject
    @Wellness
    FollowStatus status;

    @TestHTTPResource(value = "/health/well", management = true)
    String health;

    @TempDir
    Path directory;

    /** How a command ended, and what it printed. */
    record Ended(int status, String output) {}

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
    void aLaterEditionCorrectsAndNothingIsLost() {
        ingest(
                edition("2024-03-31", HISTORY, "Bury|2021-10-25|2021-12-19|Standard|Inadequate|Inadequate|Good|Good|"),
                "--force");
        int before = newest();
        Ended ended = ingest(
                edition(
                        "2025-03-31",
                        HISTORY,
                        "Bury|2021-10-25|2021-12-17|Standard|Inadequate|Inadequate|Inadequate|Good|"),
                "--force");
        assertThat(ended.output())
                .contains(
                        "corrected    bury-ilacs-2021-12-19 published: 2021-12-19 (ofsted-outcomes-2024-03-31) → 2021-12-17"
                                + " (ofsted-outcomes-2025-03-31)");
        get("/v1/inspections/bury-ilacs-2021-12-19").then().body("published", equalTo("2021-12-17"));
        get("/v1/inspections/bury-ilacs-2021-12-19?release=" + before)
                .then()
                .body("published", equalTo("2021-12-19"))
                .body("release", equalTo(before));
        get("/v1/releases/" + newest() + "/changes?change=corrected")
                .then()
                .body("total", equalTo(2))
                .body("items.id", everyItem(equalTo("bury-ilacs-2021-12-19")))
                .body("items.field", contains("published", "judgements.help-and-protection"))
                .body("items.before", contains("2021-12-19", "good"))
                .body("items.after", contains("2021-12-17", "inadequate"))
                .body("items.beforeSource", everyItem(equalTo("ofsted-outcomes-2024-03-31")))
                .body("items.source", everyItem(equalTo("ofsted-outcomes-2025-03-31")));
        get("/v1/inspections?council=bury&sinceRelease=" + before).then().body("total", equalTo(1));
    }

    @Test
    void anOlderEditionOverwritesNothingAndFillsWhatIsMissing() {
        ingest(edition("2025-03-31", YEAR, "Wigan|2023-05-10||ILACS Focused Visit|Front door"));
        Ended ended =
                ingest(edition("2024-03-31", YEAR, "Wigan|2023-05-10|2023-06-12|ILACS Focused Visit|Care leavers"));
        assertThat(ended.output())
                .contains("contradicted wigan-focused-visit-2023-05-10 theme: stays front-door"
                        + " (ofsted-outcomes-2025-03-31), though it is care-leavers (ofsted-outcomes-2024-03-31)");
        get("/v1/inspections/wigan-focused-visit-2023-05-10")
                .then()
                .body("theme", equalTo("front-door"))
                .body("published", equalTo("2023-06-12"))
                .body("sources.id", contains("ofsted-outcomes-2024-03-31", "ofsted-outcomes-2025-03-31"));
    }

    @Test
    void whatALaterEditionConfirmedAnEarlierOneDoesNotCorrect() {
        String bolton = "Bolton|2023-05-10|2023-06-12|ILACS Focused Visit|";
        ingest(edition("2023-03-31", YEAR, bolton + "Front door"));
        assertThat(ingest(edition("2025-03-31", YEAR, bolton + "Front door")).status())
                .isZero();
        assertThat(ingest(edition("2024-03-31", YEAR, bolton + "Care leavers")).output())
                .contains("0 added, 0 corrected, 0 unchanged, 1 contradicted");
        get("/v1/inspections/bolton-focused-visit-2023-05-10").then().body("theme", equalTo("front-door"));
    }

    @Test
    void aFactAbsentFromAnEditionIsNotWithdrawn() {
        ingest(edition("2024-03-31", YEAR, "Salford|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        int before = newest();
        assertThat(ingest(edition("2025-03-31", YEAR, "Salford|2023-05-10||ILACS Focused Visit|"))
                        .output())
                .contains("1 unchanged");
        get("/v1/inspections/salford-focused-visit-2023-05-10").then().body("published", equalTo("2023-06-12"));
        get("/v1/inspections?council=salford&sinceRelease=" + before).then().body("items", empty());
    }

    @Test
    void anOlderEditionThatHasNothingToTellIsNothingNew() {
        ingest(edition("2025-03-31", YEAR, "Rotherham|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        Ended ended = ingest(edition("2023-03-31", YEAR, "Rotherham|2023-05-10||ILACS Focused Visit|Front door"));
        assertThat(ended.output()).contains("Nothing new: 0 added, 0 corrected, 1 unchanged");
        assertThat(ended.status()).isEqualTo(Ingest.NOTHING_NEW);
    }

    @Test
    void whoSaidOtherwiseIsRememberedOnce() {
        ingest(edition("2025-03-31", YEAR, "Wirral|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        Path older = edition("2023-03-31", YEAR, "Wirral|2023-05-10||ILACS Monitoring Visit|Front door");
        assertThat(ingest(older).output()).contains("0 added, 0 corrected, 0 unchanged, 1 contradicted");
        get("/v1/inspections/wirral-focused-visit-2023-05-10")
                .then()
                .body("kind", equalTo("focused-visit"))
                .body(
                        "statements.findAll { it.field == 'kind' }.collect { it.value + ' ' + it.source + ' ' + it.place + ' ' + it.accepted }",
                        contains(
                                "focused-visit ofsted-outcomes-2025-03-31 Table, row 2 true",
                                "monitoring-visit ofsted-outcomes-2023-03-31 Table, row 2 false"))
                .body("sources.id", contains("ofsted-outcomes-2023-03-31", "ofsted-outcomes-2025-03-31"));
        assertThat(ingest(older).status()).isEqualTo(Ingest.NOTHING_NEW);
    }

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
    void theEditorsOwnFilesMayCorrectWhatHasTheSameSource() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Knowsley|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "knowsley-focused-visit-2023-05-10,knowsley,ilacs-2023,focused-visit,2023-05-10/2023-05-11,,"
                        + "care-leavers,,,ofsted-outcomes-2024-03-31\n");
        assertThat(ingest(directory).output()).contains("2 corrected");
        get("/v1/inspections/knowsley-focused-visit-2023-05-10")
                .then()
                .body("theme", equalTo("care-leavers"))
                .body("onSite.to", contains("2023-05-11"))
                .body("published", equalTo("2023-06-12"));
    }

    @Test
    void anInspectionDoesNotMoveToAnotherCouncil() throws IOException {
        ingest(edition("2024-03-31", YEAR, "Sandwell|2023-05-10|2023-06-12|ILACS Focused Visit|Front door"));
        register(
                "inspections.csv",
                "inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources\n"
                        + "sandwell-focused-visit-2023-05-10,leicester,ilacs-2023,focused-visit,2023-05-10/,,,,,"
                        + "ofsted-outcomes-2024-03-31\n");
        assertThat(ingest(directory)).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(Ingest.REFUSED);
            assertThat(ended.output()).contains("which is known as one of sandwell");
        });
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

    private Ended ingest(Path file, String... options) {
        return run(Stream.concat(Stream.of(options), Stream.of(file.toString())).toArray(String[]::new));
    }

    private Ended run(String... arguments) {
        IngestCommand command = new IngestCommand();
        new CommandLine(command).parseArgs(arguments);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int before = newest();
        int status = new Ingest(loading, packages, limits, followed)
                .run(command, new PrintStream(printed, true, StandardCharsets.UTF_8));
        if (status == Ingest.LOADED && !command.dryRun) {
            await(before + 1);
        }
        return new Ended(status, printed.toString(StandardCharsets.UTF_8));
    }

    /** The program serves a new release as soon as the database tells of it; nobody looks for it here. */
    private static void await(int release) {
        for (int tries = 0; newest() < release && tries < 500; tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(newest()).isGreaterThanOrEqualTo(release);
    }

    private static int newest() {
        return get("/v1").path("release.number");
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    /** A workbook that speaks of a day. */
    private Path edition(String asAt, String... table) {
        try {
            return new WorkbookFile()
                    .sheet(
                            "Cover",
                            "Outcomes as at " + asAt,
                            "Policy area:|Inspection outcomes",
                            "Published on:|2025-09-25",
                            "As at " + spelled(asAt))
                    .sheet("Table", table)
                    .write(Files.createTempFile(directory, "outcomes", ".ods"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String spelled(String day) {
        return day.substring(8) + " March " + day.substring(0, 4);
    }

    private void register(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
