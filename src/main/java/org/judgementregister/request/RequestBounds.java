package org.judgementregister.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;

/**
 * Refuses what RFC 9112 does not allow and what is longer than the register reads, before anything of it is believed.
 * The platform's own limits lie far above these, because it refuses without a problem document.
 */
@ApplicationScoped
class RequestBounds {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final int longestUri;
    private final int largestHeaders;

    RequestBounds(
            @ConfigProperty(name = "register.http.longest-uri") int longestUri,
            @ConfigProperty(name = "register.http.largest-headers") int largestHeaders) {
        this.longestUri = longestUri;
        this.largestHeaders = largestHeaders;
    }

    /**
     * @throws ProblemException when the request is refused
     */
    void check(HttpServerRequest request) {
        checkFraming(request);
        if (request.uri().length() > longestUri) {
            throw new ProblemException(ProblemType.URI_TOO_LONG, "The URL has more than " + longestUri + " characters");
        }
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > largestHeaders) {
            throw new ProblemException(
                    ProblemType.HEADERS_TOO_LARGE, "The headers have more than " + largestHeaders + " characters");
        }
        if (!METHODS.contains(request.method())) { // before a body is read, which may be longer than is taken
            throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    /** Where two readers could disagree on where a request ends or whom it is for, it is not read at all. */
    private static void checkFraming(HttpServerRequest request) {
        if (request.version() == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The protocol is neither HTTP/1.0 nor HTTP/1.1");
        }
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.size() > 1 || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "HTTP/1.1 wants one Host header");
        }
        List<String> encodings = request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                ? request.headers().getAll(HttpHeaders.TRANSFER_ENCODING)
                : List.of();
        if (!encodings.isEmpty()
                && (!encodings.equals(List.of("chunked")) || request.headers().contains(HttpHeaders.CONTENT_LENGTH))) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "A Transfer-Encoding is chunked and nothing else");
        }
    }
}
