package org.judgementregister.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every request passes before a resource is looked for: too long ones and those that are not text are refused with
 * problem documents, which the server below would not write (its own limits lie far above these), and {@code .csv} at
 * the end of a collection's path becomes the wish for CSV.
 */
@ApplicationScoped
public class RequestGate {

    private static final int PRIORITY = 150;
    private static final Pattern CSV_PATH = Pattern.compile("^(/v1/[a-z]+)\\.csv(\\?.*)?$");

    private final ObjectMapper json;
    private final int longestUri;
    private final int largestHeaders;

    public RequestGate(
            ObjectMapper json,
            @ConfigProperty(name = "register.http.longest-uri") int longestUri,
            @ConfigProperty(name = "register.http.largest-headers") int largestHeaders) {
        this.json = json;
        this.longestUri = longestUri;
        this.largestHeaders = largestHeaders;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String uri = request.uri();
        if (uri.length() > longestUri) {
            refuse(context, ProblemType.URI_TOO_LONG, "The URL has more than " + longestUri + " characters", List.of());
            return;
        }
        if (size(request) > largestHeaders) {
            String detail = "The headers have more than " + largestHeaders + " characters";
            refuse(context, ProblemType.HEADERS_TOO_LARGE, detail, List.of());
            return;
        }
        Optional<ParameterError> unreadable = unreadable(uri);
        if (unreadable.isPresent()) {
            ParameterError error = unreadable.get();
            String detail = error.parameter() + " " + error.reason();
            refuse(context, ProblemType.MALFORMED_REQUEST, detail, List.of(error));
            return;
        }
        Matcher csv = CSV_PATH.matcher(uri);
        if (csv.matches()) {
            request.headers().set(HttpHeaders.ACCEPT, Csv.MEDIA_TYPE);
            context.reroute(csv.group(1) + (csv.group(2) == null ? "" : csv.group(2)));
            return;
        }
        context.next();
    }

    private static int size(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private static Optional<ParameterError> unreadable(String uri) {
        int query = uri.indexOf('?');
        Optional<ParameterError> path = fault("path", query < 0 ? uri : uri.substring(0, query));
        if (path.isPresent() || query < 0) {
            return path;
        }
        return Arrays.stream(uri.substring(query + 1).split("&"))
                .flatMap(pair -> fault(pair.split("=", 2)[0], pair).stream())
                .findFirst();
    }

    private static Optional<ParameterError> fault(String where, String encoded) {
        return RawText.fault(encoded).map(reason -> new ParameterError(where, encoded, reason, null));
    }

    private void refuse(RoutingContext context, ProblemType type, String detail, List<ParameterError> errors) {
        try {
            byte[] body = json.writeValueAsBytes(Problem.of(type, detail, context.normalizedPath(), errors));
            context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(Buffer.buffer(body));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
