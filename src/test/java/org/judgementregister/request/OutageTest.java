package org.judgementregister.request;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * While its database does not answer, the register goes on with what it has answered before and says of the rest that it
 * cannot; afterwards it goes on by itself. (What stops, kills and freezes a server is in src/bench/Faults.java.)
 */
@QuarkusTest
class OutageTest {

    private static final String WARM = "/v1/judgements?limit=7";
    private static final String COLD = "/v1/judgements?limit=8";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    ResponseCache cache;

    private Response before;

    @BeforeEach
    void ask() {
        cache.clear();
        before = get(WARM);
        before.then().statusCode(200);
    }

    @AfterEach
    void comeBack() throws SQLException {
        admin("alter database %s allow_connections true");
    }

    @Test
    void whenNobodyIsLetIn() throws Exception {
        admin("alter database %s allow_connections false");
        throwOut();
        isToldCleanly();
        waitFor("down");
        get(ready).then().statusCode(200).body("status", equalTo("UP"));
        comeBack();
        isBack();
        waitFor("up");
    }

    @Test
    void whenItsSessionsAreEnded() throws Exception {
        throwOut();
        isBack();
    }

    @Test
    void whenATableIsLocked() throws Exception {
        try (Connection maintenance = DriverManager.getConnection(url);
                Statement statement = maintenance.createStatement()) {
            maintenance.setAutoCommit(false);
            statement.execute("lock table inspection in access exclusive mode");
            isToldCleanly();
            maintenance.rollback();
        }
        isBack();
    }

    private void isToldCleanly() {
        Instant asked = Instant.now();
        get(COLD)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/v1/problems/unavailable"));
        assertThat(Duration.between(asked, Instant.now())).isLessThan(LONGEST_WAIT);
        assertThat(get(WARM).then().statusCode(200).extract().asString()).isEqualTo(before.asString());
        given().header("If-None-Match", before.header("ETag")).get(WARM).then().statusCode(304);
    }

    /** The first to ask may be told to come again at once; nobody after the time that is promised. */
    private void isBack() throws InterruptedException {
        Instant end = Instant.now();
        Response answer = get(COLD);
        while (answer.statusCode() == 503
                && Duration.between(end, Instant.now()).compareTo(BACK_WITHIN) < 0) {
            Thread.sleep(100);
            answer = get(COLD);
        }
        answer.then().statusCode(200);
    }

    private void waitFor(String database) throws InterruptedException {
        String path = "checks.find { it.name == 'release' }.data.database";
        for (int tries = 0; tries < 100 && !get(ready).path(path).equals(database); tries++) {
            Thread.sleep(100);
        }
        get(ready).then().body(path, equalTo(database));
    }

    private void throwOut() throws SQLException {
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
    }

    private void admin(String sql) throws SQLException {
        String database = url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        try (Connection connection = DriverManager.getConnection(url.replace("/" + database + "?", "/postgres?"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(database));
        }
    }
}
