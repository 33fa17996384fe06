package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What councils are told to improve, as people see it. */
@QuarkusTest
class ThemesPageTest {

    @Test
    void tellsOfEachThemeWhatTheApiTells() {
        List<Map<String, Object>> counts = get("/v1/statistics/themes").path("items");
        String page = get("/themes").then().statusCode(200).extract().asString();
        assertThat(counts).hasSizeGreaterThan(35);
        counts.forEach(count -> assertThat(page)
                .contains("/themes?theme=" + count.get("theme"))
                .contains("<td>" + count.get("inspections") + " of " + count.get("ofInspections") + "</td>"));
    }

    @Test
    void leadsFromAThemeToTheCouncilsAndThePagesOfTheReports() {
        String page = get("/themes?theme=caseloads").asString();
        Map<String, Object> newest =
                get("/v1/improvements?theme=caseloads&limit=1").path("items[0]");
        assertThat(page)
                .contains("/councils/" + newest.get("council"))
                .contains("/inspections/" + newest.get("inspection"))
                .contains("Yorkshire and The Humber")
                .contains("Inadequate");
        if (newest.get("reportUrl") != null) {
            assertThat(page).contains(newest.get("reportUrl").toString());
        }
        assertThat(get("/themes?theme=caseloads&asOf=2010-01-01").asString()).contains("No report names it");
        get("/themes?theme=cheese").then().statusCode(400);
    }

    @Test
    void anInspectionAndACouncilSayWhatTheyWereToldToImprove() {
        assertThat(get("/inspections/tameside-ilacs-2024-02-13").asString())
                .contains("Told to improve: 13 points")
                .contains("Response to homeless children aged 16 or 17")
                .contains("#page=3");
        assertThat(get("/inspections/tameside-focused-visit-2022-04-27").asString())
                .contains("Told to improve");
        assertThat(get("/councils/tameside").asString())
                .contains("Told to improve more than once")
                .containsPattern("Permanence</a>: <a href=\"/inspections/tameside-ilacs-2024-02-13\">2024</a>");
        assertThat(get("/councils/tameside?asOf=2012-01-01").asString()).doesNotContain("more than once");
    }

    @Test
    void aPriorityActionIsCalledOne() {
        String inspection =
                get("/v1/improvements?improvementKind=priority-action&limit=1").path("items[0].inspection");
        assertThat(get("/inspections/" + inspection).asString()).contains("<strong>Priority action.</strong>");
    }
}
