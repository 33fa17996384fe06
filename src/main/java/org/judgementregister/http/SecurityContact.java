package org.judgementregister.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom to tell of a weakness, as RFC 9116 wants it; no resource, because it comes from no release. */
@ApplicationScoped
public class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";

    /** Less than the year that the RFC allows; who reads it later looks again. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Optional<String> contact;
    private final Clock clock;

    public SecurityContact(@ConfigProperty(name = "register.security-contact") Optional<String> contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    /** Without a contact of the operator's own, the service's own entrance is named. */
    private void answer(RoutingContext context) {
        URI here = URI.create(context.request().absoluteURI());
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .end("""
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s
                """.formatted(
                                contact.orElseGet(() -> here.resolve("/").toString()),
                                clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS),
                                here.resolve(PATH)));
    }
}
