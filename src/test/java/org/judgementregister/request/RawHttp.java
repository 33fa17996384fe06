package org.judgementregister.request;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Sends requests as they are written, which no client library does. */
final class RawHttp {

    private static final int PATIENCE = 10_000;

    private RawHttp() {}

    /** What came back until the connection ended. */
    record Answer(int status, String head, String body) {

        /** A header's value; null where there is none. */
        String header(String name) {
            return Arrays.stream(head.split("\r\n"))
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse(null);
        }
    }

    static Answer get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    static Answer send(String request) throws IOException {
        return send(RestAssured.port, request);
    }

    static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(bytes);
            String answer = bytes.toString(StandardCharsets.ISO_8859_1);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }

    /** Sends the same request again to where it is led. */
    static Answer follow(String request, int most) throws IOException {
        Answer answer = send(request);
        Optional<String> location = Optional.ofNullable(answer.header("Location"));
        if (answer.status() < 300 || answer.status() > 399 || location.isEmpty() || most == 0) {
            return answer;
        }
        if (!location.get().startsWith("/") || location.get().startsWith("//")) {
            throw new IOException("led elsewhere: " + location.get());
        }
        return follow(request.replaceFirst("^GET \\S+", "GET " + location.get().replace("$", "\\$")), most - 1);
    }
}
