package org.judgementregister.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells every instance on the same database of a new release at the moment of its commit, by LISTEN and NOTIFY. Where one
 * cannot listen, as on a standby, the regular look-out finds the release.
 */
@ApplicationScoped
public class ReleaseNews {

    private static final Logger LOG = Logger.getLogger(ReleaseNews.class);
    private static final String CHANNEL = "register_release";
    private static final Duration EACH_WAIT = Duration.ofMillis(500);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Releases releases;
    private final boolean listens;
    private volatile Thread listener;

    public ReleaseNews(
            EntityManager entities,
            AgroalDataSource database,
            Releases releases,
            @ConfigProperty(name = "register.release.listen") boolean listens) {
        this.entities = entities;
        this.database = database;
        this.releases = releases;
        this.listens = listens;
    }

    /** Tells of a release, should the transaction that calls be committed. */
    public void tell(int release) {
        entities.createNativeQuery("select cast(pg_notify(:channel, :release) as text)")
                .setParameter("channel", CHANNEL)
                .setParameter("release", String.valueOf(release))
                .getSingleResult();
    }

    void begin(@Observes StartupEvent start) {
        if (listens) {
            listener = new Thread(this::listen, "release-news");
            listener.setDaemon(true);
            listener.start();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        Thread listening = listener;
        listener = null;
        if (listening != null) {
            try {
                // It gives its connection back at the next turn, before the pool is closed.
                listening.join(2 * EACH_WAIT.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            listening.interrupt();
        }
    }

    private void listen() {
        while (listener != null) {
            if (!releases.isPrepared()) {
                pause(EACH_WAIT);
                continue;
            }
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                releases.lookOut(); // notifications sent before LISTEN are lost
                PGConnection news = connection.unwrap(PGConnection.class);
                while (listener != null) {
                    if (news.getNotifications((int) EACH_WAIT.toMillis()).length > 0) {
                        releases.lookOut();
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException cannot) {
                LOG.debugf("Cannot listen for new releases: %s", cannot.getMessage());
                pause(BEFORE_NEXT_TRY);
            }
        }
    }

    private void pause(Duration length) {
        Instant next = Instant.now().plus(length);
        try {
            while (listener != null && Instant.now().isBefore(next)) {
                Thread.sleep(EACH_WAIT.toMillis());
            }
        } catch (InterruptedException ended) {
            listener = null;
        }
    }
}
