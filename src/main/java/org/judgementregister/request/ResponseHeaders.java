package org.judgementregister.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.problem.Problem;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/**
 * What answers say beside their bodies: when they were made, how long a cache may keep them, what they are, and what a
 * browser may do with them. (The platform's own configuration of headers costs a route for each, which warm answers feel.)
 */
@ApplicationScoped
class ResponseHeaders {

    static final String VARY = "Accept, Accept-Encoding";

    private static final String FRESH = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
    private static final String OF_A_RELEASE =
            "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String OF_A_BUILD = "public, max-age=86400";

    /**
     * Any page may read the register; that is said to all alike, because a shared cache would give an answer to one site's
     * name to the next site. What is no page, a browser that is made to show it may do nothing with.
     */
    private static final MultiMap COMMON = HttpHeaders.headers()
            .set("Access-Control-Allow-Origin", HttpHeaders.createOptimized("*"))
            .set(
                    HttpHeaders.createOptimized("Access-Control-Expose-Headers"),
                    HttpHeaders.createOptimized("ETag, Link, Retry-After, Last-Modified, Register-Release,"
                            + " Content-Disposition, Content-Range, Repr-Digest, Deprecation"))
            .set(HttpHeaders.createOptimized("X-Content-Type-Options"), HttpHeaders.createOptimized("nosniff"))
            .set(HttpHeaders.createOptimized("Referrer-Policy"), HttpHeaders.createOptimized("no-referrer"))
            .set(
                    HttpHeaders.createOptimized("Content-Security-Policy"),
                    HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"));

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    /** Pages fetch themselves anew when a question changes. */
    private static final CharSequence PAGE = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                    + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    /** What may be shown within any other page: a picture and a link. */
    private static final CharSequence FRAMED = HttpHeaders.createOptimized(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record Second(long number, CharSequence words) {}

    private record Known(ReleaseRow release, String control, CharSequence policy) {}

    private final String build;
    private final Clock clock;
    private volatile Second now = new Second(0, "");

    /** Shared by all requests that have them, of which many are remembered. */
    private final Map<Known, MultiMap> known = new ConcurrentHashMap<>();

    ResponseHeaders(@ConfigProperty(name = "register.build") String build, Clock clock) {
        this.build = build;
        this.clock = clock;
    }

    /** What every answer says that is no canonical request's. */
    void writeTo(HttpServerResponse response) {
        response.headers().setAll(COMMON);
        writeDate(response);
    }

    /** When the answer is made (RFC 9110, 6.6.1). */
    void writeDate(HttpServerResponse response) {
        Instant time = clock.instant();
        Second second = now;
        if (second.number != time.getEpochSecond()) {
            second = new Second(time.getEpochSecond(), HttpHeaders.createOptimized(HTTP_DATE.format(time)));
            now = second;
        }
        response.putHeader(HttpHeaders.DATE, second.words);
    }

    /** "identity" is the platform's word to itself not to compress, which it takes away again only where it could have. */
    static void omitIdentity(HttpServerResponse response, boolean couldBeCompressed) {
        MultiMap headers = response.headers();
        boolean isTakenAway = couldBeCompressed && response.getStatusCode() / 100 != 3;
        if (!isTakenAway && headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** Lets a page be a page. */
    static void describePage(HttpServerResponse response) {
        response.putHeader(POLICY, PAGE);
    }

    /** For ever only where the address changes with the content. */
    void describeFile(HttpServerResponse response, RequestTarget target) {
        writeTo(response);
        boolean namesContent = target.path().startsWith("/webjars/")
                || target.path().startsWith("/assets/") && target.query().equals("?" + build);
        response.headers().set(HttpHeaders.CACHE_CONTROL, namesContent ? IMMUTABLE : OF_A_BUILD);
    }

    void answerPreflight(HttpServerResponse response) {
        writeTo(response);
        response.putHeader(HttpHeaders.ALLOW, Problem.READING_METHODS)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "*")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }

    /** What is known of an answer before it is made, but for its ETag: all that a cache needs to know. */
    MultiMap of(ReleaseRow release, boolean isPage, CanonicalUrl url) {
        Map<String, List<String>> parameters = url.parameters();
        String control = FRESH;
        if (parameters.containsKey(RequestReader.DIGEST)) {
            control = IMMUTABLE;
        } else if (parameters.containsKey(RequestReader.RELEASE) && !isPage) {
            control = OF_A_RELEASE;
        }
        CharSequence page = url.path().startsWith("/embed/") ? FRAMED : PAGE;
        return known.computeIfAbsent(
                new Known(release, control, isPage ? page : COMMON.get(POLICY)), ResponseHeaders::of);
    }

    private static MultiMap of(Known known) {
        return HttpHeaders.headers()
                .setAll(COMMON)
                .set(HttpHeaders.VARY, VARY)
                .set(HttpHeaders.CACHE_CONTROL, known.control)
                .set(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(known.release.loadedAt()))
                .set(
                        HttpHeaders.createOptimized("Register-Release"),
                        known.release.number().toString())
                .set(POLICY, known.policy);
    }

    /** What an answer is, in the same words whatever the client wrote; once its status is known. */
    static void describe(HttpServerResponse response, CanonicalRequest asked) {
        MultiMap headers = response.headers();
        int status = response.getStatusCode();
        if (status >= 400) {
            COMMON.forEach(headers::set);
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(MediaType.TEXT_HTML)) {
                describePage(response);
            }
            return;
        }
        asked.headers().forEach(headers::set);
        if (status >= 300 && status != 304) {
            return; // where an answer is to be found is none
        }
        headers.set(HttpHeaders.ETAG, asked.etag());
        if (asked.wantsFile()) {
            FileFormat file = asked.file().orElseThrow();
            headers.set(HttpHeaders.CONTENT_TYPE, file.contentType());
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(asked) + file.ending() + '"');
        } else if (asked.form().equals(MediaType.APPLICATION_JSON)) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        }
    }

    private static String name(CanonicalRequest asked) {
        String list = asked.url().path().replaceFirst("^/v1/", "").replace('/', '-');
        List<String> asOf = asked.url().parameters().getOrDefault(TemporalFilter.AS_OF, List.of());
        return "judgement-register-" + list
                + asOf.stream().map("-as-of-"::concat).collect(Collectors.joining()) + "-release-"
                + asked.release().number();
    }
}
