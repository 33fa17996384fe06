package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door: what is not a request is refused, and what is one is read one way, whoever wrote it. */
@QuarkusTest
class RequestPipelineTest {

    private static final String COUNCILS = "/v1/councils?limit=1";

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "//v1/changes, /v1/changes",
        "/%761/changes, /v1/changes",
        "/x/../v1/changes, /v1/changes",
        "/v1//changes, /v1/changes",
        "/v1%2Fchanges, /v1/changes",
        "/v1/./changes/, /v1/changes",
        "/v1/ratings.csv/, /v1/ratings.csv",
        "/v1/councils/?limit=3&type=county, /v1/councils?limit=3&type=county",
        "//elsewhere.example/v1, /elsewhere.example/v1",
        "/councils/, /councils"
    })
    void anotherSpellingOfAPathLeadsToTheOnlyOne(String written, String canonical) throws IOException {
        RawHttp.Answer answer = RawHttp.get(written);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/judgements;grade=god?limit=1",
                "/v1/judgements%3Bgrade=god",
                "/v1/councils/%00",
                "/v1/councils/%ff",
                "/v1/councils?q=%00",
                "ftp://localhost/v1",
                "http://elsewhere.example/v1"
            })
    void whatIsNoAddressIsRefused(String target) throws IOException {
        assertThat(RawHttp.get(target).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1 HTTP/1.1\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1 HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\nGET /v1/councils HTTP/1.1\r\n"
                        + "Host: localhost\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
            })
    void whatHttpDoesNotAllowIsRefusedAndEndsTheConnection(String request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.body()).contains("malformed-request").doesNotContain("HTTP/1.1 200");
    }

    @Test
    void theAbsoluteFormIsTheSameRequest() throws IOException {
        String here = "localhost:" + RestAssured.port;
        for (String path : List.of("/v1/ratings.csv?council=bury", COUNCILS)) {
            String request = " HTTP/1.1\r\nHost: " + here + "\r\nConnection: close\r\n\r\n";
            RawHttp.Answer absolute = RawHttp.send("GET http://" + here + path + request);
            RawHttp.Answer origin = RawHttp.send("GET " + path + request);
            assertThat(absolute.status()).isEqualTo(200);
            assertThat(absolute.body()).isEqualTo(origin.body());
            assertThat(absolute.header("ETag")).isEqualTo(origin.header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;",
                "Accept: application/json,;",
                "Accept: ,;",
                "Accept: ;q=1",
                "Accept: */*;q=NaN",
                "Accept: text/csv;q=1e999",
                "Accept: \u00ff/\u00fe",
                "Accept-Encoding: ;",
                "If-None-Match: ,\",\"W/",
                "If-Modified-Since: 0",
                "Range: bytes=9-1,",
                "Cookie: a=;;=b"
            })
    void noHeaderIsAFault(String header) throws IOException {
        for (String path : List.of(COUNCILS, "/v1/download", "/")) {
            RawHttp.Answer answer = RawHttp.send(
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(header + " " + path).isIn(200, 206, 304, 406);
        }
    }

    @Test
    void linesOfOneHeaderAreOneHeader() throws IOException {
        RawHttp.Answer both = RawHttp.send("GET /v1/changes?council=bury HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        RawHttp.Answer plain = RawHttp.get("/v1/changes?council=bury");
        assertThat(both.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(both.header("ETag")).isNotEqualTo(plain.header("ETag"));
        RawHttp.Answer json = RawHttp.send("GET /v1/changes?council=bury HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/csv;q=0.1\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        assertThat(json.body()).isEqualTo(plain.body());
    }

    @Test
    void parametersAreCheckedBeforeAValidatorIsBelieved() throws IOException {
        String tag = RawHttp.get("/v1/councils/lancashire").header("ETag");
        RawHttp.Answer answer = RawHttp.send("GET /v1/councils/lancashire?limit=200 HTTP/1.1\r\nHost: localhost\r\n"
                + "If-None-Match: " + tag + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=newsletter",
                "fbclid=x",
                "gclid=x&_gl=1*2",
                "mc_cid=1&ref=home",
                "nonsense=%C3%A9&area=adoption"
            })
    void aPagePassesOverParametersThatAreNotItsOwn(String query) throws IOException {
        for (String page :
                List.of("/", "/councils", "/councils/lancashire", "/inspections/lancashire-sif-2015-11-27")) {
            RawHttp.Answer answer = RawHttp.get(page + "?" + query);
            assertThat(answer.status()).as(page).isEqualTo(200);
            boolean isOwn = query.contains("area=") && page.equals("/");
            String own = isOwn ? "/?area=adoption" : page;
            assertThat(answer.body())
                    .isEqualTo(RawHttp.get(own).body())
                    .contains("<link rel=\"canonical\" href=\"http://localhost:" + RestAssured.port + own + "\">");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pictures/map.png",
                "/pictures/council/kent.svg",
                "/sitemap.xml",
                "/robots.txt",
                "/openapi",
                "/docs"
            })
    void whateverIsLinkedToIsThereThoughTheLinkIsTracked(String path) throws IOException {
        RawHttp.Answer tracked = RawHttp.get(path + "?fbclid=1&utm_source=newsletter");
        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.header("ETag")).isEqualTo(RawHttp.get(path).header("ETag"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/v1/changes?council=Lancashire, /v1/changes?council=lancashire",
        "/v1/ratings?rows=councils, /v1/ratings",
        "/v1/councils?neighboursOf=KENT, /v1/councils?neighboursOf=kent",
        "/v1/statistics/grades?area=leadership&by=none, /v1/statistics/grades?area=leadership",
        "/v1/statistics/trend.csv?area=leadership&every=year, /v1/statistics/trend.csv?area=leadership",
        "/changes?days=90, /changes"
    })
    void whatGoesWithoutSayingMakesNoOtherQuestion(String said, String unsaid) throws IOException {
        RawHttp.Answer answer = RawHttp.get(said);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(RawHttp.get(unsaid).header("ETag"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, HTTP/1.0, /v1/changes?limit=3",
        "HEAD, HTTP/1.1, /v1/download",
        "HEAD, HTTP/1.1, /.well-known/security.txt",
        "HEAD, HTTP/1.1, /nothing",
        "GET, HTTP/1.1, /areas/adoption",
        "GET, HTTP/1.1, /v1/changes?limit=3",
        "GET, HTTP/1.1, /v1/nothing"
    })
    void thatNothingIsCompressedIsNotSaid(String method, String version, String path) throws IOException {
        RawHttp.Answer answer =
                RawHttp.send(method + " " + path + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("Content-Encoding")).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    gzip;q=0.5, identity;q=1 | -
                    identity;q=0.5, gzip     | gzip
                    gzip;q=0.5               | gzip
                    """)
    void whatIsWantedMoreIsSent(String wanted, String coding) throws IOException {
        RawHttp.Answer answer = RawHttp.send("GET /v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + wanted
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
    }

    @Test
    void dataPassOverTheParameterByWhichLibrariesPassByTheirCaches() throws IOException {
        assertThat(RawHttp.get(COUNCILS + "&_=1732").header("ETag"))
                .isEqualTo(RawHttp.get(COUNCILS).header("ETag"));
        assertThat(RawHttp.get(COUNCILS + "&utm_source=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                COUNCILS,
                "/v1/councils/lancashire",
                "/v1/councils/lancashire/comparison",
                "/v1/statistics/grades?area=leadership",
                "/v1/changes.feed.json?council=bury",
                "/",
                "/councils/lancashire",
                "/openapi",
                "/.well-known/security.txt"
            })
    void nothingThatAClientSendsChangesALink(String path) throws IOException {
        RawHttp.Answer answer = RawHttp.get(path);
        RawHttp.Answer other = RawHttp.send("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\n"
                + "X-Forwarded-Host: evil.example, <>\r\nX-Forwarded-Proto: javascript\r\nForwarded: host=evil\r\n"
                + "Connection: close\r\n\r\n");
        RawHttp.Answer without = RawHttp.send("GET " + path + " HTTP/1.0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(answer.body()).doesNotContain("elsewhere.example", "evil");
        assertThat(without.body()).isEqualTo(answer.body()).doesNotContain("null/");
        assertThat(other.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void linksCanSimplyBeFollowed() throws IOException {
        String here = "http://localhost:" + RestAssured.port + "/";
        Pattern link = Pattern.compile("\"(?:next|rows|self|comparison|judgements|exactRows)\":\"([^\"]+)\"");
        for (String path : List.of(
                COUNCILS,
                "/v1",
                "/v1/councils/lancashire",
                "/v1/statistics/grades",
                "/v1/statistics/trend?from=2025-01-01",
                "/v1/statistics/transitions")) {
            List<String> links = link.matcher(RawHttp.get(path).body())
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            assertThat(links).as(path).isNotEmpty().allMatch(each -> each.startsWith(here));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COUNCILS,
                "/v1/nothing",
                "/v1/councils?limit=0",
                "/",
                "/nothing",
                "//v1",
                "/v1/changes.atom?council=bury",
                "/v1/download",
                "/assets/page.css",
                "/docs/"
            })
    void everyAnswerTellsItsDate(String path) throws IOException {
        for (int times = 0; times < 2; times++) {
            RawHttp.Answer answer = RawHttp.get(path);
            Instant date = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertThat(date).isCloseTo(Instant.now(), within(3, ChronoUnit.SECONDS));
        }
        String tag = RawHttp.get(COUNCILS).header("ETag");
        assertThat(RawHttp.send("GET " + COUNCILS + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag
                                + "\r\nConnection: close\r\n\r\n")
                        .header("Date"))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/councils?limit=1               | public, max-age=60, stale-while-revalidate=60, stale-if-error=86400
                    /v1/councils?limit=1&release=1     | public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800
                    /?release=1                        | public, max-age=60, stale-while-revalidate=60, stale-if-error=86400
                    /v1/download?release=1             | public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800
                    /openapi                           | public, max-age=60, stale-while-revalidate=60, stale-if-error=86400
                    """)
    void onlyAnAddressThatNamesItsContentIsKeptForEver(String path, String control) throws IOException {
        assertThat(RawHttp.get(path).header("Cache-Control")).isEqualTo(control);
    }

    @Test
    void theContractIsAnAnswerLikeAllOthers() throws IOException {
        RawHttp.Answer yaml = RawHttp.get("/openapi");
        assertThat(yaml.header("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(RawHttp.send("GET /openapi HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + yaml.header("ETag")
                                + "\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(304);
        RawHttp.Answer json = RawHttp.send(
                "GET /openapi HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        assertThat(json.body())
                .startsWith("{")
                .isEqualTo(RawHttp.get("/openapi.json").body());
        assertThat(json.header("ETag")).isNotEqualTo(yaml.header("ETag"));
    }

    @Test
    void blankFieldsOfAFormAreLeftOutByAnAddressOfThisService() throws IOException {
        RawHttp.Answer answer = RawHttp.get("/?area=leadership&region=&asOf=");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/?area=leadership");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648"})
    void aReleaseThatNoneCanBeIsNoRelease(String number) throws IOException {
        assertThat(RawHttp.get("/v1/councils?release=" + number).status()).isEqualTo(400);
    }
}
