package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.judgementregister.database.Statements;
import org.judgementregister.request.PlainClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they are sent, before any script. */
@QuarkusTest
class PagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void theFirstPageLeadsToEverything() {
        String page = get("/").then()
                .statusCode(200)
                .contentType("text/html")
                .header("Link", containsString("rel=\"service-desc\""))
                .extract()
                .asString();
        List<String> links = Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/councils/") && !link.startsWith("/inspections/"))
                .distinct()
                .toList();
        assertThat(links)
                .contains(
                        "/v1/changes.atom",
                        "/v1/changes.feed.json",
                        "/docs",
                        "/openapi",
                        "/v1/ratings",
                        "/v1/ratings.csv")
                .allSatisfy(link -> assertThat(get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void theFirstPageDescribesTheDataAsADataset() throws IOException {
        String page = get("/").asString();
        JsonNode dataset = new ObjectMapper()
                .readTree(page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(dataset.get("@type").textValue()).isEqualTo("Dataset");
        assertThat(dataset.get("license").textValue()).contains("open-government-licence");
        assertThat(dataset.get("distribution")).isNotEmpty().allSatisfy(file -> {
            URI address = URI.create(file.get("contentUrl").textValue());
            assertThat(address).hasScheme("http");
            assertThat(get(address.getPath()).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void lancashiresPageTellsTheWholeStory() {
        String page = get("/councils/lancashire").asString();
        assertThat(page)
                .contains(
                        "the last grade given: the framework of the council&#39;s latest graded inspection gives no grade",
                        "Help and protection: good, published 9 March 2012",
                        "Overall effectiveness first judged inadequate",
                        "help and protection down two grades, good to inadequate",
                        "Overall effectiveness up one grade, inadequate to requires improvement",
                        "No overall grade: inspections begun since April 2026 give none.",
                        "community-care-2015-11-27",
                        "lancashire-evening-post-2018-08");
        assertThat(page.indexOf("lancashire-ilacs-2026-08-20"))
                .isLessThan(page.lastIndexOf("lancashire-sif-2015-11-27"));
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/E10000017, 308, /councils/lancashire",
        "/?region=&area=leadership&asOf=, 303, /?area=leadership",
        "/councils?q=lancas, 303, /councils/lancashire",
        "/councils?q=E10000017, 303, /councils/lancashire"
    })
    void otherWordsLeadToTheSamePage(String asked, int status, String page) {
        assertThat(given().redirects()
                        .follow(false)
                        .get(asked)
                        .then()
                        .statusCode(status)
                        .extract()
                        .header("Location"))
                .endsWith(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/lancashir, 404, lancashire",
        "/inspections/nowhere, 404, No inspection has this id",
        "/?area=sports, 400, help-and-protection",
        "/councils/<script>, 404, Judgement Register"
    })
    void whatIsNotThereIsToldAsAPage(String asked, int status, String told) {
        String page = given().header("Accept", BROWSER)
                .get(asked)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(page).contains(told).doesNotContain("<script>");
    }

    @Test
    void theTrendHasTheNumbersOfTheApi() {
        String page = get("/?area=leadership&region=london").asString();
        List<Map<String, Object>> items =
                get("/v1/statistics/trend?area=leadership&region=london&from=2014-01-01&every=quarter")
                        .jsonPath()
                        .getList("items");
        assertThat(items).hasSizeGreaterThan(40).allSatisfy(item -> {
            Map<String, Integer> counts = new HashMap<>();
            ((List<?>) item.get("grades"))
                    .forEach(each -> counts.put(
                            ((Map<?, ?>) each).get("grade").toString(), (Integer) ((Map<?, ?>) each).get("count")));
            int rated = counts.values().stream().mapToInt(Integer::intValue).sum();
            String row = "<th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td>"
                    .formatted(
                            Dates.words(LocalDate.parse(item.get("day").toString())),
                            (Integer) item.get("councils") - rated,
                            counts.get("outstanding"),
                            counts.get("good"),
                            counts.get("requires-improvement"),
                            counts.get("inadequate"));
            assertThat(page).contains(row);
        });
    }

    @Test
    void aPageOfOneReleaseLeadsToPagesOfThatRelease() {
        assertThat(get("/?release=1").asString())
                .contains("href=\"/councils/lancashire?release=1\"", "/v1/ratings?release=1");
        assertThat(get("/councils/lancashire?release=1").asString())
                .contains("/inspections/lancashire-sif-2015-11-27?release=1", "/v1/councils/lancashire?release=1");
    }

    @Test
    void aGradeThatIsNoLongerGivenIsNeverShownAsTodays() {
        assertThat(get("/").asString()).contains("Help and protection of the 153 councils on");
        String overall = get("/?area=overall-effectiveness&release=1").asString();
        for (String council : List.of("south-tyneside", "liverpool", "trafford")) {
            assertThat(hexagon(overall, council))
                    .contains("no longer graded; the last grade was", "url(#hatch)")
                    .doesNotContain("<text");
        }
        assertThat(get("/?area=overall-effectiveness&grade=inadequate&release=1")
                        .asString())
                .contains("South Tyneside: not among those shown", "Liverpool: not among those shown");
        assertThat(get("/?area=leadership&grade=inadequate&release=1").asString())
                .contains("Trafford: inadequate");
        String ring = "<rect x=\"5\" y=\"5\" width=\"10\" height=\"10\" fill=\"#ffffff\"/>";
        assertThat(get("/councils/lancashire?release=1").asString()).doesNotContain(ring);
        String page = get("/councils/south-tyneside").asString();
        assertThat(page.indexOf("Help and protection</th>")).isLessThan(page.indexOf("Overall effectiveness</th>"));
    }

    private static String hexagon(String page, String council) {
        int start = page.indexOf("id=\"at-" + council + "\"");
        return page.substring(start, page.indexOf("</a>", start));
    }

    @Test
    void whoHoldsAGradeCanBeShownAlone() {
        String page = get("/?area=leadership&grade=inadequate&asOf=2017-01-01").asString();
        int councils = get("/v1/ratings?area=leadership&grade=inadequate&status=current&asOf=2017-01-01")
                .path("total");
        assertThat(page)
                .contains("Leadership of the " + councils
                        + " councils rated inadequate from 16 December 2016 to 23 January 2017")
                .contains("Lancashire: inadequate, published 27 November 2015")
                .contains("Bury: not among those shown");
    }

    @Test
    void aCouncilsPageShowsItsPredecessorsGradesBeforeItsOwn() {
        assertThat(get("/councils/westmorland-and-furness").asString())
                .contains("Before its first day: the grades of Cumbria.")
                .contains("<title>Cumbria, Leadership: requires improvement, published ");
        assertThat(get("/councils/bournemouth-christchurch-and-poole").asString())
                .contains("the grades of Bournemouth, Dorset (county council), Poole, one below the other.")
                .contains("<title>Poole, Leadership: ");
        assertThat(get("/councils/lancashire").asString()).doesNotContain("Before its first day");
    }

    @Test
    void whatIsSearchedForIsText() {
        assertThat(get("/councils?q=lancashir%20countie").asString()).contains("0 with");
        assertThat(get("/councils?q=<b>x").asString()).contains("&lt;b&gt;x").doesNotContain("<b>x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/councils", "/councils/lancashire", "/inspections/lancashire-sif-2015-11-27"})
    void aPageIsConditionalAndCachedAsTheApiIs(String path) throws Exception {
        HttpResponse<String> first = ask(path, "Accept", BROWSER);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control"))
                .contains("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(Statements.afterwards(() -> {
                    assertThat(ask(path, "Accept", "text/html").body()).isEqualTo(first.body());
                    assertThat(ask(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
                }))
                .isEmpty();
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
    }

    private static HttpResponse<String> ask(String path, String... headers) throws Exception {
        return PlainClient.get(path, BodyHandlers.ofString(), headers);
    }
}
