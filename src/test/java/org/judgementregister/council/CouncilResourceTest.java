package org.judgementregister.council;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register says of councils. */
@QuarkusTest
class CouncilResourceTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                            | 158
                    ?current=true                                 | 153
                    ?current=True                                 | 153
                    ?current=FALSE                                | 5
                    ?current=false                                | 5
                    ?current=true&asOf=2018-01-01                 | 152
                    ?current=true&asOf=2019-03-31                 | 152
                    ?current=true&asOf=2019-04-01                 | 151
                    ?current=true&inspectedBy=2023-04-01          | 153
                    ?asOf=2017-01-01                              | 152
                    ?asOf=2023-04-01                              | 158
                    ?asOf=2022-05-09&inspectedBy=2025-01-21       | 156
                    ?region=london&current=true                   | 33
                    ?region=london&region=north-east              | 45
                    ?type=county&region=north-west                | 2
                    ?council=lancashire&council=E08000032         | 2
                    ?council=E10000017&council=888                | 1
                    ?neighboursOf=lancashire                      | 10
                    ?neighboursOf=E10000017&region=north-west     | 2
                    ?sinceRelease=0                               | 158
                    ?sinceRelease=1                               | 0
                    ?release=1                                    | 158
                    """)
    void listsWhatTheFiltersLeave(String query, int total) {
        get("/v1/councils" + query).then().statusCode(200).body("total", equalTo(total), "items", hasSize(total));
    }

    @Test
    void listsById() {
        get("/v1/councils?limit=3")
                .then()
                .body("items.id", contains("barking-and-dagenham", "barnet", "barnsley"))
                .body("items[2].gss", equalTo("E08000038"))
                .body("release", equalTo(1));
    }

    @Test
    void tellsTheWholeOfACouncil() {
        get("/v1/councils/sheffield")
                .then()
                .statusCode(200)
                .body("name", equalTo("Sheffield"))
                .body("officialName", equalTo("Sheffield City Council"))
                .body("gss", equalTo("E08000039"))
                .body("codes.findAll { it.scheme == 'gss' }.code", contains("E08000039", "E08000019"))
                .body("codes.find { it.code == 'E08000019' }.validTo", equalTo("2025-04-30"))
                .body("codes.find { it.scheme == 'dfe' }.code", equalTo("373"))
                .body("neighbours", hasSize(10))
                .body("neighbours.rank", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("predecessors", empty())
                .body("deliveries", empty())
                .body("links.judgements", endsWith("/v1/judgements?council=sheffield"));
    }

    @Test
    void tellsSuccessionsFromBothSides() {
        get("/v1/councils/cumbria")
                .then()
                .body("abolishedOn", equalTo("2023-03-31"))
                .body("successors.council", contains("cumberland", "westmorland-and-furness"))
                .body("successors.on", everyItem(equalTo("2023-03-31")))
                .body("neighbours", empty());
        get("/v1/councils/bournemouth-christchurch-and-poole")
                .then()
                .body("establishedOn", equalTo("2019-04-01"))
                .body("predecessors.council", contains("bournemouth", "dorset-county-council", "poole"));
    }

    @Test
    void namesTheTrustThatDelivered() {
        get("/v1/councils/doncaster")
                .then()
                .body("deliveries", hasSize(1))
                .body("deliveries[0].provider", equalTo("Doncaster Children's Services Trust"))
                .body("deliveries[0].validFrom", equalTo("2014-09-30"))
                .body("deliveries[0].validTo", equalTo("2022-09"))
                .body("deliveries[0].sources", contains("ofsted-report", "community-care-2022-04-13"));
    }

    @ParameterizedTest
    @CsvSource({
        "E10000017,lancashire",
        "888,lancashire",
        "80480,lancashire",
        "e10000017,lancashire",
        "E08000016,barnsley",
        "Lancashire,lancashire"
    })
    void codesLeadToTheSlug(String code, String slug) {
        given().redirects()
                .follow(false)
                .get("/v1/councils/" + code + "?release=1")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/councils/" + slug + "?release=1"));
    }

    @Test
    void suggestsTheCouncilThatWasMeant() {
        get("/v1/councils/lancashir")
                .then()
                .statusCode(404)
                .body("errors[0].allowed", hasItem("lancashire"))
                .body("detail", containsString("did you mean lancashire?"));
    }
}
