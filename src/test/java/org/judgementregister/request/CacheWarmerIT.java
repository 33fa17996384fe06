package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.database.Statements;
import org.judgementregister.release.Releases.NewRelease;
import org.junit.jupiter.api.Test;

/** The commonest answers are there before they are asked for, and no more are made at once than is good. */
@QuarkusTest
@TestProfile(TightCache.class)
class CacheWarmerIT {

    @Inject
    Event<NewRelease> releases;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void atTheStartAndAfterARelease() throws Exception {
        isSoonWarm("/v1/councils");
        for (int times = 0; times < 5; times++) {
            ask("/v1/judgements?grade=good&limit=3");
        }
        releases.fire(new NewRelease(1));
        isSoonWarm("/v1/councils");
        isSoonWarm("/v1/judgements?grade=good&limit=3");
    }

    @Test
    void whoeverAsksForOneMoreIsToldSoAtOnce() throws Exception {
        isSoonWarm("/v1/councils"); // what is made at the start is made
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try (Connection maintenance = DriverManager.getConnection(url);
                Statement statement = maintenance.createStatement()) {
            maintenance.setAutoCommit(false);
            statement.execute("lock table inspection in access exclusive mode");
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int limit = 11; limit <= 13; limit++) {
                String path = "/v1/inspections?limit=" + limit;
                answers.add(clients.submit(() -> ask(path)));
            }
            List<String> bodies = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(503);
                assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("1");
                bodies.add(answer.get().body());
            }
            assertThat(bodies)
                    .filteredOn(body -> body.contains("Too many answers"))
                    .hasSize(1);
            maintenance.rollback();
        } finally {
            clients.shutdown();
        }
        assertThat(ask("/v1/inspections?limit=11").statusCode()).isEqualTo(200);
    }

    private static void isSoonWarm(String path) throws Exception {
        List<String> statements = List.of("not yet");
        for (int tries = 0; tries < 50 && !statements.isEmpty(); tries++) {
            Thread.sleep(100);
            statements = Statements.afterwards(
                    () -> assertThat(PlainClient.head(path).statusCode()).isEqualTo(200));
        }
        assertThat(statements).isEmpty();
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        return PlainClient.get(path, BodyHandlers.ofString());
    }
}
