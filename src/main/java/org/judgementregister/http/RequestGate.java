package org.judgementregister.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What every request passes before a resource is looked for. Those that are too long, that are not text, or that want to
 * write are refused with problem documents, which the server below would not write (its own limits lie far above these);
 * what form the answer has is settled: {@code .csv} at the end of a collection's path wins over the header.
 */
@ApplicationScoped
public class RequestGate {

    private static final Logger LOG = Logger.getLogger(RequestGate.class);
    private static final int PRIORITY = 150;
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Paths that offer one form only, and say so. */
    private static final Map<String, String> ONE_FORM = Map.of(
            ".atom", "application/atom+xml",
            ".feed.json", "application/feed+json",
            "/download", "application/zip",
            ".sha256", "text/plain");

    private static final Pattern CSV_PATH =
            Pattern.compile("^(/v1/(?!download\\.)[a-z]+(?:/(?:\\d+/)?[a-z]+)?)\\.csv(\\?.*)?$");

    private record Refusal(ProblemType type, String detail, List<ParameterError> errors) {}

    private final EarlyProblems problems;
    private final int longestUri;
    private final int largestHeaders;

    public RequestGate(
            EarlyProblems problems,
            @ConfigProperty(name = "register.http.longest-uri") int longestUri,
            @ConfigProperty(name = "register.http.largest-headers") int largestHeaders) {
        this.problems = problems;
        this.longestUri = longestUri;
        this.largestHeaders = largestHeaders;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    /** What fails before it reaches a filter or a resource, such as a request without a host. */
    void catchFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        if (context.response().headWritten()) {
            // Too late for a document: half an answer must not look like a whole one.
            if (!(context.failure() instanceof IOException)) { // else the client has gone
                LOG.error("A request failed while it was being answered", context.failure());
            }
            context.request().connection().close();
        } else if (context.statusCode() == ProblemType.NOT_FOUND.status()) {
            problems.answer(context, ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.meaning(), List.of());
        } else if (context.statusCode() == ProblemType.MALFORMED_REQUEST.status()) {
            problems.answer(
                    context,
                    ProblemType.MALFORMED_REQUEST,
                    "The request line or the Host header cannot be read",
                    List.of());
        } else {
            LOG.error("A request failed before it reached a resource", context.failure());
            problems.answer(context, ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.meaning(), List.of());
        }
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            problems.answer(
                    context,
                    refusal.get().type(),
                    refusal.get().detail(),
                    refusal.get().errors());
            return;
        }
        Matcher csv = CSV_PATH.matcher(request.uri());
        if (csv.matches()) {
            request.headers().set(HttpHeaders.ACCEPT, Csv.MEDIA_TYPE);
            context.reroute(csv.group(1) + (csv.group(2) == null ? "" : csv.group(2)));
            return;
        }
        Audience audience = Audience.of(request.path());
        if (audience == Audience.PEOPLE) {
            request.headers().set(HttpHeaders.ACCEPT, MediaType.TEXT_HTML);
        }
        if (audience == Audience.PROGRAMS) {
            Optional<String> preference = form(request.path())
                    .or(() -> Negotiation.preference(request.headers().getAll(HttpHeaders.ACCEPT)));
            if (preference.isEmpty()) {
                problems.answer(context, ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning(), List.of());
                return;
            }
            request.headers().set(HttpHeaders.ACCEPT, preference.get());
        }
        context.next();
    }

    private static Optional<String> form(String path) {
        return ONE_FORM.entrySet().stream()
                .filter(form -> path.replaceFirst("/$", "").endsWith(form.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Refusal> refusal(HttpServerRequest request) {
        String uri = request.uri();
        if (uri.length() > longestUri) {
            String detail = "The URL has more than " + longestUri + " characters";
            return Optional.of(new Refusal(ProblemType.URI_TOO_LONG, detail, List.of()));
        }
        if (hasTooLargeHeaders(request)) {
            String detail = "The headers have more than " + largestHeaders + " characters";
            return Optional.of(new Refusal(ProblemType.HEADERS_TOO_LARGE, detail, List.of()));
        }
        // Before a body is read, which may be longer than the server takes.
        if (!METHODS.contains(request.method())) {
            ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
            return Optional.of(new Refusal(type, type.meaning(), List.of()));
        }
        return unreadable(uri)
                .map(error -> new Refusal(
                        ProblemType.MALFORMED_REQUEST, error.parameter() + " " + error.reason(), List.of(error)));
    }

    /** Whether a request's headers have more characters than are taken. */
    public boolean hasTooLargeHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > largestHeaders;
    }

    private static Optional<ParameterError> unreadable(String uri) {
        int query = uri.indexOf('?');
        Optional<ParameterError> path = fault("path", query < 0 ? uri : uri.substring(0, query));
        if (path.isPresent() || query < 0) {
            return path;
        }
        return Arrays.stream(uri.substring(query + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .flatMap(pair -> Arrays.stream(pair).flatMap(part -> fault(pair[0], part).stream()))
                .findFirst();
    }

    private static Optional<ParameterError> fault(String where, String encoded) {
        return RawText.fault(encoded).map(reason -> new ParameterError(where, encoded, reason, null));
    }
}
