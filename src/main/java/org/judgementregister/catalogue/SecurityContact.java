package org.judgementregister.catalogue;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.request.PublicAddress;

/** Serves {@code /.well-known/security.txt} (RFC 9116); no resource, because it comes from no release. */
@ApplicationScoped
class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";

    /** Less than the year that the RFC allows; who reads it later looks again. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Optional<String> contact;
    private final PublicAddress address;
    private final Clock clock;

    SecurityContact(
            @ConfigProperty(name = "register.security-contact") Optional<String> contact,
            PublicAddress address,
            Clock clock) {
        this.contact = contact;
        this.address = address;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    /** Without a contact of the operator's own the service's address is named; where that is not known there is none. */
    private void answer(RoutingContext context) {
        if (contact.isEmpty() && !address.isKnown()) {
            context.fail(ProblemType.NOT_FOUND.status());
            return;
        }
        StringBuilder text = new StringBuilder();
        line(text, "Contact", contact.orElseGet(() -> address.link("/")));
        line(
                text,
                "Expires",
                clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS).toString());
        line(text, "Preferred-Languages", "en");
        if (address.isKnown()) {
            line(text, "Canonical", address.link(PATH));
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .end(text.toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
