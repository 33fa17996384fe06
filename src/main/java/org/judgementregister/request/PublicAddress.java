package org.judgementregister.request;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ORIGIN = Pattern.compile("(https?://[^/?#@\\s]+)/*");

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
        Matcher origin = ORIGIN.matcher(address);
        if (!origin.matches()) {
            throw new IllegalArgumentException(
                    SETTING + " is " + address + "; it must be a scheme and a host, such as https://register.example");
        }
        return origin.group(1);
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
