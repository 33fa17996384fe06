package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see and do, in a real browser. */
@QuarkusTest
class BrowserIT extends InABrowser {

    /** What has nothing to answer until an operator loads reports. */
    private static final Set<String> NEED_REPORTS = Set.of("getReport", "searchPassages");

    private static final String THEN = "2017-01-01";

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void theMapIsCompleteLegibleAndInPlace(int width) {
        Page page = browser.window(width, 900, true);
        page.navigate("/?area=leadership");
        assertThat(page.locator("#map > svg a").count()).isEqualTo(153);
        BoundingBox map = page.locator("#map > svg").boundingBox();
        for (String council : List.of("northumberland", "kent", "isles-of-scilly", "cornwall", "lancashire")) {
            BoundingBox cell = page.locator("#at-" + council).boundingBox();
            assertThat(cell.x).isBetween(map.x, map.x + map.width - cell.width + 1);
            assertThat(cell.y).isBetween(map.y, map.y + map.height - cell.height + 1);
            assertThat(page.locator("#at-" + council + " .letter").boundingBox().height)
                    .isGreaterThan(9);
        }
        assertThat(y(page, "northumberland")).isLessThan(y(page, "lancashire"));
        assertThat(y(page, "lancashire")).isLessThan(y(page, "cornwall"));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static double y(Page page, String council) {
        return page.locator("#at-" + council).boundingBox().y;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void theSliderGoesBackToADayWhichTheAddressKeeps(int width) {
        Page page = browser.window(width, 900, true);
        page.navigate("/?area=help-and-protection");
        page.locator("#month").fill("36");
        page.waitForURL(Pattern.compile("asOf=" + THEN));
        page.locator("#at-lancashire[aria-label*='inadequate, published 27 November 2015']")
                .waitFor();
        assertThat(page.url()).endsWith("/?area=help-and-protection&asOf=" + THEN);
        assertThat(page.locator("#month").getAttribute("aria-valuetext")).isEqualTo("1 January 2017");
        assertThat(page.locator("#said").innerText()).contains("from 16 December 2016", "were inadequate");
        assertThat(page.locator("#lead").innerText()).contains("were inadequate");
        assertThat(page.title()).contains("16 December 2016");
        assertThat(counts(page)).isEqualTo(statistics("&asOf=" + THEN));
        Object seen = page.locator("#view").innerText();
        page.reload();
        assertThat(page.locator("#view").innerText()).isEqualTo(seen);
        assertThat(page.locator("#month").inputValue()).isEqualTo("36");
        page.locator("#month").fill(page.locator("#month").getAttribute("max"));
        page.waitForURL(url -> !url.contains("asOf"));
    }

    @Test
    void aLargeMapNamesCouncilsAndThePageSaysHowOldItsDataAre() {
        Page page = browser.window(1280, 900, true);
        page.navigate("/");
        assertThat(page.locator("#at-lancashire .label").isVisible()).isTrue();
        assertThat(page.locator("#at-lancashire .label").textContent()).isEqualTo("Lanc");
        assertThat(page.locator("#lead").innerText()).containsPattern("\\(\\d+ days ago\\)");
        page.setViewportSize(390, 800);
        assertThat(page.locator("#at-lancashire .label").isVisible()).isFalse();
    }

    @Test
    void aRegionsHexagonsCanBeHitOnAPhone() {
        Page page = browser.window(390, 800, true);
        page.navigate("/?region=north-west");
        for (String council : List.of("sefton", "cumberland", "cheshire-east")) {
            assertThat(page.locator("#at-" + council).boundingBox().width).isGreaterThan(24);
        }
    }

    @Test
    void filtersNarrowTheMapItsCountsAndItsTable() {
        Page page = browser.window(1280, 900, true);
        page.navigate("/");
        page.locator("select[name=area]").selectOption("help-and-protection");
        page.waitForURL(Pattern.compile("area=help-and-protection"));
        page.locator("select[name=region]").selectOption("north-west");
        page.waitForURL(Pattern.compile("region=north-west"));
        page.locator("h2:has-text(\"services in 24 councils\")").waitFor();
        assertThat(counts(page)).isEqualTo(statistics("&region=north-west"));
        assertThat(page.locator("#councils tbody tr").count()).isEqualTo(24);
        assertThat(page.locator("#map > svg a").count()).isEqualTo(153);
    }

    /** What the page counts in help and protection, by grade. */
    private static Map<String, Integer> counts(Page page) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String grade : List.of("outstanding", "good", "requires-improvement", "inadequate")) {
            String cell = "[data-count='help-and-protection " + grade + "']";
            counts.put(grade, Integer.valueOf(page.locator(cell).innerText()));
        }
        return counts;
    }

