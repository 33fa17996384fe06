package org.judgementregister.profile;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;

/** One council, how it stands, and how others do. */
@QuarkusTest
class ProfileResourceTest {

    @Test
    void theProfileHoldsTheSameRatingsAsTheMatrix() {
        for (String times : List.of("", "&asOf=2018-08-16", "&inspectedBy=2012-06-30")) {
            List<Object> row = get("/v1/ratings?council=lancashire" + times).path("items[0].ratings");
            get("/v1/councils/lancashire" + times.replaceFirst("&", "?")).then().body("ratings", equalTo(row));
        }
    }

    @Test
    void aCouncilThatIsNoMoreKeepsItsLastRatings() {
        get("/v1/councils/cumbria")
                .then()
                .body("ratings", hasSize(7))
                .body("ratings[0].grade", equalTo("requires-improvement"))
                .body("successors.council", contains("cumberland", "westmorland-and-furness"));
        get("/v1/councils/cumbria/comparison")
                .then()
                .body("areas[0].grade", equalTo("requires-improvement"))
                .body("areas.nation.councils", everyItem(equalTo(153)))
                .body("areas.neighbours.councils", everyItem(equalTo(0)));
    }

    @Test
    void saysForWhichDayItStandsAndLeadsToWhatHeldThen() {
        for (String path : List.of("", "/comparison")) {
            get("/v1/councils/kent" + path + "?asOf=2016-01-10&release=1")
                    .then()
                    .body("asOf", equalTo("2016-01-05"))
                    .body("inspectedBy", nullValue());
        }
        Map<String, String> links =
                get("/v1/councils/kent?asOf=2016-01-10&release=1").path("links");
        assertThat(links.values())
                .allSatisfy(link -> assertThat(link).contains("asOf=2016-01-05", "release=1"))
                .allSatisfy(link -> get(link).then().statusCode(200));
        Map<String, String> today = get("/v1/councils/kent").path("links");
        assertThat(today.get("self")).endsWith("/v1/councils/kent");
    }

    @Test
    void comparesWithNeighboursRegionAndNation() {
        Map<String, Object> leadership = get("/v1/councils/lancashire/comparison?asOf=2025-06-30")
                .then()
                .statusCode(200)
                .body("council", equalTo("lancashire"))
                .body("inspections.id", hasItem("lancashire-ilacs-2023-01-26"))
                .body("inspections.published", everyItem(lessThanOrEqualTo("2025-06-30")))
                .extract()
                .path("areas.find { it.area == 'leadership' }");
        assertThat(leadership)
                .containsEntry("grade", "good")
                .containsEntry("status", "current")
                .containsEntry("neighbours", distribution("neighboursOf=lancashire"))
                .containsEntry("region", distribution("region=north-west"))
                .containsEntry("nation", distribution(""));
    }

    /** What the statistics say of the same councils. */
    private static Map<String, Object> distribution(String councils) {
        Map<String, Object> item = get("/v1/statistics/grades?area=leadership&asOf=2025-06-30&" + councils)
                .path("items[0]");
        item.keySet().retainAll(List.of("councils", "rated", "grades", "goodOrBetter", "goodOrBetterShare", "leftOut"));
        return item;
    }

    @Test
    void tenNeighboursWhereverTheyAreAskedFor() {
        get("/v1/councils?neighboursOf=lancashire").then().body("total", equalTo(10));
        get("/v1/ratings?neighboursOf=E10000017").then().body("total", equalTo(10));
        get("/v1/councils/lancashire/comparison").then().body("areas.neighbours.councils", everyItem(equalTo(10)));
    }

    @Test
    void costsTwoStatements() {
        get("/v1/councils/sefton?release=1"); // how it stands is kept from now on
        assertThat(Statements.during(() -> get("/v1/councils/sefton"))).hasSize(2);
        assertThat(Statements.during(() -> get("/v1/councils/sefton/comparison")))
                .hasSize(2);
    }

    @Test
    void aCodeLeadsToTheSlug() {
        given().redirects()
                .follow(false)
                .get("/v1/councils/E10000017/comparison?asOf=2020-01-01")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/v1/councils/lancashire/comparison?asOf=2019-12-20"));
        get("/v1/councils/nowhere/comparison").then().statusCode(404);
    }
}
