package org.judgementregister.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.judgementregister.http.PlainClient;
import org.junit.jupiter.api.Test;

/** Who asks ahead is answered in order; who asks on and on without reading costs the others nothing. */
@QuarkusTest
class PipeliningTest {

    private static final int AHEAD = 30;
    private static final int FIRST = 101;
    private static final int GREEDY = 20;

    /** More than is kept of a connection on its way. */
    private static final int ASKED_BY_EACH = 64 * 1024 * 1024;

    private static final String COUNCIL = "/v1/councils/lancashire";
    private static final Pattern LIMIT = Pattern.compile("\"next\":\"[^\"]*limit=(\\d+)\"");

    @Test
    void whatIsAskedAheadAndReadLateIsAnsweredInOrder() throws Exception {
        StringBuilder requests = new StringBuilder();
        IntStream.rangeClosed(FIRST, FIRST + AHEAD - 1)
                .forEach(limit -> requests.append(request("/v1/judgements?limit=" + limit, "")));
        requests.append(request(COUNCIL, "Connection: close\r\n"));
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes(requests.toString()));
            Thread.sleep(500); // more than a megabyte waits to be read
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200 OK")).hasSize(AHEAD + 2);
            assertThat(LIMIT.matcher(answers).results().map(each -> Integer.valueOf(each.group(1))))
                    .containsExactlyElementsOf(IntStream.rangeClosed(FIRST, FIRST + AHEAD - 1)
                            .boxed()
                            .toList());
            assertThat(answers).endsWith("}");
        }
    }

    @Test
    void whoAsksOnWithoutReadingIsCutOffAndTheOthersAreAnswered() throws Exception {
        String tag = PlainClient.get(COUNCIL, BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        byte[] many = bytes(request(COUNCIL, "If-None-Match: " + tag + "\r\n").repeat(1000));
        ExecutorService greedy = Executors.newFixedThreadPool(GREEDY);
        try {
            List<Future<Boolean>> cutOff = new ArrayList<>();
            for (int client = 0; client < GREEDY; client++) {
                cutOff.add(greedy.submit(() -> isCutOff(many)));
            }
            for (int asked = 0; asked < 200; asked++) {
                assertThat(PlainClient.get(COUNCIL, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
            for (Future<Boolean> client : cutOff) {
                assertThat(client.get()).isTrue();
            }
        } finally {
            greedy.shutdownNow();
        }
    }

    private static boolean isCutOff(byte[] requests) throws IOException {
        try (Socket socket = connect()) {
            for (int sent = 0; sent < ASKED_BY_EACH; sent += requests.length) {
                socket.getOutputStream().write(requests);
            }
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        return socket;
    }

    private static String request(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
