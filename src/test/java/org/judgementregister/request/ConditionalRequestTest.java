package org.judgementregister.request;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that holds an answer is told cheaply that it is still true. */
@QuarkusTest
class ConditionalRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/councils",
                "/v1/councils/lancashire",
                "/v1/inspections?region=north-west",
                "/v1/inspections/lancashire-sif-2015-11-27",
                "/v1/judgements?grade=good&limit=7",
                "/v1/judgements.csv?grade=outstanding",
                "/v1/findings?q=caseloads",
                "/v1/sources",
                "/v1/releases?release=1",
                "/v1/vocabulary"
            })
    void isAnsweredWithoutAStatement(String path) {
        String tag = get(path).then().statusCode(200).extract().header("ETag");
        assertThat(Statements.during(() -> given().header("If-None-Match", "W/\"other\", " + tag)
                        .get(path)
                        .then()
                        .statusCode(304)
                        .header("ETag", equalTo(tag))
                        .header("Cache-Control", notNullValue())
                        .header("Vary", equalTo("Accept, Accept-Encoding"))))
                .isEmpty();
    }

    @Test
    void aTagThatAProxyMadeWeakIsStillTheSame() {
        String tag = get("/v1/councils").header("ETag");
        given().header("If-None-Match", "W/" + tag).get("/v1/councils").then().statusCode(304);
        String weak = get("/v1/councils.xlsx").header("ETag");
        given().header("If-None-Match", "\"other\", " + weak.replace("W/", ""))
                .get("/v1/councils.xlsx")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Modified-Since, garbage",
        "If-Modified-Since, 2026-11-21",
        "If-Unmodified-Since, 'Fri, 01 Jan 2010 00:00:00 GMT'",
        "If-Match, \"other\""
    })
    void whatIsNoConditionOfAReaderIsPassedOver(String header, String value) {
        given().header(header, value).get("/v1/councils?limit=1").then().statusCode(200);
    }

    @Test
    void anotherTagIsAnsweredInFull() {
        given().header("If-None-Match", "\"other\"").get("/v1/councils").then().statusCode(200);
    }

    @Test
    void theTimeOfTheReleaseIsAConditionToo() {
        String loaded = get("/v1/councils").header("Last-Modified");
        given().header("If-Modified-Since", loaded).get("/v1/councils").then().statusCode(304);
        given().header("If-Modified-Since", "Fri, 01 Jan 2010 00:00:00 GMT")
                .get("/v1/councils")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "/v1/judgements?grade=good&area=adoption, /v1/judgements?area=adoption&grade=good",
        "/v1/judgements?grade=good&grade=outstanding, /v1/judgements?grade=outstanding&grade=good",
        "/v1/councils, /v1/councils?limit=200"
    })
    void oneQuestionHasOneTag(String one, String other) {
        assertThat(get(one).header("ETag")).isEqualTo(get(other).header("ETag"));
    }

    @Test
    void eachFormHasItsOwnTag() {
        Response plain = given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .get("/v1/councils");
        Response gzipped = given().header("Accept-Encoding", "gzip").get("/v1/councils");
        Response csv = given().accept("text/csv").get("/v1/councils");
        assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.header("ETag"))
                .isNotEqualTo(gzipped.header("ETag"))
                .isNotEqualTo(csv.header("ETag"))
                .doesNotStartWith("W/");
        assertThat(gzipped.asString()).isEqualTo(plain.asString());
    }

    @Test
    void headTellsTheSameOfCsv() {
        Response get = get("/v1/councils.csv");
        given().head("/v1/councils.csv")
                .then()
                .header("ETag", equalTo(get.header("ETag")))
                .header("Content-Type", equalTo(get.header("Content-Type")))
                .header("Content-Disposition", equalTo(get.header("Content-Disposition")));
    }

    @Test
    void namesItsRelease() {
        get("/v1/councils.csv").then().header("Register-Release", equalTo("1"));
    }

    @Test
    void starAsksWhetherThereIsAnything() {
        given().header("If-None-Match", "*")
                .get("/v1/councils/lancashire")
                .then()
                .statusCode(304);
        given().header("If-None-Match", "*").get("/v1/councils/nowhere").then().statusCode(404);
    }

    @Test
    void headTellsWhatGetWould() {
        Response get = get("/v1/judgements?limit=1");
        given().head("/v1/judgements?limit=1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(get.header("ETag")))
                .header("Link", equalTo(get.header("Link")))
                .header("Content-Type", equalTo(get.header("Content-Type")));
    }

    @Test
    void staysFreshAMinuteAndWithAReleaseADay() {
        get("/v1/councils")
                .then()
                .header(
                        "Cache-Control",
                        equalTo("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"));
        get("/v1/councils?release=1")
                .then()
                .header(
                        "Cache-Control",
                        equalTo("public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800"));
        get("/v1/councils?release=2147483647").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
        get("/v1/councils?release=99").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void pagesOfAnySiteMayReadIt() {
        given().header("Origin", "https://dashboard.example")
                .get("/v1/councils?limit=1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header(
                        "Access-Control-Expose-Headers",
                        equalTo(
                                "ETag, Link, Retry-After, Last-Modified, Register-Release, Content-Disposition, Content-Range, Repr-Digest, Deprecation"));
        given().header("Origin", "https://dashboard.example")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void pagesOfAnySiteMayAskConditionally() {
        given().header("Origin", "https://dashboard.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/v1/councils")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD"))
                .header("Access-Control-Allow-Headers", equalTo("*"));
    }
}
