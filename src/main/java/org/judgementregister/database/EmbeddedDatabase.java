package org.judgementregister.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL of the program's own, on loopback, whose data outlives it in a directory. Nobody but the operator can reach
 * it: each role has a password, and all files are the operator's alone. Where it ends by itself it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final int MOST_PORT = 65_535;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    /** The one that runs in this program. */
    private static volatile EmbeddedDatabase running;

    private final EmbeddedServer server;
    private final int port;
    private final Properties passwords;
    private final Path passwordFile;
    private final DirectoryLock lock;
    private volatile boolean closing;
    private CompletableFuture<Void> started = CompletableFuture.completedFuture(null);

    private EmbeddedDatabase(
            EmbeddedServer server, int port, Properties passwords, Path passwordFile, DirectoryLock lock) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.passwordFile = passwordFile;
        this.lock = lock;
    }

    /**
     * Starts the server on what the directory holds, or on a new database there.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException when it cannot be, in a sentence that says why and what helps
     */
    public static EmbeddedDatabase start(Path place, int port) throws IOException {
        EmbeddedDatabase database = of(place, port);
        database.start();
        running = database;
        return database;
    }

    /**
     * Starts it beside what else this program has to do: how to log in is known at once, and whoever needs it waits with
     * {@link #await}.
     *
     * @throws IllegalStateException as of {@link #start}, or later from {@link #await}
     */
    public static EmbeddedDatabase begin(Path place, int port) throws IOException {
        EmbeddedDatabase database = of(place, port);
        database.started = CompletableFuture.runAsync(
                () -> {
                    try {
                        database.start();
                    } catch (IOException refused) {
                        throw new UncheckedIOException(refused);
                    }
                },
                task -> new Thread(task, "embedded-database").start());
        running = database; // also where it does not start: whoever waits is told why
        return database;
    }

    private static EmbeddedDatabase of(Path place, int port) throws IOException {
        Path directory = place.toAbsolutePath().normalize();
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalStateException(
                    "register.database.port is " + port + "; a port is a number up to " + MOST_PORT + ", or 0 for any");
        }
        Files.createDirectories(directory.getParent());
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            EmbeddedServer server = new EmbeddedServer(directory, beside(directory, ".binaries"));
            Path passwordFile = passwordFile(directory);
            Properties passwords = server.prepare(passwordFile);
            return new EmbeddedDatabase(server, port == 0 ? freePort() : port, passwords, passwordFile, lock);
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private void start() throws IOException {
        try {
            server.create(passwords, passwordFile);
            server.start(port);
            try {
                asSuperuser(connection -> DatabaseRole.establish(connection, passwords));
            } catch (IllegalStateException refused) {
                server.stop(); // else it would outlive the program that could not use it
                throw refused;
            }
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
        watch();
    }

    /** Waits until it can be asked. */
    public void await() {
        try {
            started.join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
    }

    /** The one that this program has started; empty where it uses another server. */
    public static Optional<EmbeddedDatabase> running() {
        return Optional.ofNullable(running);
    }

    /**
     * The server that another program runs in the directory; empty when none does.
     *
     * @throws IOException when one does, but cannot be asked yet
     */
    public static Optional<Access> inUse(Path place) throws IOException {
        Path directory = place.toAbsolutePath().normalize();
        if (!Files.exists(passwordFile(directory)) || !DirectoryLock.isTaken(directory)) {
            return Optional.empty();
        }
        int port = new PostmasterFile(directory)
                .portOfReady()
                .orElseThrow(() -> new IOException(
                        "The database in " + directory + " is starting or stopping; try again in a moment"));
        return Optional.of(new Access(port, DatabaseRole.passwords(passwordFile(directory))));
    }

    /** How to log in. */
    public record Access(int port, Properties passwords) {

        public String jdbcUrl() {
            return "jdbc:postgresql://localhost:" + port + "/postgres";
        }

        public String password(DatabaseRole role) {
            return passwords.getProperty(role.user());
        }
    }

    public Access access() {
        return new Access(port, passwords);
    }

    /** From now on the service's role can only read. */
    public void endPreparation() {
        asSuperuser(DatabaseRole::endPreparation);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        running = null;
        started.exceptionally(refused -> null).join();
        server.stop();
        lock.close();
    }

    /** What is done as the superuser. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void asSuperuser(Work work) {
        String user = DatabaseRole.SUPERUSER.user();
        try (Connection connection =
                DriverManager.getConnection(access().jdbcUrl(), user, passwords.getProperty(user))) {
            work.on(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The embedded database refused its own program: " + refused.getMessage() + ". " + server.remedy(),
                    refused);
        }
    }

    private void watch() {
        server.onExit(() -> {
            if (!closing) {
                LOG.warn("The embedded database has ended by itself; starting it again");
                Thread again = new Thread(this::startAgain, "embedded-database");
                again.setDaemon(true);
                again.start();
            }
        });
    }

    private void startAgain() {
        while (!closing) {
            try {
                server.start(port);
                LOG.info("The embedded database is back");
                watch();
                return;
            } catch (IOException | IllegalStateException refused) {
                LOG.errorf("The embedded database does not start again: %s", refused.getMessage());
                LockSupport.parkNanos(BEFORE_NEXT_TRY.toNanos());
            }
        }
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }

    private static Path passwordFile(Path directory) {
        return beside(directory, ".passwords");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
