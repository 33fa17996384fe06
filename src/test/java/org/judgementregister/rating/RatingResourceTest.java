package org.judgementregister.rating;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How councils stand. */
@QuarkusTest
class RatingResourceTest {

    @ParameterizedTest(name = "{0} on {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            lancashire             |            | overall-effectiveness | good                 | earlier | framework-gives-none | 2023-01-26 | 2023-01-26
            lancashire             |            | help-and-protection   | good                 | current |                      | 2026-08-20 | 2023-01-26
            lancashire             |            | looked-after-children | good                 | current |                      | 2026-08-20 | 2023-01-26
            lancashire             |            | adoption              | good                 | earlier | framework-gives-none | 2018-08-17 | 2018-08-17
            lancashire             |            | care-leavers          | outstanding          | current |                      | 2026-08-20 | 2026-08-20
            lancashire             |            | leadership            | outstanding          | current |                      | 2026-08-20 | 2026-08-20
            lancashire             | 2017-01-01 | overall-effectiveness | inadequate           | current |                      | 2015-11-27 | 2015-11-27
            lancashire             | 2018-08-16 | overall-effectiveness | inadequate           | current |                      | 2015-11-27 | 2015-11-27
            lancashire             | 2018-08-17 | overall-effectiveness | requires-improvement | current |                      | 2018-08-17 | 2018-08-17
            lancashire             | 2012-12-31 | overall-effectiveness |                      | never   | framework-gives-none |            |
            lancashire             | 2012-12-31 | help-and-protection   | good                 | current |                      | 2012-03-09 | 2012-03-09
            lancashire             | 2014-12-31 | help-and-protection   | good                 | earlier | older-framework      | 2012-03-09 | 2012-03-09
            lancashire             | 2009-01-01 | help-and-protection   |                      | never   | not-inspected        |            |
            north-northamptonshire | 2022-01-01 | leadership            |                      | never   | new-council          |            |
            north-northamptonshire |            | adoption              |                      | never   | framework-gives-none |            |
            cumbria                | 2023-03-31 | leadership            | requires-improvement | current |                      | 2022-11-15 | 2022-11-15
            city-of-london         | 2016-12-31 | adoption              | not-judged           | current |                      | 2016-09-20 |
            """)
    void tellsGradeStatusAndReason(
            String council,
            String asOf,
            String area,
            String grade,
            String status,
            String reason,
            String published,
            String heldSince) {
        Map<String, Object> rating = get("/v1/ratings?council=" + council + (asOf == null ? "" : "&asOf=" + asOf))
                .path("items[0].ratings.find { it.area == '%s' }", area);
        assertThat(rating)
                .containsEntry("grade", grade)
                .containsEntry("status", status)
                .containsEntry("reason", reason)
                .containsEntry("published", published)
                .containsEntry("heldSince", heldSince);
    }

    @Test
    void holdsTheCouncilsInBeingOneRowEachWithAllAreas() {
        List<List<Map<String, Object>>> ratings = get("/v1/ratings")
                .then()
                .statusCode(200)
                .body("total", equalTo(153))
                .body("items", hasSize(153))
                .body("items.council", not(hasItem("cumbria")))
                .extract()
                .path("items.ratings");
        assertThat(ratings)
                .allSatisfy(ofCouncil -> assertThat(ofCouncil)
                        .extracting(rating -> rating.get("area"))
                        .containsExactly(
                                "overall-effectiveness",
                                "help-and-protection",
                                "looked-after-children",
                                "adoption",
                                "care-leavers",
                                "leadership",
                                "safeguarding-board"));
        get("/v1/ratings?asOf=2023-03-31").then().body("items.council", hasItem("cumbria"));
        get("/v1/ratings?current=false")
                .then()
                .body("items.council", hasItem("cumbria"))
                .body("total", equalTo(5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            area=overall-effectiveness&grade=outstanding&inspectedBy=2025-03-31&asOf=2025-06-30          | 36
            area=overall-effectiveness&grade=good&inspectedBy=2025-03-31&asOf=2025-06-30                 | 67
            area=overall-effectiveness&grade=requires-improvement&inspectedBy=2025-03-31&asOf=2025-06-30 | 31
            area=overall-effectiveness&grade=inadequate&inspectedBy=2025-03-31&asOf=2025-06-30           | 19
            inspectedBy=2025-03-31&asOf=2025-06-30                                                       | 153
            area=overall-effectiveness&status=earlier&reason=framework-gives-none                        | 11
            area=adoption&status=current                                                                 | 0
            framework=ilacs-2026                                                                         | 11
            area=leadership&framework=ilacs-2026&grade=outstanding                                       | 5
            heading=in-care-and-care-leavers&council=lancashire                                          | 0
            kind=reinspection&council=lancashire&area=adoption                                           | 1
            neighboursOf=lancashire                                                                      | 10
            region=north-west&type=county                                                                | 1
            """)
    void keepsCouncilsWithOneRatingThatFitsAll(String query, int total) {
        get("/v1/ratings?limit=1&" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @Test
    void aWalkMeetsEachCouncilOnce() {
        List<String> all = get("/v1/ratings").path("items.council");
        List<String> walked = new ArrayList<>();
        for (String next = "/v1/ratings?limit=50"; next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next);
            walked.addAll(page.<List<String>>path("items.council"));
            next = page.path("next");
        }
        assertThat(walked).isEqualTo(all);
    }

    @Test
    void csvHasOneLineACouncilWithGradeStatusAndDayOfEachArea() {
        String[] lines = get("/v1/ratings.csv?council=lancashire").asString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .startsWith("council,councilName,gss,region,type,overallEffectivenessGrade,overallEffectivenessStatus,"
                        + "overallEffectivenessPublished,helpAndProtectionGrade,");
        assertThat(lines[1])
                .startsWith("lancashire,Lancashire,E10000017,north-west,county,good,earlier,2023-01-26,good,current,");
    }

    @Test
    void costsTwoStatementsAndAThirdToCountWhatIsOnOtherPages() {
        get("/v1/ratings?asOf=2020-01-01");
        String next = get("/v1/ratings?limit=5&asOf=2020-01-01").path("next");
        assertThat(Statements.during(() -> get("/v1/ratings?limit=160&asOf=2020-01-01")))
                .hasSize(2);
        assertThat(Statements.during(() -> get("/v1/ratings?limit=6&asOf=2020-01-01&region=london")))
                .hasSize(3);
        assertThat(Statements.during(() -> given().urlEncodingEnabled(false).get(next)))
                .hasSize(2);
    }

    @Test
    void csvHasALineForEachCouncilAndAreaWhereThatIsWanted() {
        String[] lines = get("/v1/ratings.csv?rows=areas&council=barnsley&asOf=2024-01-01")
                .asString()
                .split("\r\n");
        assertThat(lines).hasSize(8);
        assertThat(lines[0]).startsWith("council,councilName,gss,dfe,ofstedUrn,region,type,area,grade,status,reason,");
        assertThat(lines[6]).startsWith("barnsley,Barnsley,E08000016,370,80426,yorkshire-and-the-humber,");
    }

    @Test
    void aCsvOfAreasHasTheLinesThatFit() {
        List<String> lines = get("/v1/ratings.csv?rows=areas&area=leadership&grade=inadequate&status=current")
                .asString()
                .lines()
                .skip(1)
                .toList();
        List<String> councils = get("/v1/ratings?area=leadership&grade=inadequate&status=current")
                .path("items.council");
        assertThat(lines)
                .allMatch(line -> line.contains(",leadership,inadequate,current,"))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactlyElementsOf(councils);
        assertThat(get("/v1/ratings.csv?rows=areas&framework=ilacs-2026&publishedFrom=2026-08-01")
                        .asString()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",ilacs-2026,") && line.contains(",2026-08-"));
    }

