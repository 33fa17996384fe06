package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been answered is answered again without the database, and without a difference. */
@QuarkusTest
class ResponseCacheTest {

    @Inject
    ResponseCache cache;

    @BeforeEach
    void forget() {
        cache.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/vocabulary",
                "/v1/councils",
                "/v1/councils.csv",
                "/v1/councils/lancashire",
                "/v1/councils/lancashire/comparison",
                "/v1/judgements?grade=good&limit=7",
                "/v1/ratings?asOf=2017-01-01&council=lancashire",
                "/v1/changes.atom?council=lancashire",
                "/v1/changes.feed.json?council=lancashire",
                "/v1/statistics/grades",
                "/v1/download.sha256",
                "/v1/problems/not-found"
            })
    void aRepeatIsTheSameToTheByteInEachCodingAndCostsNoStatement(String path) throws Exception {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> first = ask(path, "Accept-Encoding", coding);
            assertThat(first.statusCode()).isEqualTo(200);
            List<HttpResponse<byte[]>> again = new ArrayList<>();
            // Twice, because words that have been read once are read no more.
            assertThat(Statements.afterwards(() -> {
                        again.add(ask(path, "Accept-Encoding", coding));
                        again.add(ask(path, "Accept-Encoding", coding));
                    }))
                    .isEmpty();
            for (HttpResponse<byte[]> repeat : again) {
                assertThat(repeat.statusCode()).isEqualTo(200);
                assertThat(repeat.body()).isEqualTo(first.body());
                assertThat(timeless(repeat)).isEqualTo(timeless(first));
            }
        }
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({
        "/v1/judgements?grade=good&area=adoption, /v1/judgements?area=adoption&grade=good",
        "/v1/judgements?grade=good&grade=outstanding, /v1/judgements?grade=outstanding&grade=good",
        "/v1/councils, /v1/councils?limit=200",
        "/v1/ratings?council=lancashire, /v1/ratings?council=lancash%69re"
    })
    void otherWordsForOneQuestionCostNothing(String one, String other) throws Exception {
        byte[] first = ask(one).body();
        assertThat(Statements.afterwards(() -> assertThat(ask(other).body()).isEqualTo(first)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({
        "/v1/councils/lancashire, /v1/councils/lancashire?limit=200",
        "/v1/councils.csv, /v1/councils.csv?limit=200",
        "/v1/ratings?asOf=2017-01-01, /v1/ratings?asOf=2017-01-01&asOf=2017-01-01",
        "/v1/councils, /v1/councils?limit=200&limit=200"
    })
    void whatIsRefusedIsRefusedAlsoWhenTheLikeHasBeenAnswered(String answered, String refused) throws Exception {
        assertThat(ask(answered).statusCode()).isEqualTo(200);
        for (int times = 0; times < 3; times++) {
            assertThat(ask(refused).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aFormIsNotAnsweredWithAnother() throws Exception {
        ask("/v1/councils");
        for (int times = 0; times < 3; times++) {
            assertThat(ask("/v1/councils", "Accept", "text/csv").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            assertThat(ask("/v1/councils", "Accept", "application/json")
                            .headers()
                            .firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(ask("/v1/councils", "Accept", "image/png").statusCode()).isEqualTo(406);
        }
    }

    @Test
    void aHeadIsAnsweredFromTheWholeAnswer() throws Exception {
        HttpResponse<byte[]> get = ask("/v1/councils");
        assertThat(Statements.afterwards(() -> {
                    HttpResponse<byte[]> head = PlainClient.head("/v1/councils");
                    assertThat(head.statusCode()).isEqualTo(200);
                    assertThat(timeless(head)).isEqualTo(timeless(get));
                }))
                .isEmpty();
    }

    @Test
    void whatIsHeldIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> first = ask("/v1/councils");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String loaded = first.headers().firstValue("Last-Modified").orElseThrow();
        for (int times = 0; times < 3; times++) {
            assertThat(ask("/v1/councils", "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(ask("/v1/councils", "If-None-Match", "\"other\", W/" + tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(ask("/v1/councils", "If-None-Match", "*").statusCode()).isEqualTo(304);
            assertThat(ask("/v1/councils", "If-Modified-Since", loaded).statusCode())
                    .isEqualTo(304);
            assertThat(ask("/v1/councils", "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFaultIsNotKept() throws Exception {
        for (int times = 0; times < 2; times++) {
            assertThat(Statements.afterwards(
                            () -> assertThat(ask("/v1/inspections/nowhere").statusCode())
                                    .isEqualTo(404)))
                    .isNotEmpty();
        }
    }

    @Test
    void theSameQuestionAskedByManyAtOnceIsWorkedOutOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(24);
        try {
            List<Callable<HttpResponse<byte[]>>> asking = new ArrayList<>();
            for (int client = 0; client < 24; client++) {
                asking.add(() -> ask("/v1/statistics/trend?from=2014-01-01&every=month&area=leadership"));
            }
            List<byte[]> bodies = new ArrayList<>();
            assertThat(Statements.afterwards(() -> {
                        for (Future<HttpResponse<byte[]>> answer : clients.invokeAll(asking)) {
                            assertThat(answer.get().statusCode()).isEqualTo(200);
                            bodies.add(answer.get().body());
                        }
                    }))
                    .hasSize(1);
            assertThat(bodies).hasSize(24).allSatisfy(body -> assertThat(body).isEqualTo(bodies.get(0)));
        } finally {
            clients.shutdown();
        }
    }

    private static HttpResponse<byte[]> ask(String path, String... headers) throws Exception {
        return PlainClient.get(path, BodyHandlers.ofByteArray(), headers);
    }

    /** Headers but for the moment at which the answer was made. */
    private static Map<String, List<String>> timeless(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
