package org.judgementregister.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.io.IOUtils;
import org.judgementregister.ingest.claim.Unreadable;

/** Fetches what a URL gives: at most so much, and for at most so long. Redirects are followed, five and no more. */
public final class Download {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private Download() {}

    static boolean isUrl(String argument) {
        String start = argument.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /**
     * Fetches into a file. Whoever calls bounds the time: a body that trickles has no time limit of its own.
     *
     * @throws Unreadable when the URL cannot be fetched whole
     */
    static void fetch(String url, Path to, Limits limits) throws IOException, InterruptedException {
        fetch(url, to, limits, Map.of("User-Agent", "JudgementRegister"), (from, target) -> {});
    }

    /**
     * The same with headers of one's own.
     *
     * @param redirect checks where an answer leads, before that is asked
     * @return the answer's headers; empty where it is 304, to a conditional request
     */
    public static Optional<HttpHeaders> fetch(
            String url, Path to, Limits limits, Map<String, String> headers, BiConsumer<URI, URI> redirect)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = send(url, headers, redirect);
        try (InputStream body = response.body();
                OutputStream file = Files.newOutputStream(to)) {
            if (response.statusCode() == NOT_MODIFIED) {
                return Optional.empty();
            }
            if (response.statusCode() != OK) {
                throw new Unreadable("answers with status " + response.statusCode());
            }
            long most = limits.largestFile();
            if (IOUtils.copyLarge(body, file, 0, most + 1) > most) {
                throw new Unreadable(String.format(Locale.ROOT, "gives more than %,d bytes", most));
            }
            return Optional.of(response.headers());
        }
    }

    /** Java's client would follow to anybody. */
    private static HttpResponse<InputStream> send(
            String url, Map<String, String> headers, BiConsumer<URI, URI> redirect)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        URI from = null;
        String to = url;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            HttpRequest.Builder request;
            URI address;
            try {
                address = from == null ? URI.create(to) : from.resolve(to);
                request = HttpRequest.newBuilder(address);
            } catch (IllegalArgumentException wrong) {
                throw new Unreadable((from == null ? "is" : "leads to " + to + ", which is") + " no URL", wrong);
            }
            if (from != null) {
                if (from.getScheme().equalsIgnoreCase("https")
                        && !address.getScheme().equalsIgnoreCase("https")) {
                    throw new Unreadable("leads from https to " + address);
                }
                redirect.accept(from, address);
            }
            headers.forEach(request::header);
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            Optional<String> location = response.headers().firstValue("Location");
            if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
                return response;
            }
            response.body().close();
            from = address;
            to = location.get();
        }
        throw new Unreadable("leads on more than " + MOST_REDIRECTS + " times");
    }
}
