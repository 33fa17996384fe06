package org.judgementregister.finding;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspectors found, filtered and searched. */
@QuarkusTest
class FindingResourceTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                        | 74
                    ?area=adoption                            | 6
                    ?findingKind=recommendation               | 2
                    ?findingKind=response                     | 2
                    ?theme=caseloads                          | 4
                    ?theme=caseloads&theme=adoption           | 7
                    ?kind=focused-visit&kind=joint-area       | 6
                    ?framework=ilacs-2018&area=leadership     | 2
                    ?publishedFrom=2022-01-01                 | 7
                    ?council=sefton                           | 13
                    ?council=sefton&asOf=2026-01-01           | 13
                    ?region=west-midlands                     | 17
                    """)
    void listsWhatTheFiltersLeave(String query, int total) {
        get("/v1/findings" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    caseloads                   | 3
                    caseload                    | 3
                    "high caseloads"            | 2
                    caseloads -practice         | 2
                    caseloads or turnover       | 6
                    recruiting frontline staff  | 1
                    the                         | 0
                    ' : & ! ( ) <-> \\ %        | 0
                    """, quoteCharacter = '`')
    void searchesAsPeopleDo(String words, int total) {
        given().queryParam("q", words)
                .get("/v1/findings")
                .then()
                .statusCode(200)
                .body("total", equalTo(total));
    }

    @Test
    void anInadequateAreaCanHoldAStrength() {
        get("/v1/findings?council=tameside&area=help-and-protection&findingKind=strength")
                .then()
                .body("total", equalTo(2))
                .body("items.theme", contains("private-fostering", "disabled-children"))
                .body("items.source", everyItem(equalTo("cyp-now-2016-12-09")));
    }

    @Test
    void refusesAnEmptySearch() {
        get("/v1/findings?q=").then().statusCode(400).body("errors.parameter", hasItem("q"));
    }
}
