package org.judgementregister.judgement;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grades as flat rows. */
@QuarkusTest
class JudgementResourceTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                               | 3003
                    ?area=overall-effectiveness                                      | 486
                    ?area=help-and-protection                                        | 709
                    ?area=looked-after-children                                      | 656
                    ?area=adoption                                                   | 173
                    ?area=care-leavers                                               | 497
                    ?area=leadership                                                 | 497
                    ?area=safeguarding-board                                         | 153
                    ?heading=in-care-and-care-leavers                                | 168
                    ?heading=in-care-and-care-leavers&area=care-leavers              | 168
                    ?area=looked-after-children&area=care-leavers                    | 985
                    ?grade=not-judged                                                | 6
                    ?framework=ilacs-2026                                            | 44
                    ?framework=ilacs-2026&area=overall-effectiveness                 | 0
                    ?area=adoption&grade=outstanding                                 | 17
                    ?council=lancashire&asOf=2018-08-16                              | 9
                    ?council=lancashire&asOf=2018-08-17                              | 15
                    ?council=lancashire&inspectedBy=2018-06-03&asOf=2018-08-17       | 9
                    """)
    void listsWhatTheFiltersLeave(String query, int total) {
        get("/v1/judgements" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @Test
    void filtersApplyToOneAndTheSameJudgement() {
        get("/v1/judgements?area=leadership&grade=inadequate&publishedFrom=2016-12-01&publishedTo=2017-01-31")
                .then()
                .body("total", equalTo(2))
                .body("items.council", contains("worcestershire", "tameside"));
    }

    @Test
    void tellsAllThatGivesAGradeItsSense() {
        get("/v1/judgements?council=sefton&framework=ilacs-2018&area=care-leavers")
                .then()
                .body("items", hasSize(1))
                .body(
                        "items[0]",
                        equalTo(Map.ofEntries(
                                Map.entry("council", "sefton"),
                                Map.entry("councilName", "Sefton"),
                                Map.entry("gss", "E08000014"),
                                Map.entry("region", "north-west"),
                                Map.entry("inspection", "sefton-ilacs-2022-05-09"),
                                Map.entry("framework", "ilacs-2018"),
                                Map.entry("kind", "standard"),
                                Map.entry("heading", "in-care-and-care-leavers"),
                                Map.entry("areas", List.of("looked-after-children", "care-leavers")),
                                Map.entry("match", "broader"),
                                Map.entry("grade", "inadequate"),
                                Map.entry("inspected", "2022-02-21"),
                                Map.entry("published", "2022-05-09"),
                                Map.entry("reportUrl", "https://files.ofsted.gov.uk/v1/file/50182670"),
                                Map.entry("addedIn", 1))));
    }

    @Test
    void listsNewestFirstAndByTheFrameworksOrderWithin() {
        get("/v1/judgements?limit=5")
                .then()
                .body("items.inspection.unique()[0]", equalTo("lancashire-ilacs-2026-08-20"))
                .body(
                        "items.heading",
                        contains(
                                "impact-of-leaders",
                                "help-and-protection",
                                "in-care",
                                "care-leavers",
                                "impact-of-leaders"));
    }
}
