package org.judgementregister.council;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A council is found however people call it, and nobody is led to another. */
@QuarkusTest
class CouncilSearchTest {

    @Test
    void eachCouncilIsFoundByItsNamesAndByNobodyElses() {
        List<Map<String, String>> councils = get("/v1/councils?current=true").path("items");
        assertThat(councils).hasSize(153).allSatisfy(council -> {
            String name = council.get("name");
            for (String called : List.of(
                    name + " Council",
                    name.replace(" and ", " & ").replace("St ", "Saint ").toUpperCase(Locale.ROOT),
                    council.get("officialName"))) {
                leadsTo(called, council.get("id"));
            }
        });
    }

    @Test
    void eachAliasFindsItsCouncil() throws IOException {
        try (var csv = getClass().getResourceAsStream("/names/council_aliases.csv")) {
            Stream<String> rows = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
            assertThat(rows).hasSizeGreaterThan(60).allSatisfy(row -> leadsTo(row.split(",")[1], row.split(",")[0]));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "", textBlock = """
            Gloucestershire Council,      gloucestershire
            Royal Borough of Greenwich,   greenwich
            London Borough of Camden,     camden
            Ealing council,               ealing
            City of York,                 york
            Côrnwall,                     cornwall
            hammersmith & fulham,         hammersmith-and-fulham
            lancs,                        lancashire
            """)
    void whatIsMeantIsFound(String called, String council) {
        assertThat(search(called).header("Location")).endsWith("/councils/" + council);
    }

    @Test
    void whereSeveralMayBeMeantTheyAreListedThoseInBeingFirst() {
        String dorset =
                search("Council of Dorset").then().statusCode(200).extract().asString();
        assertThat(dorset.indexOf("/councils/dorset\"")).isPositive().isLessThan(dorset.indexOf("until 31 March 2019"));
        assertThat(get("/v1/councils?q=northampton").jsonPath().getList("items.id"))
                .contains("west-northamptonshire", "north-northamptonshire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW1A 2AA", "pr18xj", "E6", " LA1 "})
    void aPostcodeLeadsToWhoeverKnowsItsCouncil(String postcode) {
        String page = search(postcode).then().statusCode(200).extract().asString();
        assertThat(page).contains("https://www.gov.uk/find-local-council").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            Bedfordshire | bedford central-bedfordshire luton
            Berkshire County Council | reading slough west-berkshire
            Cleveland | redcar-and-cleveland hartlepool
            London | city-of-london barnet westminster
            Newcastle | newcastle-upon-tyne staffordshire
            Kingston | kingston-upon-thames kingston-upon-hull
            Richmond | richmond-upon-thames north-yorkshire
            Cambridge | cambridgeshire
            Gloucester | gloucestershire south-gloucestershire
            lancas | lancashire
            Humberside | kingston-upon-hull north-lincolnshire
            """)
    void aNameThatIsNoCouncilsAloneLeadsNowhereAndOffersAll(String called, String councils) {
        String page = search(called).then().statusCode(200).extract().asString();
        List<String> listed =
                given().queryParam("q", called).get("/v1/councils").jsonPath().getList("items.id");
        assertThat(listed).contains(councils.split(" "));
        assertThat(listed).allSatisfy(each -> assertThat(page).contains("/councils/" + each + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Forest Heath | Forest Heath was a district of Suffolk
            Taunton Deane | Taunton Deane was a district of Somerset
            Gloucester | Gloucester is a district of Gloucestershire
            Slough & Berkshire |
            Berkshire | once under Berkshire County Council
            Merseyside | in Merseyside
            """)
    void saysWhyACouncilIsOffered(String called, String why) {
        String page = search(called).then().statusCode(200).extract().asString();
        assertThat(page).contains(why == null ? "No council is called that" : why);
    }

    @Test
    void aDistrictOffersItsCountyAndSaysWhy() {
        assertThat(search("Preston").then().statusCode(200).extract().asString())
                .contains("/councils/lancashire", "Preston is a district of Lancashire");
        assertThat(get("/v1/councils?q=Preston").jsonPath().getList("items.id")).containsExactly("lancashire");
        assertThat(search("Barrow-in-Furness").asString())
                .contains("Barrow-in-Furness was a district, now part of Westmorland and Furness");
    }

    @Test
    void whatIsCalledNothingIsSaidSo() {
        assertThat(search("zzzz").asString()).contains("No council is called that.", "All councils");
        assertThat(search("brimingham").asString())
                .contains("Did you mean", "/councils/birmingham")
                .doesNotContain("/councils/wokingham", "/councils/nottingham");
        get("/v1/councils?q=zzzz").then().statusCode(200).body("total", equalTo(0));
        assertThat(get("/v1/councils/lancs-county-council")
                        .then()
                        .statusCode(404)
                        .extract()
                        .<String>path("detail"))
                .contains("lancashire");
    }

    private static Response search(String called) {
        return given().redirects().follow(false).queryParam("q", called).get("/councils");
    }

    /** To that council's page, or to a list that holds it. */
    private static void leadsTo(String called, String council) {
        Response answer = search(called);
        if (answer.statusCode() == 303) {
            assertThat(answer.header("Location")).as(called).endsWith("/councils/" + council);
        } else {
            assertThat(answer.statusCode()).as(called).isEqualTo(200);
            assertThat(answer.asString()).as(called).contains("href=\"/councils/" + council + "\"");
        }
        assertThat(given().queryParam("q", called)
                        .get("/v1/councils")
                        .jsonPath()
                        .getList("items.id"))
                .as(called)
                .contains(council);
    }
}
