package org.judgementregister.change;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moved. */
@QuarkusTest
class ChangeResourceTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tameside-sif-2016-12-09                 | help-and-protection   | adequate             | inadequate           | down  | 1 | approximate | other-scale other-heading     | tameside-slac-2012-05-14
            sefton-ilacs-2022-05-09                 | care-leavers          | requires-improvement | inadequate           | down  | 1 | approximate | combined-area                 | sefton-sif-2016-06-27
            sefton-ilacs-2025-08-12                 | looked-after-children | inadequate           | good                 | up    | 2 | approximate | combined-area                 | sefton-ilacs-2022-05-09
            sefton-ilacs-2025-08-12                 | leadership            | inadequate           | good                 | up    | 2 | exact       |                               | sefton-ilacs-2022-05-09
            sefton-sif-2016-06-27                   | help-and-protection   | adequate             | requires-improvement | same  | 0 | approximate | other-scale other-heading     | sefton-slac-2011-06-27
            lancashire-sif-reinspection-2018-08-17  | overall-effectiveness | inadequate           | requires-improvement | up    | 1 | exact       |                               | lancashire-sif-2015-11-27
            medway-sif-2015-11-27                   | leadership            |                      | requires-improvement | first |   | none        | first-judgement               |
            north-northamptonshire-ilacs-2022-11-25 | leadership            |                      | requires-improvement | first |   | none        | new-council                   |
            """)
    void comparesWithThePreviousJudgementOfTheArea(
            String inspection,
            String area,
            String from,
            String to,
            String direction,
            Integer steps,
            String comparability,
            String reasons,
            String previous) {
        String council = inspection.replaceFirst("-(sif|ilacs)-.*", "");
        Map<String, Object> change = get("/v1/changes?council=" + council + "&area=" + area)
                .path("items.find { it.inspection == '%s' }", inspection);
        assertThat(change)
                .containsEntry("from", from)
                .containsEntry("to", to)
                .containsEntry("direction", direction)
                .containsEntry("steps", steps)
                .containsEntry("comparability", comparability)
                .containsEntry("reasons", reasons == null ? List.of() : List.of(reasons.split(" ")))
                .containsEntry("reason", reasons == null ? null : reasons.split(" ")[0])
                .containsEntry("previousInspection", previous);
    }

    @Test
    void aFirstJudgementSaysWhyThereIsNothingToCompareWith() {
        get("/v1/changes?council=north-northamptonshire&publishedTo=2022-12-31")
                .then()
                .body("items.predecessors", everyItem(equalTo(List.of("northamptonshire"))))
                .body(
                        "items[0].explanation",
                        equalTo(
                                "Nothing to compare with: North Northamptonshire is a new council, and what was judged at"
                                        + " Northamptonshire before is not its own"));
        get("/v1/changes?council=medway&area=leadership&publishedTo=2015-12-31")
                .then()
                .body(
                        "items[0].explanation",
                        equalTo(
                                "Nothing to compare with: no earlier inspection of Medway gave a grade for leadership"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                             | 3165
            direction=first                                                | 1092
            direction=up&direction=down&direction=same                     | 2073
            comparability=none                                             | 1092
            comparability=exact&comparability=approximate                  | 2073
            area=overall-effectiveness&direction=down&region=north-west&publishedFrom=2022-01-01 | 10
            council=lancashire&asOf=2018-08-16&area=leadership             | 1
            council=lancashire&asOf=2018-08-17&area=leadership             | 2
            council=lancashire&from=good&to=outstanding                    | 2
            council=tameside&previousFramework=slac                        | 2
            """)
    void keepsWhatTheFiltersAsk(String query, int total) {
        get("/v1/changes?limit=1&" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @Test
    void theFilterOfComparabilityKeepsWhatTheRowsSay() {
        for (String comparability : List.of("exact", "approximate", "none")) {
            get("/v1/changes?limit=1000&comparability=" + comparability)
                    .then()
                    .body("items.comparability", everyItem(is(comparability)));
        }
    }

    @Test
    void costsTwoStatementsAndOneForAFollowingPage() {
        String next = get("/v1/changes?limit=5&asOf=2019-02-03").path("next");
        assertThat(Statements.during(() -> get("/v1/changes?limit=6&asOf=2019-03-03")))
                .hasSize(2);
        assertThat(Statements.during(() -> given().urlEncodingEnabled(false).get(next)))
                .hasSize(1);
    }
}
