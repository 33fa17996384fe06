package org.judgementregister;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.judgementregister.database.EmbeddedDatabase;

/** Serves the register: from the database that is configured, or else from one of its own. */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int CANNOT_START = 1;

    /** Longer than any delay and any request in flight: the service ends first. */
    private static final long SHUTDOWN_MINUTES = 10;

    private Main() {}

    public static void main(String... args) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultSources().build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        Path directory = config.getOptionalValue("register.database.directory", Path.class)
                .orElse(Path.of("data", "postgresql"));
        int port =
                config.getOptionalValue("register.database.port", Integer.class).orElse(0);
        LOG.infof("No %s is given: using the embedded database in %s", URL, directory.toAbsolutePath());
        try {
            serveFrom(EmbeddedDatabase.start(directory, port), args);
        } catch (IOException | IllegalStateException refused) {
            System.err.println(refused.getMessage());
            System.exit(CANNOT_START);
        }
    }

    /** Serves until told to stop, and keeps the database until the service has ended, however it ends. */
    private static void serveFrom(EmbeddedDatabase database, String... args) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(ended, database)));
        System.setProperty(URL, database.jdbcUrl());
        Quarkus.run(
                null,
                (status, failure) -> {
                    if (failure != null) {
                        LOG.error("The register did not start", failure);
                        LOG.errorf("It did not start because of this: %s", rootOf(failure));
                    }
                    ended.countDown();
                    System.exit(status);
                },
                args);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static void closeAfter(CountDownLatch ended, EmbeddedDatabase database) {
        try {
            ended.await(SHUTDOWN_MINUTES, TimeUnit.MINUTES);
            database.close();
        } catch (InterruptedException | IOException hurried) {
            System.err.println("The embedded database may still be running: " + hurried.getMessage());
        }
    }
}
