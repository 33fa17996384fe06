package org.judgementregister.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it is told what is wrong, and it is never the server's fault. */
@QuarkusTest
class ProblemTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/judgements?regoin=london              | 400 | unknown-parameter      | regoin: no such parameter; did you mean region?
                    /v1/councils/lancashire?region=london     | 400 | unknown-parameter      | region: no such parameter
                    /v1/vocabulary?limit=1                    | 400 | unknown-parameter      | limit: no such parameter
                    /v1/judgements?grade=god                  | 400 | invalid-parameter      | grade: unknown code; did you mean good?
                    /v1/judgements?area=adoptoin              | 400 | invalid-parameter      | did you mean adoption?
                    /v1/judgements?framework=ILACS-2018       | 400 | invalid-parameter      | did you mean ilacs-2018
                    /v1/inspections?council=lancs             | 400 | invalid-parameter      | council: unknown code
                    /v1/inspections?council=lancashire&council=sfton | 400 | invalid-parameter | did you mean sefton
                    /v1/councils?neighboursOf=nowhere         | 400 | invalid-parameter      | neighboursOf: unknown code
                    /v1/councils?current=yes                  | 400 | invalid-parameter      | current: unknown code
                    /v1/councils?limit=0                      | 400 | invalid-parameter      | limit: must be greater than or equal to 1
                    /v1/councils?limit=-1                     | 400 | invalid-parameter      | limit: must be greater than or equal to 1
                    /v1/councils?limit=abc                    | 400 | invalid-parameter      | limit: is not a whole number
                    /v1/councils?limit=1.5                    | 400 | invalid-parameter      | limit: is not a whole number
                    /v1/councils?limit=99999999999            | 400 | invalid-parameter      | limit: is not a whole number
                    /v1/councils?limit=1001                   | 400 | invalid-parameter      | limit: must be less than or equal to 1000
                    /v1/councils?limit=                       | 400 | invalid-parameter      | limit: is empty
                    /v1/councils?limit=1&limit=2              | 400 | invalid-parameter      | limit: can be given only once
                    /v1/judgements?asOf=2023-02-30            | 400 | invalid-parameter      | asOf: is no day of the calendar
                    /v1/judgements?asOf=2023-2-3              | 400 | invalid-parameter      | asOf: is not a date such as
                    /v1/judgements?publishedFrom=yesterday    | 400 | invalid-parameter      | publishedFrom: is not a date such as
                    /v1/judgements?asOf=%2B999999999-01-01    | 400 | invalid-parameter      | asOf: is not a date such as
                    /v1/judgements?publishedFrom=2017-01-31&publishedTo=2016-12-01 | 400 | conflicting-parameters | publishedFrom is after publishedTo
                    /v1/judgements?cursor=abc                 | 400 | invalid-cursor         | cursor: is damaged
                    /v1/judgements?cursor=%F0%9F%98%80        | 400 | invalid-cursor         | cursor: is damaged
                    /v1/councils?release=0                    | 400 | invalid-parameter      | release: must be greater than or equal to 1
                    /v1/councils?release=2                    | 404 | unknown-release        | There is no release 2
                    /v1/councils?sinceRelease=-1              | 400 | invalid-parameter      | sinceRelease: must be greater than or equal to 0
                    /v1/councils?sinceRelease=2               | 404 | unknown-release        | sinceRelease 2 lies after release 1
                    /v1/councils?limit=05                     | 400 | invalid-parameter      | limit: is not a whole number
                    /v1/councils?limit=%D9%A5                 | 400 | invalid-parameter      | limit: is not a whole number
                    /v1/findings?q=%00                        | 400 | malformed-request      | q holds a NUL character
                    /v1/findings?q=%ff                        | 400 | malformed-request      | q is not UTF-8
                    /v1/findings?q=%c3                        | 400 | malformed-request      | q is not UTF-8
                    /v1/findings?%00=1                        | 400 | malformed-request      | holds a NUL character
                    /v1/councils/%00                          | 400 | malformed-request      | path holds a NUL character
                    /v1/councils/%ff                          | 400 | malformed-request      | path is not UTF-8
                    /v1/councils.csv?limit=5                  | 400 | conflicting-parameters | limit cannot be used with a file
                    /v1/nothing                               | 404 | not-found              | Nothing has this address
                    /nothing                                  | 404 | not-found              | Nothing has this address
                    /v1/councils/nowhere                      | 404 | not-found              | No council has this id
                    /v1/inspections/nothing                   | 404 | not-found              | No inspection has this id
                    /v1/vocabulary.csv                        | 406 | not-acceptable         | Answers are application/json
                    """)
    void namesTheCause(String path, int status, String type, String detail) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo(status))
                .body("type", equalTo("/v1/problems/" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void namesEveryFaultAtOnce() {
        given().get("/v1/judgements?grade=bad&framework=sif&limit=ten&asOf=now")
                .then()
                .statusCode(400)
                .body("errors.parameter.toSet()", equalTo(Set.of("grade", "limit", "asOf")))
                .body("errors.find { it.parameter == 'grade' }.value", equalTo("bad"))
                .body("errors.find { it.parameter == 'grade' }.allowed", hasItem("requires-improvement"));
    }

    @Test
    void refusesACursorOfOtherFilters() {
        String next = given().get("/v1/judgements?grade=good&limit=5").path("next");
        given().urlEncodingEnabled(false)
                .get(next.replace("grade=good", "grade=outstanding"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/invalid-cursor"))
                .body("detail", equalTo("cursor: belongs to other filters"));
    }

    @ParameterizedTest
    @CsvSource({"201, 400, invalid-parameter", "100000, 414, uri-too-long"})
    void boundsWhatIsSearchedFor(int length, int status, String type) {
        given().get("/v1/findings?q=" + "a".repeat(length))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/v1/problems/" + type));
    }

    @ParameterizedTest
    @CsvSource({"600, 404", "200000, 414"})
    void doesNotRepeatALongPath(int length, int status) {
        String body = given().get("/v1/" + "a".repeat(length))
                .then()
                .statusCode(status)
                .extract()
                .asString();
        assertThat(body).hasSizeLessThan(1000);
    }

    @Test
    void countsLettersAndNotTheirCodeUnits() {
        given().queryParam("q", "😀".repeat(200)).get("/v1/findings").then().statusCode(200);
        given().queryParam("q", "😀".repeat(201)).get("/v1/findings").then().statusCode(400);
    }

    @Test
    void isNoLongerThanItMustBe() {
        String nonsense = IntStream.range(0, 900).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
        given().get("/v1/judgements?" + nonsense).then().statusCode(400).body("errors.size()", equalTo(10));
    }

    @Test
    void boundsHeaders() {
        given().header("X-Long", "a".repeat(100_000))
                .get("/v1/councils")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("type", equalTo("/v1/problems/headers-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void canOnlyBeRead(String method) {
        given().header("Origin", "https://dashboard.example")
                .body("x".repeat(100_000))
                .request(method, "/v1/councils")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .body("type", equalTo("/v1/problems/method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "text/csv", "*/*;q=0", "application/json;q=0"})
    void offersWhatItOffers(String accept) {
        given().accept(accept)
                .get("/v1/councils/lancashire")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/v1/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-parameter", "invalid-cursor", "unavailable"})
    void explainsItsTypes(String type) {
        given().get("/v1/problems/" + type).then().statusCode(200).body("type", equalTo("/v1/problems/" + type));
    }
}
