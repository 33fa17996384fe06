package org.judgementregister.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.judgementregister.database.EmbeddedDatabase;
import org.judgementregister.database.Outage;
import org.judgementregister.release.Releases;

/**
 * What is done at the start before the register is served: the schema, the first release. Where the database is not
 * there, the service waits for it, not ready; a command does not.
 */
@ApplicationScoped
public class DatabaseBootstrap {

    private static final Logger LOG = Logger.getLogger(DatabaseBootstrap.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final SessionFactory schema;
    private final BundledRegister bundled;
    private final Releases releases;
    private final Loading loading;
    private final boolean prepare;
    private final boolean waits;
    private volatile Thread waiting;

    DatabaseBootstrap(
            Flyway flyway,
            SessionFactory schema,
            BundledRegister bundled,
            Releases releases,
            Loading loading,
            @ConfigProperty(name = "register.prepare-database") boolean prepare,
            @ConfigProperty(name = "register.wait-for-database") boolean waits) {
        this.flyway = flyway;
        this.schema = schema;
        this.bundled = bundled;
        this.releases = releases;
        this.loading = loading;
        this.prepare = prepare;
        this.waits = waits;
    }

    void begin(@Observes StartupEvent start) {
        EmbeddedDatabase.running().ifPresent(EmbeddedDatabase::await);
        try {
            prepare();
        } catch (RuntimeException failed) {
            if (!waits || !Outage.caused(failed) || Outage.isRefusedLogin(failed)) {
                throw failed; // waiting does not mend it
            }
            LOG.warnf(
                    "Waiting for the database: %s",
                    failed.getMessage().lines().findFirst().orElse(""));
            waiting = new Thread(this::prepareWhenItIsThere, "preparation");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void prepareWhenItIsThere() {
        while (true) {
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
                prepare();
                LOG.info("The database is there");
                return;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (!Outage.caused(failed) || Outage.isRefusedLogin(failed)) {
                    LOG.error("The database is there, but cannot be used", failed);
                    return;
                }
            }
        }
    }

    private void bringUpToDate() {
        List<Integer> derived = loading.bringUpToDate();
        if (!derived.isEmpty()) {
            LOG.infof(
                    "Worked out how councils stood, and what moved, in releases %d to %d",
                    derived.get(0), derived.get(derived.size() - 1));
        }
    }

    private void prepare() {
        if (prepare) {
            MigrateResult migrated = flyway.migrate();
            if (migrated.migrationsExecuted > 0) {
                LOG.infof("The database's schema is now version %s", migrated.targetSchemaVersion);
            }
        }
        schema.getSchemaManager().validateMappedObjects();
        if (prepare) {
            bringUpToDate();
        }
        releases.refresh();
        if (prepare && releases.newest().isEmpty()) {
            bundled.loadFirst();
            releases.refresh();
        }
        EmbeddedDatabase.running().ifPresent(EmbeddedDatabase::endPreparation);
    }
}
