package org.judgementregister.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.judgementregister.cache.TightCache;
import org.judgementregister.database.Statements;
import org.judgementregister.http.PlainClient;
import org.junit.jupiter.api.Test;

/** Large answers and slow clients cost no more memory than there is. */
@QuarkusTest
@TestProfile(TightCache.class)
class OutgoingTest {

    private static final String LARGE = "/v1/judgements?limit=450";
    private static final int SLOW = 24;
    private static final int ASKED_BY_EACH = 8;

    /** A quarter of a megabyte in the smallest pieces. */
    private static final int READERS_AT_ONCE = 16;

    @Test
    void anAnswerTooLargeToBeKeptIsWholeEachTime() throws Exception {
        HttpResponse<byte[]> first = ask("/v1/judgements.csv");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body().length).isGreaterThan(400_000);
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).endsWith("\r\n");
        assertThat(Statements.afterwards(
                        () -> assertThat(ask("/v1/judgements.csv").body()).isEqualTo(first.body())))
                .isNotEmpty();
    }

    @Test
    void thoseWhoReadTooSlowlyAreCutOffAndTheOthersAreAnsweredWhole() throws Exception {
        byte[] whole = ask(LARGE).body();
        assertThat(whole.length).isBetween(130_000, 200_000);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                slow.add(askWithoutReading());
                assertThat(ask(LARGE).body()).isEqualTo(whole);
            }
            long cutOff = 0;
            for (Socket client : slow) {
                cutOff += received(client) < (long) whole.length * ASKED_BY_EACH ? 1 : 0;
            }
            assertThat(cutOff).isGreaterThanOrEqualTo(SLOW - READERS_AT_ONCE);
        } finally {
            for (Socket client : slow) {
                client.close();
            }
        }
    }

    private static Socket askWithoutReading() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.setSoTimeout(300);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        String request = "GET " + LARGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.repeat(ASKED_BY_EACH).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** How much comes until the connection ends; all of it to one who was only slow. */
    private static long received(Socket socket) {
        long count = 0;
        byte[] some = new byte[65_536];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
                count += read;
            }
        } catch (IOException cutOffOrSilent) {
            return count;
        }
        return count;
    }

    private static HttpResponse<byte[]> ask(String path) throws Exception {
        return PlainClient.get(path, BodyHandlers.ofByteArray());
    }
}
