package org.judgementregister.release;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While its database takes no one in, the register says so cleanly, and afterwards it goes on by itself. */
@QuarkusTest
class OutageTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @AfterEach
    void comeBack() throws SQLException {
        admin("alter database %s allow_connections true");
    }

    @Test
    void isToldCleanlyAndEndsByItself() throws Exception {
        Response before = get("/v1/judgements?limit=7");
        admin("alter database %s allow_connections false");
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");

        get("/v1/judgements?limit=7")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("/v1/problems/unavailable"));
        given().header("If-None-Match", before.header("ETag"))
                .get("/v1/judgements?limit=7")
                .then()
                .statusCode(304);
        get("/v1/vocabulary").then().statusCode(200);
        waitFor("down");
        get(ready).then().statusCode(200).body("status", equalTo("UP"));

        comeBack();
        assertThat(get("/v1/judgements?limit=7").asString()).isEqualTo(before.asString());
        waitFor("up");
    }

    private void waitFor(String database) throws InterruptedException {
        String path = "checks.find { it.name == 'release' }.data.database";
        for (int tries = 0; tries < 100 && !get(ready).path(path).equals(database); tries++) {
            Thread.sleep(100);
        }
        get(ready).then().body(path, equalTo(database));
    }

    private void admin(String sql) throws SQLException {
        String database = url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        try (Connection connection = DriverManager.getConnection(url.replace("/" + database + "?", "/postgres?"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(database));
        }
    }
}
