package org.judgementregister;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.judgementregister.release.Releases;

/** Says where to look, as soon as there is something to see. */
@ApplicationScoped
class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class);
    private static final double MILLIS = 1000;

    private final Releases releases;
    private final int management;

    Welcome(
            Releases releases,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int management) {
        this.releases = releases;
        this.management = management;
    }

    void tell(@ObservesAsync HttpServerStart started) {
        String host = started.options().getHost();
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        LOG.infof(
                "Started after %.1f s%s. Open http://%s:%d for the pages, /docs there for the API. Health and metrics are on port %d.",
                uptime / MILLIS,
                releases.newest().isPresent() ? "" : "; nothing is served until the database is there",
                host.equals("0.0.0.0") ? "localhost" : host,
                started.options().getPort(),
                management);
    }
}
