package org.judgementregister.inspection;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inspections of the five articles, whole, and lists of inspections. */
@QuarkusTest
class InspectionResourceTest {

    @Test
    void lancashire2015() {
        grades(
                        report("lancashire-sif-2015-11-27"),
                        "overall-effectiveness inadequate",
                        "help-and-protection inadequate",
                        "looked-after-and-achieving-permanence requires-improvement",
                        "adoption-performance requires-improvement",
                        "care-leavers inadequate",
                        "leadership-management-and-governance inadequate",
                        "safeguarding-board good")
                .body("onSite.from", contains("2015-09-14"))
                .body("onSite.to", contains("2015-10-08"))
                .body("published", equalTo("2015-11-27"))
                .body("findings.findAll { it.kind == 'recommendation' }", hasSize(2))
                .body("findings.find { it.kind == 'response' }.text", containsString("5 million pound investment"))
                .body("sources.id", hasItems("community-care-2015-11-27", "ofsted-report"))
                .body("sources.find { it.kind == 'article' }.publisher", equalTo("Community Care"))
                .body("figures.find { it.measure == 'children-looked-after' }.value", equalTo(1577))
                .body("previous", equalTo("lancashire-slac-2012-03-09"));
    }

    @Test
    void lancashire2018() {
        grades(
                        report("lancashire-sif-reinspection-2018-08-17"),
                        "overall-effectiveness requires-improvement",
                        "help-and-protection requires-improvement",
                        "looked-after-and-achieving-permanence requires-improvement",
                        "adoption-performance good",
                        "care-leavers requires-improvement",
                        "leadership-management-and-governance requires-improvement")
                .body(
                        "figures.collect { it.measure + ' ' + it.value }",
                        contains(
                                "children-looked-after 1986",
                                "looked-after-in-foster-families 1168",
                                "looked-after-in-residential-childrens-homes 192",
                                "looked-after-living-with-parents 372",
                                "children-in-need 1699",
                                "child-protection-plans 1212",
                                "adoptions-last-12-months 90"))
                .body("figures.asAt.unique()", contains("2018-05-31"))
                .body("sources.id", hasItem("lancashire-evening-post-2018-08"))
                .body("sources.find { it.id == 'lancashire-evening-post-2018-08' }.published", equalTo("2018-08"))
                .body("previous", equalTo("lancashire-sif-2015-11-27"));
    }

    @Test
    void lancashire2026HasNoOverallGradeAndPretendsToNone() {
        grades(
                        report("lancashire-ilacs-2026-08-20"),
                        "impact-of-leaders outstanding",
                        "help-and-protection good",
                        "in-care good",
                        "care-leavers outstanding")
                .body("toString()", not(containsString("overall")))
                .body("previous", equalTo("lancashire-ilacs-2023-01-26"));
    }

    @Test
    void worcestershire2017() {
        report("worcestershire-sif-2017-01-24")
                .body("judgements.find { it.heading == 'overall-effectiveness' }.grade", equalTo("inadequate"))
                .body("findings", hasSize(17))
                .body("findings.source.unique()", contains("cyp-now-2017-01-24"))
                .body("findings.findAll { it.kind == 'strength' }", hasSize(4));
    }

    @Test
    void tameside2016AndTheOneBeforeIt() {
        report("tameside-sif-2016-12-09")
                .body("findings", hasSize(14))
                .body("sources.id", hasItem("cyp-now-2016-12-09"))
                .body("previous", equalTo("tameside-slac-2012-05-14"));
        grades(report("tameside-slac-2012-05-14"), "safeguarding adequate", "looked-after-children good")
                .body("judgements[0].areas", contains("help-and-protection"))
                .body("judgements[0].match", equalTo("related"))
                .body("onSite", empty());
    }

    @Test
    void sefton2022HasOneJudgementForTwoAreas() {
        grades(
                        report("sefton-ilacs-2022-05-09"),
                        "overall-effectiveness inadequate",
                        "impact-of-leaders inadequate",
                        "help-and-protection inadequate",
                        "in-care-and-care-leavers inadequate")
                .body("judgements[3].areas", contains("looked-after-children", "care-leavers"))
                .body("judgements[3].match", equalTo("broader"))
                .body("findings", hasSize(7))
                .body("sources.id", hasItem("community-care-2022-05-13"))
                .body("previous", equalTo("sefton-sif-2016-06-27"));
    }