    /** What the API counts there. */
    private static Map<String, Integer> statistics(String question) {
        var answer = get("/v1/statistics/grades?area=help-and-protection" + question)
                .then()
                .extract()
                .jsonPath();
        Map<String, Integer> counts = new TreeMap<>();
        for (String grade : List.of("outstanding", "good", "requires-improvement", "inadequate")) {
            counts.put(grade, answer.getInt("items[0].grades.find { it.grade == '" + grade + "' }.count"));
        }
        return counts;
    }

    @Test
    void theKeyboardWalksTheMapAndOpensACouncil() {
        Page page = browser.window(1280, 900, true);
        page.navigate("/");
        page.locator("#map > svg a[tabindex='0']").focus();
        for (int step = 0; step < 4; step++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("ArrowRight");
        String council = page.evaluate("document.activeElement.id").toString().replace("at-", "");
        assertThat(page.locator("#map .told").innerText())
                .isEqualTo(page.locator("#at-" + council).getAttribute("aria-label"));
        page.keyboard().press("Enter");
        page.waitForURL("**/councils/" + council);
        assertThat(page.locator("h1").innerText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/councils/lancashire", "/inspections/lancashire-sif-2015-11-27"})
    void aPageIsLightAndAsksTheApiForNothingMore(String path) {
        Page page = browser.window(390, 900, true);
        page.navigate(path);
        page.waitForLoadState();
        long bytes = List.copyOf(browser.asked).stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
        assertThat(bytes).isBetween(5_000L, 60_000L);
        assertThat(browser.asked).extracting(Request::url).noneMatch(url -> url.contains("/v1/"));
    }

    @Test
    void everyOperationOfTheReferenceAnswersAsItOpens() {
        Page page = browser.window(1280, 900, true);
        page.navigate("/docs");
        page.waitForLoadState();
        assertThat(List.copyOf(browser.asked).stream()
                        .mapToLong(request -> request.sizes().responseBodySize)
                        .sum())
                .isLessThan(700_000);
        for (Locator operation : page.locator("article.operation").all()) {
            String id = operation.getAttribute("id");
            if (NEED_REPORTS.contains(id)) {
                assertThat(operation.locator("button").count()).as(id).isZero();
                assertThat(operation.innerText()).contains("There is nothing to try here yet");
                continue;
            }
            for (Locator button : operation.locator("button").all()) {
                button.click();
                Locator answer = operation.locator(".answer");
                answer.locator(".status").waitFor();
                String name = id + " " + button.innerText();
                assertThat(answer.innerText()).as(name).startsWith("200, ");
                assertThat(answer.innerText().length()).as(name).isGreaterThan(50);
                if (name.endsWith("As Excel")) {
                    assertThat(answer.innerText()).as(name).containsPattern("[\\d,]+ bytes; the link saves them");
                }
                assertThat(answer.innerText()).as(name).doesNotContain("\"items\": []");
                answer.evaluate("answer => answer.replaceChildren()");
            }
        }
    }

    /** A dashboard elsewhere has nothing but the value. */
    @Test
    void aPageOfAnotherOriginWalksAListByFetchingNext() throws Exception {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            Page page = browser.window(390, 900, true);
            page.navigate("http://localhost:" + elsewhere.getAddress().getPort());
            Object walked = page.evaluate("""
                    async (first) => {
                      const met = new Set();
                      for (let next = first; next; ) {
                        const page = await (await fetch(next)).json();
                        page.items.forEach((row) => met.add(row.inspection + row.heading));
                        next = page.next;
                      }
                      return met.size;
                    }""", "http://localhost:" + RestAssured.port + "/v1/judgements?limit=500");
            assertThat(walked).isEqualTo(get("/v1/judgements?limit=1").<Integer>path("total"));
        } finally {
            elsewhere.stop(0);
            browser.asked.clear();
            browser.logged.clear();
        }
    }

    @Test
    void withoutScriptsItIsAllThere() {
        Page page = browser.window(1280, 900, false);
        page.navigate("/");
        page.locator("input[name=asOf]").fill(THEN);
        page.locator("#choice button[type=submit]").click();
        assertThat(page.url()).endsWith("/?asOf=" + THEN);
        assertThat(page.locator("#at-lancashire").getAttribute("aria-label")).contains("inadequate");
        page.locator("input[name=q]").fill("lancs");
        page.locator("form.find button").click();
        assertThat(page.url()).endsWith("/councils/lancashire");
        assertThat(page.locator("article.inspection").count()).isGreaterThan(4);
    }
}