    /** Councils are chosen by the database, their lines in Java: both by the same filters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=leadership&area=adoption&grade=inadequate",
                "status=earlier&reason=not-covered&asOf=2019-06-01",
                "status=never",
                "grade=good&publishedFrom=2024-01-01&publishedTo=2024-12-31",
                "framework=sif&status=current&asOf=2018-03-31",
                "heading=overall-effectiveness&grade=outstanding&asOf=2024-01-01"
            })
    void aCsvOfAreasTellsOfTheCouncilsThatAreListed(String filters) {
        assertThat(get("/v1/ratings.csv?rows=areas&" + filters)
                        .asString()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .isNotEmpty()
                .containsExactlyElementsOf(get("/v1/ratings?" + filters).<List<String>>path("items.council"));
    }

    @Test
    void theGssCodeIsThatOfTheDay() {
        for (String list : List.of("/v1/ratings", "/v1/councils")) {
            get(list + "?council=barnsley&asOf=2025-04-30").then().body("items.gss", contains("E08000016"));
            get(list + "?council=barnsley&asOf=2025-05-01")
                    .then()
                    .body("items.gss", contains("E08000038"))
                    .body("items.dfe", contains("370"))
                    .body("items.ofstedUrn", contains("80426"));
        }
    }

    @Test
    void keepsThoseJudgedBeforeADay() {
        List<String> overdue = get("/v1/ratings?area=leadership&status=current&publishedTo=2023-06-30")
                .path("items.council");
        assertThat(overdue).isNotEmpty();
        List<List<Map<String, String>>> ratings = get("/v1/ratings").path("items.ratings");
        List<String> councils = get("/v1/ratings").path("items.council");
        assertThat(IntStream.range(0, councils.size())
                        .filter(number -> ratings.get(number).stream()
                                .anyMatch(rating -> rating.get("area").equals("leadership")
                                        && rating.get("status").equals("current")
                                        && rating.get("published").compareTo("2023-06-30") <= 0))
                        .mapToObj(councils::get))
                .containsExactlyElementsOf(overdue);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        get("/v1/ratings?status=presently")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", contains("current", "earlier", "never"));
        get("/v1/ratings?sinceRelease=1").then().statusCode(400).body("errors[0].parameter", equalTo("sinceRelease"));
        get("/v1/ratings?council=lancashire&area=adoption&status=never").then().body("items", empty());
    }

    @Test
    void whatAFilesRowsAreIsNothingThatJsonHas() {
        get("/v1/ratings?rows=areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("rows"))
                .body("errors[0].reason", equalTo("only with a file"));
    }
}
