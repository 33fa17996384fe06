package org.judgementregister.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence of a page says more than the register knows. */
@QuarkusTest
class WhatPagesSayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /inadequate?release=1                     | ^13 councils are inadequate in at least one area$
            /inadequate?release=1&asOf=2014-01-01     | ^No council had a grade in force$
            /inadequate?release=1&asOf=2008-01-01     | ^No council had a grade in force$
            /inadequate?release=1&asOf=2010-06-01     | ^\\d+ councils of the \\d+ with a grade in force were inadequate in at least one area$
            /inadequate?release=1&asOf=2018-03-31     | ^28 councils were inadequate in at least one area$
            """)
    void aHeadlineIsOfThoseWhoHaveAGrade(String path, String sentence) {
        assertThat(page(path).select("h1").text()).matches(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?release=1&area=leadership                | ^8 councils are inadequate in leadership, based on .*
            /?release=1&region=london                  | ^London: .* inadequate in at least one area, based on .*
            /?release=1&type=county&area=leadership    | ^County: .* inadequate in leadership, based on .*
            /?release=1&area=overall-effectiveness&asOf=2016-01-01 | .* of the \\d+ with a grade in force were inadequate in overall effectiveness .*
            /?release=1&asOf=2014-01-01                | ^No council had a grade in force .*count until the end of 2013 only
            /?release=1&asOf=2018-03-31                | .* in at least one area from 22 March 2018 to .*
            """)
    void theFirstSentenceIsOfWhatIsChosen(String path, String sentence) {
        Element lead = page(path).selectFirst("#lead");
        assertThat(lead.text()).matches(sentence);
    }

    /** The link leads to as many as the sentence counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?release=1&area=leadership",
                "/?release=1&region=london",
                "/?release=1&area=adoption&asOf=2020-06-01"
            })
    void theSentenceCountsWhatItLeadsTo(String path) {
        Element lead = page(path).selectFirst("#lead a");
        String said = lead.text().replaceFirst("^[^:]*: ", "");
        int count = said.toLowerCase().startsWith("one ")
                ? 1
                : said.startsWith("No") ? 0 : Integer.parseInt(said.split(" ")[0]);
        assertThat(page(lead.attr("href").replace("#table", "")).select("#councils tbody tr"))
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /councils/northamptonshire?asOf=2022-01-01        | How it stood on its last day, 31 March 2021
            /councils/northamptonshire                        | How it stood on its last day, 31 March 2021
            /councils/westmorland-and-furness?asOf=2020-01-01 | Not established yet
            /councils/lancashire                              | How it stands
            /councils/lancashire?asOf=2016-01-01              | How it stood from
            """)
    void aCouncilStandsOnlyOnDaysOnWhichItExists(String path, String title) {
        assertThat(page(path).select("#now").text()).startsWith(title);
    }

    @Test
    void aCouncilToComeIsSaidToBeSo() {
        assertThat(page("/councils/westmorland-and-furness?asOf=2020-01-01")
                        .select(".lead")
                        .text())
                .startsWith("It did not exist ")
                .endsWith("; its first day was 1 April 2023.");
    }

    @Test
    void aCouncilIsNotToldWhatItsBoardOrItsPartnersMustImprove() {
        List<String> told = Stream.of("lancashire", "tameside", "doncaster", "sefton", "birmingham", "kent", "croydon")
                .flatMap(council ->
                        page("/councils/" + council)
                                .select("[aria-labelledby=again] li a[href^=/inspections/]")
                                .stream())
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
        assertThat(told)
                .hasSizeGreaterThan(8)
                .allSatisfy(inspection ->
                        assertThat(inspection).doesNotContain("-jtai-").doesNotContain("-board-review-"));
        assertThat(page("/councils/lancashire").select("[aria-labelledby=again] li:contains(Early help)"))
                .isEmpty();
    }

    @Test
    void aVisitIsSaidToBeTheRegistersNewest() {
        assertThat(page("/inadequate?release=1").text())
                .doesNotContain("until the end of 2013")
                .contains("the newest visit in the register")
                .doesNotContain("last visited since");
        assertThat(page("/about").select("li").text()).contains("monitoring visits from April 2021 to March 2025 only");
    }

    @Test
    void anUnknownCouncilsPageOffersThoseLikeIt() {
        Document page =
                Jsoup.parse(given().accept("text/html").get("/councils/lancs").asString());
        assertThat(page.select("a[href=/councils/lancashire]")).isNotEmpty();
    }

    /** But for the text of a report: a register that begins has none. */
    @Test
    void theReferencesExamplesAskWhatIsAnsweredAndReadItAsWhatItIs() {
        List<Element> operations = page("/docs").select("article.operation:not(#getReport)");
        assertThat(operations).hasSizeGreaterThan(25).allSatisfy(operation -> {
            String curl = operation.select("pre code").get(0).text();
            Response answer = given().urlEncodingEnabled(false).get(curl.replaceFirst(".*'https?://[^/]+(.*)'", "$1"));
            assertThat(answer.statusCode()).as(curl).isEqualTo(200);
            boolean isJson = answer.contentType().matches("application/(feed\\+)?json.*");
            assertThat(operation.select("pre code").get(1).text().contains("json.load"))
                    .as(curl)
                    .isEqualTo(isJson);
        });
    }

    private static Document page(String path) {
        return Jsoup.parse(given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
