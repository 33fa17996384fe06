package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

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
import org.jsoup.Jsoup;
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
    void onlyPicturesMayBeFramed() throws Exception {
        HttpResponse<String> frame = ask("/embed/council/lancashire", "Accept", BROWSER);
        assertThat(frame.body()).contains("/pictures/council/lancashire.svg", "href=\"/councils/lancashire\"");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/councils", "/v1/councils.csv", "/pictures/map.svg", "/v1/changes.atom"})
    void whatIsNoPageMayDoNothingInABrowser(String path) {
        get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; frame-ancestors 'none'"));
    }

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
                        "Outstanding for care leavers and leadership; good for help and protection and looked after"
                                + " children.",
                        "Overall effectiveness: good when it was last graded, on 26 January 2023; Ofsted gives no"
                                + " grade for it any more",
                        "Help and protection: good, published 9 March 2012",
                        "inadequate, for the first time",
                        "from good to inadequate",
                        "from inadequate to requires improvement",
                        "No overall grade: Ofsted gives none since April 2026.",
                        "community-care-2015-11-27",
                        "lancashire-evening-post-2018-08");
        assertThat(page.indexOf("lancashire-ilacs-2026-08-20"))
                .isLessThan(page.lastIndexOf("lancashire-sif-2015-11-27"));
    }

    @ParameterizedTest
    @CsvSource({
        "/councils/E10000017, 308, /councils/lancashire",
        "/?region=&area=leadership&asOf=, 303, /?area=leadership",
        "/compare?council=Kent&council=Hull&council=&council=, 303, /compare?council=Kent&council=Hull",
        "/councils?q=lancs, 303, /councils/lancashire",
        "/areas/leadership?asOf=2017-01-01, 303, /?area=leadership&asOf=2016-12-16",
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
        "/councils/lancashir, 404, did you mean lancashire?</p>",
        "/themes?theme=x, 400, <p>theme: unknown code.</p>",
        "/inspections/nowhere, 404, No inspection has this id",
        "/nothing, 404, all councils by name",
        "/areas/sports, 404, Judgement Register",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/themes?theme=x",
                "/changes?direction=x",
                "/compare?council=a&council=b&council=c&council=d&council=e"
            })
    void whoAsksAPageIsAnsweredByAPageWhateverHeAccepts(String asked) {
        get(asked).then().statusCode(400).contentType("text/html");
    }

    @Test
    void theListOfCouncilsKeepsItsDay() {
        assertThat(get("/councils?asOf=2017-01-01&region=london").asString())
                .contains("Grades as of 16 December 2016", "name=\"asOf\" value=\"2016-12-16\"");
    }

    @Test
    void theKeySaysOfAnEarlierGradeWhatIsTrueOfEach() {
        assertThat(get("/?area=help-and-protection&asOf=2014-02-01").asString())
                .contains("An earlier grade that no longer counts")
                .doesNotContain("left the area out");
    }

    @Test
    void theTrendHasTheNumbersOfTheApi() {
        String page = get("/?area=leadership&region=london").asString();
        List<Map<String, Object>> items =
                get("/v1/statistics/trend?area=leadership&region=london&dayFrom=2014-01-01&every=quarter")
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
    void theFirstPageShowsWhatIsGradedNow() {
        String page = get("/?release=1").asString();
        assertThat(page)
                .contains("Children&#39;s services in 153 councils of England on 20 August 2026", "a white dot")
                .doesNotContain("url(#hatch)\" stroke");
        assertThat(hexagon(page, "trafford"))
                .contains("Trafford: help and protection inadequate", "leadership inadequate", "#worst0", "#worst3");
        assertThat(hexagon(page, "south-tyneside"))
                .contains("care leavers outstanding", "leadership good")
                .doesNotContain("#worst");
    }

    @Test
    void aGradeThatIsNoLongerGivenIsNeverShownAsTodays() {
        String overall = get("/?area=overall-effectiveness&release=1").asString();
        for (String council : List.of("south-tyneside", "liverpool", "trafford")) {
            assertThat(hexagon(overall, council))
                    .contains("no longer graded; the last grade was", "url(#hatch)")
                    .doesNotContain("class=\"letter\"");
        }
        assertThat(get("/?area=overall-effectiveness&grade=inadequate&release=1")
                        .asString())
                .contains("South Tyneside: not among those shown", "Liverpool: not among those shown");
        String page = get("/councils/south-tyneside").asString();
        assertThat(page.substring(
                        page.indexOf("id=\"standing\""), page.indexOf("</ul>", page.indexOf("id=\"standing\""))))
                .doesNotContain("Overall", "Inadequate");
    }

    /** Two stories: in 2017 leadership had not been inspected everywhere yet; Ofsted did not stop grading it. */
    @Test
    void whatHasNotBeenInspectedYetIsNotSaidToBeGradedNoMore() {
        assertThat(get("/?area=leadership&asOf=2017-01-01").asString())
                .contains("no grade yet: not inspected for this yet", "Not graded yet")
                .doesNotContain("any more");
        assertThat(hexagon(get("/?area=leadership&asOf=2013-08-13").asString(), "lancashire"))
                .contains("Lancashire: no grade yet")
                .doesNotContain("any more", "hatch");
    }

    @Test
    void daysBefore2014AreCountedWithTheGradesOfTheirTime() {
        String page = get("/?area=help-and-protection&asOf=2012-06-01").asString();
        var counted = get("/v1/statistics/grades?area=help-and-protection&asOf=2012-06-01")
                .jsonPath();
        for (String grade : List.of("outstanding", "good", "adequate", "inadequate")) {
            int councils = counted.getInt("items[0].grades.find { it.grade == '" + grade + "' }.count");
            assertThat(councils).isPositive();
            assertThat(page).contains("data-count=\"help-and-protection " + grade + "\">" + councils + "<");
        }
        assertThat(page).contains("</svg> Adequate</li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-07-01",
                "2025-03-31",
                "2023-01-01",
                "2022-06-30",
                "2020-03-31",
                "2018-03-31",
                "2016-12-31",
                "2013-06-30",
                "2011-01-01"
            })
    void whoIsInadequateIsWhoTheApiSays(String day) {
        String asOf = day.isEmpty() ? "release=1" : "release=1&asOf=" + day;
        List<String> councils = get("/v1/ratings?grade=inadequate&status=current&area=help-and-protection"
                        + "&area=looked-after-children&area=adoption&area=care-leavers&area=leadership&" + asOf)
                .path("items.council");
        String page = get("/inadequate?" + asOf).asString();
        assertThat(Pattern.compile("<article id=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1)))
                .containsExactlyElementsOf(councils);
        String sentence = councils.size() + " councils( of the \\d+ with a grade in force)? "
                + (day.isEmpty() ? "are" : "were") + " inadequate in at least one area";
        assertThat(Jsoup.parse(page).select("h1").text()).matches(sentence);
        assertThat(Jsoup.parse(get("/?" + asOf).asString())
                        .selectFirst("#lead a")
                        .text())
                .matches(sentence);
    }

    /** In 2020 Lambeth held an inadequate for adoption only, which Ofsted had stopped grading: it is on both. */
    @Test
    void theMapAndTheListAreOfTheSameServices() {
        assertThat(get("/inadequate?asOf=2020-06-01").asString()).contains("id=\"lambeth\"");
        String page = get("/?asOf=2020-06-01").asString();
        assertThat(hexagon(page, "lambeth")).contains("adoption inadequate", "#worst");
        assertThat(get("/?asOf=2020-06-01&grade=inadequate").asString()).contains("Lambeth: help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?asOf=1999-01-01",
                "/inadequate?asOf=2008-01-01",
                "/councils?asOf=2008-01-01",
                "/pictures/map.svg?asOf=1999-01-01&shape=square",
                "/pictures/trend.svg?asOf=1999-01-01",
                "/councils/lancashire?asOf=1999-01-01",
                "/pictures/council/cumbria.svg?asOf=1999-01-01&shape=square",
                "/compare?council=kent&asOf=1999-01-01",
                "/councils/cumberland?asOf=2012-01-01",
                "/?area=safeguarding-board&grade=good"
            })
    void daysBeforeEverythingAreDaysTooSoNothingFails(String path) {
        get(path).then().statusCode(200);
    }

    @Test
    void aCouncilThatIsNoMoreIsSaidToBeSoAndNotCompared() {
        assertThat(get("/compare?council=cumbria&council=kent").asString())
                .contains("until 31 March 2023")
                .doesNotContain("of 1, level");
        String cumbria = get("/councils/cumbria").asString();
        assertThat(cumbria).contains(", on its last day.</p>", "How it stood");
        assertThat(get("/pictures/council/cumbria.svg").asString().replaceAll("\\s+", " "))
                .contains("on its last day.");
    }

    @Test
    void aCouncilOnADayShowsNothingOfLater() {
        String page = get("/councils/lancashire?asOf=2014-06-01").asString();
        assertThat(page)
                .contains("Earlier grades that no longer count")
                .doesNotContain("No longer judged", "2015</title>", "published 27 November 2015");
        assertThat(get("/councils?sort=worst").asString())
                .containsPattern("(?s)<tbody><tr id=\"[a-z-]+\">.{0,300}?href=\"#s-inadequate\"");
    }

    @Test
    void theListOfTheInadequateSaysSinceWhen() {
        assertThat(get("/inadequate").asString())
                .contains("<strong>Looked after children</strong>, inadequate since 17 March 2020"); // Devon
    }

    @Test
    void whatChangedIsNarrowedAndItsFeedsWithIt() {
        String page = get("/changes?days=365&direction=down&area=leadership").asString();
        List<String> inspections = get("/v1/changes?direction=down&area=leadership&publishedFrom=2025-08-21")
                .path("items.inspection");
        assertThat(inspections).isNotEmpty();
        assertThat(Pattern.compile("<article class=\"news\" id=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1)))
                .containsExactlyElementsOf(inspections);
        assertThat(page)
                .contains(
                        "What changed (Leadership, Down) in the 365 days up to 20 August 2026",
                        "/v1/changes.atom?area=leadership&amp;direction=down");
        assertThat(get("/changes?days=1").asString()).contains("Lancashire");
        assertThat(get("/changes?days=30&region=london&direction=down").asString())
                .contains("Choose a longer time");
    }

    @Test
    void councilsAreComparedByAnyNameOfTheirs() {
        assertThat(get("/compare?council=Hull&council=kent&council=E10000017").asString())
                .contains(
                        "<h1>Kingston upon Hull, City of, Kent and Lancashire</h1>",
                        "better than none of the 2 others");
        assertThat(get("/compare?council=kent&council=Hull").asString())
                .contains(
                        "<h1>Kent and Kingston upon Hull, City of</h1>",
                        "better than the other",
                        "level with the other");
        assertThat(get("/compare?council=nowhere").asString()).contains("“nowhere” does not name exactly one council");
        assertThat(get("/councils/lancashire").asString())
                .containsPattern("better than \\d+ of the \\d+ others, level with \\d+");
    }

    @Test
    void aCouncilCanBeSeenAsOnADay() {
        assertThat(get("/councils/sefton?asOf=2022-06-01").asString())
                .contains("Inadequate ", "How it stood from 1 June 2022 to 5 June 2022")
                .doesNotContain("12 August 2025");
    }

    @Test
    void wordsAndCoverAreTold() {
        assertThat(get("/words").asString())
                .contains("Big Listen", "Requires improvement", "Single inspection framework");
        assertThat(get("/about").asString()).contains(">20 August 2026</time>", "mySociety");
        assertThat(get("/docs").asString()).contains("default 200, at most 1000");
    }

    @Test
    void searchEnginesAndPreviewsAreToldWhatThereIs() {
        assertThat(get("/robots.txt").asString()).contains("/sitemap.xml");
        assertThat(get("/sitemap.xml").asString())
                .contains("/councils/lancashire</loc>", "/inspections/lancashire-sif-2015-11-27</loc>");
        String page = get("/councils/lancashire").asString();
        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"Lancashire: children's services")
                .containsPattern("og:image\" content=\"http://localhost:\\d+/pictures/council/lancashire.png\"")
                .containsPattern("rel=\"canonical\" href=\"http://localhost:\\d+/councils/lancashire\"");
        assertThat(page).contains("\"@type\": \"GovernmentOrganization\", \"name\": \"Lancashire County Council\"");
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
                .contains("Leadership: children&#39;s services in " + councils
                        + " councils of England rated inadequate from 16 December 2016 to 23 January 2017")
                .contains("Lancashire: inadequate, published 27 November 2015")
                .contains("Bury: not among those shown");
    }

    @Test
    void aCouncilsPageShowsItsPredecessorsGradesBeforeItsOwn() {
        assertThat(get("/councils/westmorland-and-furness").asString())
                .contains(
                        "Before its first day: the grades of Cumbria.",
                        "It followed <a href=\"/councils/cumbria\">Cumbria</a>")
                .contains("<title>Cumbria, Leadership: requires improvement, published ");
        assertThat(get("/councils/bournemouth-christchurch-and-poole").asString())
                .contains("the grades of Bournemouth, Dorset (county council), Poole.")
                .contains("<title>Poole, Leadership: ");
        assertThat(get("/councils/lancashire").asString()).doesNotContain("Before its first day");
    }

    @Test
    void whatIsSearchedForIsText() {
        assertThat(get("/councils?q=<b>x").asString()).contains("&lt;b&gt;x").doesNotContain("<b>x");
        assertThat(get("/compare?council=<b>x").asString())
                .contains("&lt;b&gt;x")
                .doesNotContain("<b>x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/councils",
                "/inadequate",
                "/themes?theme=caseloads",
                "/changes",
                "/compare",
                "/words",
                "/about",
                "/councils/lancashire",
                "/inspections/lancashire-sif-2015-11-27"
            })
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
