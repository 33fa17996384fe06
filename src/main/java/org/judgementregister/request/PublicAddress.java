package org.judgementregister.request;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where clients reach the service, as the operator says it; nothing that a client sends decides it. Every link in an
 * answer is made from it. Where it is not known, links are relative to the service.
 */
@ApplicationScoped
public class PublicAddress {

    private static final Logger LOG = Logger.getLogger(PublicAddress.class);
    private static final String SETTING = "register.public-url";

    private final Optional<String> given;
    private final boolean loopback;
    private final HttpServer server;

    public PublicAddress(
            @ConfigProperty(name = SETTING) Optional<String> given,
            @ConfigProperty(name = "quarkus.http.host") String host,
            HttpServer server)
            throws UnknownHostException {
        this.given = given.map(PublicAddress::checked);
        this.loopback = InetAddress.getByName(host).isLoopbackAddress();
        this.server = server;
    }

    private static String checked(String address) {
        URI uri = URI.create(address.replaceFirst("/+$", ""));
        boolean isOrigin = uri.getHost() != null
                && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    SETTING + " is " + address + "; it must be a scheme and a host, such as https://register.example");
        }
        return uri.toString();
    }

    void tell(@Observes StartupEvent start) {
        if (given.isEmpty() && !loopback) {
            LOG.infof("%s is not set: links in answers are relative to the service", SETTING);
        }
    }

    /** Whether absolute links can be made. */
    public boolean isKnown() {
        return given.isPresent() || loopback;
    }

    /** A link to a path of the service, with or without a query; relative to the service where its address is not known. */
    public String link(String path) {
        return this + path;
    }

    /** The same to what is asked for. */
    public String link(CanonicalUrl url) {
        return link(url.toString());
    }

    /** Scheme and authority; empty where they are not known. */
    @Override
    public String toString() {
        return given.orElseGet(() -> loopback ? "http://localhost:" + server.getPort() : "");
    }
}
