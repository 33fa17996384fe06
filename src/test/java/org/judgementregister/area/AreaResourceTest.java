package org.judgementregister.area;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.judgementregister.vocabulary.ServiceArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address for all about a service area. */
@QuarkusTest
class AreaResourceTest {

    @Test
    void listsAllInOrderAsStatisticsCountThem() {
        Response areas = get("/v1/areas?asOf=2025-06-30");
        assertThat(areas.<List<String>>path("items.area"))
                .containsExactly(Arrays.stream(ServiceArea.values())
                        .map(ServiceArea::code)
                        .toArray(String[]::new));
        List<List<Object>> counts = areas.path("items.standings.grades.count");
        assertThat(counts)
                .isEqualTo(get("/v1/statistics/grades?asOf=2025-06-30").path("items.grades.count"));
    }

    @ParameterizedTest(name = "{0} on {1}: graded {2}, lowest {3}, held by {4}")
    @CsvSource({
        "leadership, 2026-08-20, true, inadequate, 8",
        "overall-effectiveness, 2026-08-20, false, inadequate, 11",
        "overall-effectiveness, 2026-03-31, true, inadequate, 14",
        "overall-effectiveness, 2026-04-10, false, inadequate, 14",
        "help-and-protection, 2012-06-01, true, inadequate, 13",
        "care-leavers, 2013-06-01, false, , 0",
    })
    void tellsWhoHoldsTheLowestGrade(String area, String day, boolean graded, String lowest, int holders) {
        Response answer = get("/v1/areas/" + area + "?asOf=" + day);
        answer.then().statusCode(200).body("graded", equalTo(graded)).body("lowestGrade", equalTo(lowest));
        List<String> named = answer.path("lowest.council");
        assertThat(named).hasSize(holders);
        if (lowest != null) {
            assertThat(named)
                    .isEqualTo(get("/v1/ratings?status=current&area=" + area + "&grade=" + lowest + "&asOf=" + day)
                            .path("items.council"));
        }
    }

    @Test
    void tellsItsHeadingsAndWhatMovedLast() {
        get("/v1/areas/care-leavers")
                .then()
                .body("headings.framework", contains("sif", "ilacs-2018", "ilacs-2023", "ilacs-2026"))
                .body("headings.match", contains("exact", "broader", "exact", "exact"))
                .body("latestChanges", hasSize(10))
                .body("latestChanges.area", everyItem(equalTo("care-leavers")))
                .body("links.trend", containsString("/v1/statistics/trend?area=care-leavers"));
        get("/v1/areas/leadership?asOf=2016-01-10&release=1")
                .then()
                .body("links.trend", endsWith("/v1/statistics/trend?area=leadership&release=1"));
        get("/v1/areas/adoption").then().body("lowest", empty()).body("lowestGrade", nullValue());
    }

    @Test
    void suggestsTheNearestCode() {
        get("/v1/areas/leadershp").then().statusCode(404).body("errors[0].allowed", contains("leadership"));
    }
}
