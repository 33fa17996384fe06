package org.judgementregister.improvement;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say must improve, listed, filtered and counted. */
@QuarkusTest
class ImprovementResourceTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ?council=sefton&publishedFrom=2022-05-01&publishedTo=2022-05-31    | 14
                    ?council=worcestershire&framework=sif                              | 18
                    ?council=worcestershire&framework=sif&area=safeguarding-board      | 4
                    ?council=worcestershire&improvementKind=recommendation             | 18
                    ?council=tameside&theme=sufficiency&kind=standard                  | 1
                    ?council=thurrock&publishedFrom=2024-10-01&publishedTo=2024-10-31  | 0
                    ?publishedTo=2013-01-01                                            | 0
                    """)
    void listsWhatTheFiltersLeave(String query, int total) {
        get("/v1/improvements" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @Test
    void aPointLeadsToThePageOfItsReport() {
        get("/v1/improvements?council=tameside&theme=sufficiency&limit=1")
                .then()
                .body("items[0].inspection", equalTo("tameside-ilacs-2024-02-13"))
                .body("items[0].themes", hasItem("sufficiency"))
                .body("items[0].reportUrl", startsWith("https://files.ofsted.gov.uk/"))
                .body("items[0].reportUrl", containsString("#page=2"));
        get("/v1/inspections/tameside-ilacs-2024-02-13")
                .then()
                .body("improvements.size()", equalTo(13))
                .body("improvements[0].point", equalTo(1))
                .body("improvements.kind", everyItem(equalTo("improvement")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "region", "year", "year&publishedFrom=2019-06-15&publishedTo=2022-03-10"})
    void eachNumberIsTheNumberOfTheRowsToWhichItLeads(String by) {
        List<Map<String, Object>> counts = get("/v1/statistics/themes?by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        long seed = System.nanoTime();
        System.out.println("Counts of seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            Map<String, Object> count = counts.get(random.nextInt(counts.size()));
            URI rows = URI.create((String) count.get("rows"));
            get(rows.getPath() + "?limit=1000&" + rows.getQuery())
                    .then()
                    .body("total", equalTo(count.get("points")))
                    .body("items.inspection.unique().size()", equalTo(count.get("inspections")));
        }
    }

    @Test
    void whereLeadersFailCaseloadsAreNamedMoreOften() {
        get("/v1/statistics/themes?by=grade&theme=caseloads")
                .then()
                .body("items.group", contains("outstanding", "good", "requires-improvement", "inadequate"))
                .body("items.theme", everyItem(equalTo("caseloads")));
        List<Float> shares =
                get("/v1/statistics/themes?by=grade&theme=caseloads").path("items.share");
        assertThat(shares.get(3).doubleValue()).isBetween(5 * shares.get(0).doubleValue(), 1.0);
    }

    @Test
    void countsWithTheFiltersOfInspectionsAndCouncils() {
        get("/v1/statistics/themes?region=north-west&kind=standard&kind=short&theme=caseloads&publishedFrom=2018-01-01")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].group", equalTo(null));
        get("/v1/statistics/themes.csv?by=region&theme=caseloads").then().body(startsWith("theme,group,inspections,"));
    }

    @Test
    void anAreaWhoseGradeCountsGoesWithGradesOnly() {
        get("/v1/statistics/themes?gradeIn=adoption")
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/conflicting-parameters"))
                .body("detail", equalTo("gradeIn goes with by=grade only"));
    }
}
