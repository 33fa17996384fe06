package org.judgementregister.statistics;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How grades are spread. */
@QuarkusTest
class StatisticsResourceTest {

    @Test
    void givesTheFiguresThatOfstedPublished() {
        get("/v1/statistics/grades?area=overall-effectiveness&inspectedBy=2025-03-31&asOf=2025-06-30")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].councils", equalTo(153))
                .body("items[0].rated", equalTo(153))
                .body(
                        "items[0].grades.grade",
                        contains("outstanding", "good", "requires-improvement", "adequate", "inadequate"))
                .body("items[0].grades.count", contains(36, 67, 31, 0, 19))
                .body("items[0].grades[0].share", equalTo(0.2353f))
                .body("items[0].leftOut", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/statistics/grades?area=overall-effectiveness&area=adoption&asOf=2025-06-30",
                "/v1/statistics/grades?by=region&area=overall-effectiveness",
                "/v1/statistics/grades?by=type&area=adoption&status=current&status=earlier&asOf=2016-12-31",
                "/v1/statistics/grades?area=adoption&status=never&status=current&asOf=2013-12-31",
                "/v1/statistics/grades?area=care-leavers&neighboursOf=lancashire&inspectedBy=2019-01-01&asOf=2019-06-30",
                "/v1/statistics/trend?area=leadership&dayFrom=2016-06-01&dayTo=2017-12-31&by=type&every=year"
            })
    void everyNumberLeadsToTheRowsThatItCounts(String query) {
        List<Map<String, Object>> items = get(query).path("items");
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            List<Map<String, Object>> grades = list(item, "grades");
            List<Map<String, Object>> leftOut = list(item, "leftOut");
            assertThat(sum(grades)).isEqualTo(item.get("rated"));
            assertThat(sum(grades) + sum(leftOut)).isEqualTo(item.get("councils"));
            assertThat(Stream.concat(grades.stream(), leftOut.stream()))
                    .allSatisfy(number -> assertThat(total((String) number.get("rows")))
                            .as("%s", number.get("rows"))
                            .isEqualTo(number.get("count")));
        });
    }

    @Test
    void transitionsLeadToTheirChangesAndAreApartByComparability() {
        List<Map<String, Object>> items =
                get("/v1/statistics/transitions?framework=sif&framework=ilacs-2018&area=leadership")
                        .path("items");
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(total((String) item.get("exactRows"))).isEqualTo(item.get("exact"));
            assertThat(total((String) item.get("approximateRows"))).isEqualTo(item.get("approximate"));
        });
        int all = items.stream()
                .mapToInt(item -> (int) item.get("exact") + (int) item.get("approximate"))
                .sum();
        assertThat(all)
                .isEqualTo(total("/v1/changes?area=leadership&framework=sif&framework=ilacs-2018&previousFramework=sif"
                        + "&previousFramework=ilacs-2018&direction=up&direction=down&direction=same"));
    }

    @Test
    void tellsWhyCouncilsAreLeftOut() {
        get("/v1/statistics/grades?area=overall-effectiveness")
                .then()
                .body("items[0].councils", equalTo(153))
                .body("items[0].rated", equalTo(142))
                .body("items[0].leftOut.status", contains("earlier"))
                .body("items[0].leftOut.reason", contains("framework-gives-none"))
                .body("items[0].leftOut.count", contains(11));
    }

    @Test
    void aCombinedJudgementCountsInEachOfItsAreasAndIsShownApart() {
        get("/v1/statistics/grades?area=care-leavers&area=looked-after-children&asOf=2022-12-31&inspectedBy=2022-12-31")
                .then()
                .body("items.area", contains("looked-after-children", "care-leavers"))
                .body("items.collect { it.grades.broader.sum() }", contains(152, 148));
    }

    @Test
    void aTrendIsTheSameAtTheEndOfEachInterval() {
        List<Map<String, Object>> trend =
                get("/v1/statistics/trend?area=leadership&from=2023-02-01&to=2024-03-31&every=quarter")
                        .path("items");
        assertThat(trend)
                .extracting(item -> item.get("day"))
                .containsExactly("2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31");
        assertThat(trend).allSatisfy(item -> {
            String day = item.get("day").toString();
            Response then = get("/v1/statistics/grades?area=leadership&release=1&asOf=" + day);
            String same = then.path("items[0]").toString().replace(then.path("asOf"), day);
            assertThat(same).isEqualTo(item.toString());
        });
    }

    @Test
    void aTrendEndsWithWhatIsKnown() {
        String dataDate = get("/v1").path("release.dataDate");
        List<String> days = get("/v1/statistics/trend?area=leadership&dayFrom=2024-01-01&dayTo=2030-12-31")
                .path("items.day");
        assertThat(days).containsExactly("2024-12-31", "2025-12-31", dataDate);
        assertThat(get("/v1/statistics/trend?area=leadership&dayFrom=2024-01-01&dayTo=" + dataDate)
                        .<List<String>>path("items.day"))
                .isEqualTo(days);
        get("/v1/statistics/trend?area=leadership&dayFrom=2030-01-01&dayTo=2030-12-31")
                .then()
                .statusCode(400)
                .body("detail", containsString("is after the last day, " + dataDate));
    }

    @Test
    void theOldNamesOfATrendsDaysStillWork() {
        String trend = "/v1/statistics/trend?area=leadership&";
        assertThat(get(trend + "from=2020-01-01&to=2022-12-31").<List<Object>>path("items"))
                .hasSize(3)
                .isEqualTo(get(trend + "dayFrom=2020-01-01&dayTo=2022-12-31").path("items"));
        assertThat(get(trend + "from=2020-01-01").header("Deprecation")).isEqualTo("@1796083200");
        assertThat(get(trend + "dayFrom=2020-01-01").header("Deprecation")).isNull();
    }

    @Test
    void aTrendThatIsTooMuchIsRefused() {
        get("/v1/statistics/trend?by=region&every=month")
                .then()
                .statusCode(400)
                .body("detail", containsString("name an area, fewer years or a longer interval"));
        get("/v1/statistics/trend?from=2020-01-01&to=2019-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
        get("/v1/statistics/trend?dayFrom=2020-01-01&dayTo=2019-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dayFrom"));
        get("/v1/statistics/trend?from=2020-01-01&dayFrom=2020-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
        get("/v1/statistics/trend?from=2008-12-31").then().statusCode(400);
        get("/v1/statistics/trend?from=2026-01-01&to=2026-06-30")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        get("/v1/statistics/trend?from=0001-01-01&to=9999-12-31&every=month")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/statistics/grades, 'day,group,area,grade,status,reason,count,share,broader,rated,councils,rows,goodOrBetter,goodOrBetterShare'",
        "/v1/statistics/trend, 'day,group,area,grade,status,reason,count,share,broader,rated,councils,rows,goodOrBetter,goodOrBetterShare'",
        "/v1/statistics/transitions, 'area,from,to,direction,exact,exactRows,approximate,approximateRows'"
    })
    void goesAsCsvToo(String path, String header) {
        get(path + ".csv?area=leadership")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"judgement-register-statistics-"))
                .body(startsWith(header + "\r\n"));
    }

    @Test
    void countsByRegionAndType() {
        get("/v1/statistics/grades?by=region&area=adoption")
                .then()
                .body(
                        "items.group",
                        contains(
                                "east-midlands",
                                "east-of-england",
                                "london",
                                "north-east",
                                "north-west",
                                "south-east",
                                "south-west",
                                "west-midlands",
                                "yorkshire-and-the-humber"))
                .body("items.councils.sum()", equalTo(153));
        get("/v1/statistics/grades?by=type&area=adoption")
                .then()
                .body("items.group", contains("county", "london-borough", "metropolitan-borough", "unitary-authority"));
    }

    @Test
    void costsOneStatement() {
        get("/v1/statistics/grades");
        assertThat(Statements.during(() -> get("/v1/statistics/grades?asOf=2020-01-01")))
                .hasSize(1);
        assertThat(Statements.during(() -> get("/v1/statistics/trend?area=adoption")))
                .hasSize(1);
        assertThat(Statements.during(() -> get("/v1/statistics/transitions?area=adoption")))
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> item, String field) {
        return (List<Map<String, Object>>) item.get(field);
    }

    private static int sum(List<Map<String, Object>> numbers) {
        return numbers.stream().mapToInt(number -> (int) number.get("count")).sum();
    }

    private static int total(String rows) {
        return given().urlEncodingEnabled(false).get(rows + "&limit=1").path("total");
    }

    @Test
    void sharesAddUpAndGoodOrBetterIsBoth() {
        String trend = "/v1/statistics/trend?by=region&area=leadership&from=2014-01-01";
        JsonPath answer = get(trend).jsonPath();
        List<Map<String, Object>> items = answer.getList("items");
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = items.get(i);
            List<Map<String, Object>> grades = answer.getList("items[" + i + "].grades");
            if ((int) item.get("rated") > 0) {
                assertThat(grades.stream()
                                .map(grade -> new BigDecimal(grade.get("share").toString()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s", item)
                        .isEqualByComparingTo("1");
            }
            assertThat(item.get("goodOrBetter"))
                    .isEqualTo((int) grades.get(0).get("count")
                            + (int) grades.get(1).get("count"));
        }
        assertThat(items.get(items.size() - 1).get("day")).isEqualTo("2026-08-20");
        assertThat(get(trend + "&to=2025-06-30").<List<String>>path("items.day"))
                .last()
                .isEqualTo("2024-12-31");
    }
}