    @Test
    void seftonsVisitsGaveNoGrades() {
        report("sefton-jtai-2019-12-18")
                .body("judgements", empty())
                .body("priorityAction", equalTo(true))
                .body("theme", equalTo("childrens-mental-health"))
                .body("findings", hasSize(3))
                .body("sources.id", contains("community-care-2022-05-13", "joint-inspection-report"));
        report("sefton-focused-visit-2021-03")
                .body("judgements", empty())
                .body("priorityAction", equalTo(true))
                .body("onSite.from", contains("2021-03-10"))
                .body("onSite.to", contains("2021-03-11"))
                .body("published", equalTo("2021-05-10"))
                .body("findings", hasSize(3))
                .body("previous", equalTo("sefton-sif-2016-06-27"));
    }

    @ParameterizedTest
    @CsvSource({
        "doncaster-sif-2015-11-27, inadequate, 2",
        "medway-sif-2015-11-27, requires-improvement, 3",
        "hertfordshire-sif-2015-11-27, good, 2"
    })
    void theOthersOfTheSameDay(String id, String overall, int findings) {
        report(id)
                .body("judgements[0].heading", equalTo("overall-effectiveness"))
                .body("judgements[0].grade", equalTo(overall))
                .body("findings", hasSize(findings))
                .body("findings.source.unique()", contains("community-care-2015-11-27"))
                .body("sources.id", hasItem("community-care-2015-11-27"));
    }

    @Test
    void aNewCouncilHasNoPreviousInspection() {
        get("/v1/inspections?council=cumberland&kind=standard")
                .then()
                .body("items.id", contains("cumberland-ilacs-2024-11-26"));
        report("cumberland-ilacs-2024-11-26").body("previous", nullValue());
    }

    @Test
    void keepsSplitPeriods() {
        get("/v1/inspections?council=sheffield&framework=sif")
                .then()
                .body("items[0].onSite.from", contains("2013-11-19", "2014-01-28"))
                .body("items[0].onSite.to", contains("2013-12-11", "2014-01-30"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                    | 1252
                    ?region=north-west                                    | 205
                    ?kind=full&kind=standard&kind=short&kind=reinspection | 716
                    ?framework=jtai                                       | 64
                    ?theme=care-leavers                                   | 74
                    ?asOf=2026-08-20                                      | 1151
                    ?asOf=2009-08-06                                      | 0
                    ?publishedFrom=2009-01-01                             | 1151
                    ?publishedFrom=2015-11-27&publishedTo=2015-11-27      | 4
                    ?council=sefton&inspectedBy=2021-03-09                | 4
                    ?council=sefton&inspectedBy=2021-03-10                | 5
                    ?council=sefton&asOf=2021-12-31                       | 5
                    """)
    void listsWhatTheFiltersLeave(String query, int total) {
        get("/v1/inspections" + query).then().statusCode(200).body("total", equalTo(total));
    }

    @Test
    void listsNewestFirstByPublicationElseFirstDay() {
        get("/v1/inspections?council=sefton")
                .then()
                .body(
                        "items.id",
                        contains(
                                "sefton-ilacs-2025-08-12",
                                "sefton-monitoring-visit-2024-06-25",
                                "sefton-monitoring-visit-2024-02-13",
                                "sefton-monitoring-visit-2023-11-15",
                                "sefton-monitoring-visit-2023-07-19",
                                "sefton-monitoring-visit-2023-02-21",
                                "sefton-ilacs-2022-05-09",
                                "sefton-focused-visit-2021-03",
                                "sefton-jtai-2019-12-18",
                                "sefton-focused-visit-2018-09-27",
                                "sefton-sif-2016-06-27",
                                "sefton-slac-2011-06-27"));
    }

    private static ValidatableResponse report(String id) {
        return get("/v1/inspections/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    private static ValidatableResponse grades(ValidatableResponse report, String... headingsAndGrades) {
        return report.body("judgements.collect { it.heading + ' ' + it.grade }", contains(headingsAndGrades));
    }

    /** Surrey's safeguarding board was reviewed two months after the council, which stood as it had been judged. */
    @Test
    void aBoardsReviewIsNeverTheInspectionBefore() {
        get("/v1/inspections/surrey-board-review-2015-08-03")
                .then()
                .body("kind", equalTo("board-review"))
                .body("judgements.grade", contains("requires-improvement"))
                .body("previous", equalTo("surrey-sif-2015-06-03"));
        get("/v1/inspections/surrey-sif-reinspection-2018-05-16")
                .then()
                .body("previous", equalTo("surrey-sif-2015-06-03"));
        get("/v1/ratings?council=surrey&asOf=2016-01-01")
                .then()
                .body("items[0].ratings.find { it.area == 'leadership' }.status", equalTo("current"))
                .body("items[0].ratings.find { it.area == 'safeguarding-board' }.status", equalTo("current"))
                .body(
                        "items[0].ratings.find { it.area == 'safeguarding-board' }.inspection",
                        equalTo("surrey-board-review-2015-08-03"));
    }
}
