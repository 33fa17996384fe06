package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;

/** New questions are answered in turn, a few at once. */
@QuarkusTest
class ConcurrencyLimitTest {

    private static final int MANY = 60;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void whoAsksWhileManyAskIsAnsweredInTurn() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(MANY);
        try {
            List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
            for (int client = 0; client < MANY; client++) {
                String path = "/v1/judgements?area=adoption&limit=" + (100 + client);
                asking.add(() -> PlainClient.get(path, BodyHandlers.ofString()));
            }
            for (Future<HttpResponse<String>> answer : clients.invokeAll(asking)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void whoHasGoneBeforeItsTurnCostsNoStatement() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (Connection maintenance = DriverManager.getConnection(url);
                Statement statement = maintenance.createStatement()) {
            maintenance.setAutoCommit(false);
            statement.execute("lock table inspection in access exclusive mode");
            assertThat(Statements.afterwards(() -> {
                        for (int client = 0; client < MANY; client++) {
                            clients.add(asking("/v1/inspections?framework=sif&limit=" + (20 + client)));
                        }
                        Thread.sleep(300); // all are there, and the first wait for the table
                        for (Socket client : clients) {
                            client.close();
                        }
                        Thread.sleep(300);
                        maintenance.rollback();
                        HttpResponse<String> next =
                                PlainClient.get("/v1/inspections?framework=sif&limit=19", BodyHandlers.ofString());
                        assertThat(next.statusCode()).isEqualTo(200);
                    }))
                    .hasSizeBetween(2, MANY / 2);
        }
    }

    @Test
    void nobodyWaitsLongForManyWhoWaitForTheDatabase() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(MANY);
        try (Connection maintenance = DriverManager.getConnection(url);
                Statement statement = maintenance.createStatement()) {
            maintenance.setAutoCommit(false);
            statement.execute("lock table inspection in access exclusive mode");
            List<Callable<HttpResponse<String>>> asking = new ArrayList<>();
            for (int client = 0; client < MANY; client++) {
                String path = "/v1/inspections?framework=sif&limit=" + (100 + client);
                asking.add(() -> PlainClient.get(path, BodyHandlers.ofString()));
            }
            Instant begun = Instant.now();
            for (Future<HttpResponse<String>> answer : clients.invokeAll(asking)) {
                assertThat(answer.get().statusCode()).isEqualTo(503);
            }
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
            maintenance.rollback();
        } finally {
            clients.shutdown();
        }
        assertThat(PlainClient.get("/v1/inspections?framework=sif&limit=99", BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static Socket asking(String target) throws Exception {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
