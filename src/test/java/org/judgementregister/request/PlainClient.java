package org.judgementregister.request;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks without a contract beside it: thousands of times, or for bytes as they are sent. */
public final class PlainClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PlainClient() {}

    /** A link of an answer is absolute; a path of a test is not. */
    private static URI resolve(String link) {
        return URI.create("http://localhost:" + RestAssured.port).resolve(link);
    }

    public static HttpResponse<byte[]> head(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(resolve(path))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    public static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), body);
    }
}
