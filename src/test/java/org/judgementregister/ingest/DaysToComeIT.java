package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.judgementregister.ingest.Loading.Outcome;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a day that has not come waits for it, or is refused; it never moves today's picture. */
@QuarkusTest
@TestProfile(DaysToComeIT.OwnDatabase.class)
class DaysToComeIT {

    /** Starts the register anew, so that no other test sees its releases. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @Inject
    Clock clock;

    @TempDir
    Path directory;

    @Test
    void aCouncilToComeWaitsForItsDay() throws IOException {
        LocalDate last = LocalDate.now(clock).plusMonths(4);
        LocalDate first = last.plusDays(1);
        Loading.Result result = load(Map.of(
                "councils.csv",
                """
                council,name,official_name,type,region,established_on,abolished_on,hex_q,hex_r
                surrey,Surrey,Surrey County Council,county,south-east,,%s,8,3
                west-surrey,West Surrey,West Surrey Council,unitary-authority,south-east,%s,,,
                """.formatted(last, first),
                "council_codes.csv",
                """
                council,scheme,code,valid_from,valid_to
                surrey,gss,E10000030,2009-01-01,
                west-surrey,gss,E06999999,%s,
                """.formatted(first),
                "council_successions.csv",
                """
                predecessor,successor,on
                surrey,west-surrey,%s
                """.formatted(last)));
        assertThat(result.comparison().allFaults()).isEmpty();
        assertThat(result.release().orElseThrow().dataDate()).isEqualTo("2026-08-20");
        releases.refresh();
        get("/v1/ratings")
                .then()
                .body("total", equalTo(153))
                .body("items.council", hasItem("surrey"))
                .body("items.council", not(hasItem("west-surrey")));
        get("/v1/ratings?asOf=" + first)
                .then()
                .body("asOf", equalTo(first.toString()))
                .body("items.council", hasItem("west-surrey"))
                .body("items.council", not(hasItem("surrey")));
        get("/v1/statistics/trend?area=leadership").then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        inspections.csv | inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources;leeds-focused-1,leeds,ilacs-2026,focused-visit,2126-05-01/,,,,,ofsted-report | is after the day of loading
        inspections.csv | inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources;leeds-focused-1,leeds,ilacs-2026,focused-visit,,2098-05-01,,,,ofsted-report     | is after the day of loading
        inspections.csv | inspection,council,framework,kind,on_site,published,theme,priority_action,report_url,sources;leeds-focused-1,leeds,ilacs-2023,focused-visit,,2022-05-01,,,,ofsted-report     | is before ilacs-2023 was in force
        sources.csv     | source,kind,publisher,title,published,as_at,url,licence;new,report,Ofsted,A report,2098-01,,,                                                                               | is after the day of loading
        sources.csv     | source,kind,publisher,title,published,as_at,url,licence;new,workbook,Ofsted,Outcomes,,2052-03-31,,                                                                          | is after the day of loading
        councils.csv    | council,name,official_name,type,region,established_on,abolished_on,hex_q,hex_r;leeds,Leeds,Leeds City Council,metropolitan-borough,yorkshire-and-the-humber,9999-12-31,,1,1    | is not in the years 1800 to 2099
        """)
    void whatCannotHaveHappenedIsRefused(String file, String rows, String reason) throws IOException {
        Loading.Result result = load(Map.of(file, rows.replace(';', '\n') + "\n"));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.comparison().allFaults()).anySatisfy(fault -> {
            assertThat(fault.reason()).contains(reason);
            assertThat(fault.row()).isEqualTo(2);
        });
    }

    private Loading.Result load(Map<String, String> files) throws IOException {
        Path told = Files.createTempDirectory(directory, "told");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(told.resolve(file.getKey()), file.getValue());
        }
        Input input = new Input(Reading.GENEROUS, null, "Ofsted", null);
        return loading.load(List.of(input.open(told.toString())), Loading.Options.PLAIN, Progress.NOBODY);
    }
}
