package org.judgementregister.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Headers of every answer, whatever it is: who may read it and what a browser may do with it. Any page may read the
 * register; that is said to all alike, because a shared cache would give an answer to one site's name to the next site.
 */
@ApplicationScoped
public class FixedHeaders {

    /** Before everything else. */
    private static final int PRIORITY = Integer.MAX_VALUE;

    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            "Access-Control-Allow-Origin",
            HttpHeaders.createOptimized("*"),
            "Access-Control-Expose-Headers",
            HttpHeaders.createOptimized("ETag, Link, Retry-After, Last-Modified, Register-Release"),
            "X-Content-Type-Options",
            HttpHeaders.createOptimized("nosniff"),
            "Referrer-Policy",
            HttpHeaders.createOptimized("no-referrer"));

    private static final Map<CharSequence, CharSequence> BEFORE_A_READ = Map.of(
            "Access-Control-Allow-Methods", "GET, HEAD",
            "Access-Control-Allow-Headers", "*",
            "Access-Control-Max-Age", "86400");

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    /** Data: a browser that is made to show it as a page may do nothing with it. */
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    private static final String OWN = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Pages fetch themselves anew when a question changes, and turn a picture into a file. */
    private static final CharSequence PAGE = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
                    + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    /** Swagger UI writes a script and styles into its page. */
    private static final CharSequence DOCUMENTATION = HttpHeaders.createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                    + OWN);

    void register(@Observes Filters filters) {
        filters.register(this::say, PRIORITY);
    }

    private void say(RoutingContext context) {
        HttpServerResponse response = context.response();
        ALWAYS.forEach(response::putHeader);
        String path = context.request().path();
        response.putHeader(POLICY, policy(path == null ? "" : path));
        if (context.request().method() == HttpMethod.OPTIONS) {
            BEFORE_A_READ.forEach(response::putHeader);
        }
        context.next();
    }

    private static CharSequence policy(String path) {
        if (Audience.of(path) == Audience.PEOPLE) {
            return PAGE;
        }
        return path.startsWith("/docs") ? DOCUMENTATION : NOTHING;
    }
}
