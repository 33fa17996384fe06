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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.release.ReleaseRow;

/**
 * What answers say beside their bodies: what a browser may do with them, how long a cache may keep them, what they are.
 * Any page may read the register; that is said to all alike, because a shared cache would give an answer to one site's name
 * to the next site.
 */
@ApplicationScoped
class ResponseHeaders {

    static final String VARY = "Accept, Accept-Encoding";

    private static final String FRESH = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
    private static final String OF_A_RELEASE =
            "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            "Access-Control-Allow-Origin",
            HttpHeaders.createOptimized("*"),
            "Access-Control-Expose-Headers",
            HttpHeaders.createOptimized("ETag, Link, Retry-After, Last-Modified, Register-Release, Content-Disposition,"
                    + " Content-Range, Repr-Digest"),
            "X-Content-Type-Options",
            HttpHeaders.createOptimized("nosniff"),
            "Referrer-Policy",
            HttpHeaders.createOptimized("no-referrer"));

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    /** Data: a browser that is made to show it as a page may do nothing with it. */
    private static final CharSequence DATA = HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    /** Pages fetch themselves anew when a question changes, and turn a picture into a file. */
    private static final CharSequence PAGE = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
                    + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    /** Swagger UI writes a script and styles into its page. */
    private static final CharSequence DOCUMENTATION = HttpHeaders.createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                    + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record Second(long number, CharSequence words) {}

    private final String build;
    private final Clock clock;
    private volatile Second now = new Second(0, "");

    ResponseHeaders(@ConfigProperty(name = "register.build") String build, Clock clock) {
        this.build = build;
        this.clock = clock;
    }

    /** What every answer says, whatever it is. */
    void writeTo(HttpServerResponse response) {
        ALWAYS.forEach(response::putHeader);
        response.putHeader(POLICY, DATA);
        response.putHeader(HttpHeaders.DATE, date());
    }

    private CharSequence date() {
        Instant time = clock.instant();
        if (now.number != time.getEpochSecond()) {
            now = new Second(time.getEpochSecond(), HttpHeaders.createOptimized(HTTP_DATE.format(time)));
        }
        return now.words;
    }

    /** Lets a page be a page. */
    static void describePage(HttpServerResponse response) {
        response.putHeader(POLICY, PAGE);
    }

    /** Files whose address changes with their content; of others the platform says how long they may be kept. */
    void describeFile(HttpServerResponse response, RequestTarget target) {
        if (target.path().startsWith("/docs")) {
            response.putHeader(POLICY, DOCUMENTATION);
        } else if (target.path().startsWith("/webjars/")
                || target.path().startsWith("/assets/") && target.query().equals("?" + build)) {
            response.headers().set(HttpHeaders.CACHE_CONTROL, IMMUTABLE);
        }
    }

    void answerPreflight(HttpServerResponse response) {
        response.putHeader(HttpHeaders.ALLOW, Problem.READING_METHODS)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "*")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }

    /** What a cache needs to know of an answer, all of it known before the answer is made. */
    static Map<String, String> validators(
            String etag, ReleaseRow release, boolean isPage, Map<String, List<String>> parameters) {
        String control = FRESH;
        if (parameters.containsKey(RequestReader.DIGEST)) {
            control = IMMUTABLE;
        } else if (parameters.containsKey(RequestReader.RELEASE) && !isPage) {
            control = OF_A_RELEASE;
        }
        return Map.of(
                "Vary", VARY,
                "Cache-Control", control,
                "Last-Modified", HTTP_DATE.format(release.loadedAt()),
                "Register-Release", release.number().toString(),
                "ETag", etag);
    }

    /** What an answer is, in the same words whatever the client wrote; once its status is known. */
    static void describe(HttpServerResponse response, CanonicalRequest asked) {
        MultiMap headers = response.headers();
        int status = response.getStatusCode();
        headers.set(HttpHeaders.VARY, VARY);
        if (asked.form().equals(MediaType.TEXT_HTML)) {
            headers.set(POLICY, PAGE);
        }
        if (status >= 400) {
            return;
        }
        asked.validators().forEach(headers::set);
        if (status >= 300 && status != 304) {
            headers.remove(HttpHeaders.ETAG);
        } else if (asked.wantsCsv()) {
            headers.set(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present");
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(asked) + '"');
        } else if (asked.form().equals(MediaType.APPLICATION_JSON)) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        }
    }

    private static String fileName(CanonicalRequest asked) {
        String list = asked.url().path().replaceFirst("^/v1/", "").replace('/', '-');
        return "judgement-register-" + list + "-release-" + asked.release().number() + ".csv";
    }
}
