package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads slowly gets it all while there is room, and costs the others nothing. */
@QuarkusTest
@TestProfile(TightCache.class)
class SlowReadersIT {

    private static final String LARGE = "/v1/judgements?limit=450";
    private static final String LARGEST = "/v1/statistics/trend?every=month&by=region&from=2009-01-31&area=leadership";
    private static final int SLOW = 24;
    private static final int ASKED_BY_EACH = 8;

    @Test
    void anAnswerTooLargeToBeHeldIsWholeEachTime() throws Exception {
        HttpResponse<byte[]> first = ask(LARGEST);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body().length).isGreaterThan(2_000_000);
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).endsWith("]}");
        assertThat(Statements.afterwards(() -> assertThat(ask(LARGEST).body()).isEqualTo(first.body())))
                .isNotEmpty();
        HttpResponse<byte[]> compressed =
                PlainClient.get(LARGEST, BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/judgements.csv", "/v1/judgements?limit=500", "/v1/judgements.xlsx", "/v1/ratings"})
    void aFaultInTheMiddleIsToldAsOneAndNotKept(String path) throws Exception {
        assertThat(PlainClient.get(path, BodyHandlers.ofByteArray(), BreakOff.HEADER, "20000")
                        .statusCode())
                .isEqualTo(500);
        assertThat(ask(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasBegunToGoOutBreaksOffSoThatNobodyTakesItForTheWhole() throws Exception {
        assertThatThrownBy(() -> PlainClient.get(LARGEST, BodyHandlers.ofByteArray(), BreakOff.HEADER, "2000000"))
                .isInstanceOf(IOException.class);
        assertThat(ask(LARGEST).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadOfWhatIsTooLargeToBeHeldIsAnswered() throws Exception {
        try (Socket socket = connect("HEAD " + LARGEST + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void whatIsTooLargeToBeHeldEndsForAnOlderClientToo() throws Exception {
        try (Socket socket = connect("GET " + LARGEST + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .isEqualTo(new String(ask(LARGEST).body(), StandardCharsets.UTF_8));
        }
    }

    /** All the workers are free for those who read, and those who have read nothing for longest are cut off. */
    @Test
    void whoReadsNothingOfWhatIsTooLargeToBeHeldIsCutOffForTheOthers() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                String path = LARGEST + "&to=" + LocalDate.of(2026, 6, 30).minusMonths(client);
                idle.add(connect(request(path, "Connection: close\r\n")));
                assertThat(idle.get(client).getInputStream().read()).isEqualTo('H');
            }
            assertThat(ask(LARGEST).statusCode()).isEqualTo(200);
            int whole = 0;
            for (Socket client : idle) {
                whole += client.getInputStream().readAllBytes().length > 2_000_000 ? 1 : 0;
            }
            assertThat(whole).isBetween(1, 4);
        } finally {
            for (Socket client : idle) {
                client.close();
            }
        }
    }

    @Test
    void whoReadsLateGetsItAllAndTheOthersAreAnsweredMeanwhile() throws Exception {
        byte[] whole = ask(LARGE).body();
        assertThat(whole.length).isBetween(130_000, 200_000);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                slow.add(askWithoutReading());
                assertThat(ask(LARGE).body()).isEqualTo(whole);
            }
            for (Socket client : slow) {
                String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String body = new String(whole, StandardCharsets.UTF_8);
                assertThat(answers.split("HTTP/1.1 200 OK"))
                        .hasSize(ASKED_BY_EACH + 1)
                        .allMatch(answer -> answer.isEmpty() || answer.endsWith("\r\n\r\n" + body));
            }
        } finally {
            for (Socket client : slow) {
                client.close();
            }
        }
    }

    private static Socket askWithoutReading() throws IOException {
        return connect(request(LARGE, "").repeat(ASKED_BY_EACH - 1) + request(LARGE, "Connection: close\r\n"));
    }

    private static Socket connect(String requests) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String request(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
    }

    private static HttpResponse<byte[]> ask(String path) throws Exception {
        return PlainClient.get(path, BodyHandlers.ofByteArray());
    }
}
