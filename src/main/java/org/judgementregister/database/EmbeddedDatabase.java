package org.judgementregister.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * A PostgreSQL of the program's own, whose data outlives it in a directory. Nobody but the operator can reach it, or stand
 * in for it: it listens on a socket in that directory alone, each role has a password, and all files are the operator's
 * alone. Where it ends by itself it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_BEFORE_NEXT_TRY = Duration.ofMinutes(1);

    /** The one that runs in this program. */
    private static volatile EmbeddedDatabase running;

    private final DataDirectory data;
    private final EmbeddedServer server;
    private final Properties passwords;
    private final Path passwordFile;
    private final DirectoryLock lock;
    private volatile boolean closing;
    private CompletableFuture<Void> started = CompletableFuture.completedFuture(null);

    private EmbeddedDatabase(
            DataDirectory data, EmbeddedServer server, Properties passwords, Path passwordFile, DirectoryLock lock) {
        this.data = data;
        this.server = server;
        this.passwords = passwords;
        this.passwordFile = passwordFile;
        this.lock = lock;
    }

    /**
     * Starts the server on what the directory holds, or on a new database there.
     *
     * @throws UnusableDatabaseException when it cannot be, in a sentence that says why and what helps
     */
    public static EmbeddedDatabase start(Path place) throws IOException {
        EmbeddedDatabase database = of(place);
        database.start();
        running = database;
        return database;
    }

    /**
     * Starts it beside what else this program has to do: how to log in is known at once, and whoever needs it waits with
     * {@link #await}.
     *
     * @throws UnusableDatabaseException as of {@link #start}, or later from {@link #await}
     */
    public static EmbeddedDatabase begin(Path place) throws IOException {
        EmbeddedDatabase database = of(place);
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

    private static EmbeddedDatabase of(Path place) throws IOException {
        Path directory = place.toAbsolutePath().normalize();
        DataDirectory data = new DataDirectory(directory);
        Path binaries = beside(directory, ".binaries");
        Path passwordFile = passwordFile(directory);
        data.check(passwordFile, binaries);
        EmbeddedServer server = new EmbeddedServer(data, binaries);
        Files.createDirectories(directory.getParent());
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            Properties passwords = server.prepare(passwordFile);
            return new EmbeddedDatabase(data, server, passwords, passwordFile, lock);
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private void start() throws IOException {
        try {
            server.create(passwords, passwordFile);
            server.start();
            try {
                asSuperuser(connection -> DatabaseRole.establish(connection, passwords));
            } catch (UnusableDatabaseException refused) {
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
        Path socket = new DataDirectory(directory).socket();
        if (new PostmasterFile(directory).isReady() && !Files.exists(socket)) {
            throw new IOException("An older program is running on " + directory + "; stop it first");
        }
        if (!new PostmasterFile(directory).isReady()) {
            throw new IOException("The database in " + directory + " is starting or stopping; try again in a moment");
        }
        return Optional.of(new Access(socket, DatabaseRole.passwords(passwordFile(directory))));
    }

    /** How to log in. */
    public record Access(Path socket, Properties passwords) {

        /** The host is none: the driver is led to the socket. */
        public String jdbcUrl() {
            return "jdbc:postgresql://localhost/postgres?socketFactory=" + UnixSocketFactory.class.getName()
                    + "&socketFactoryArg=" + URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8);
        }

        public String password(DatabaseRole role) {
            return passwords.getProperty(role.user());
        }
    }

    public Access access() {
        return new Access(data.socket(), passwords);
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
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                throw new UnusableDatabaseException(
                        passwordFile + " holds other passwords than the database beside it."
                                + " Put the right file back, or delete it: new ones are made at the next start.",
                        refused);
            }
            throw new UnusableDatabaseException(
                    "The embedded database refused its own program: " + refused.getMessage() + ". "
                            + ServerLog.of(data.path()).remedy(),
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
        for (Duration pause = BEFORE_NEXT_TRY; !closing; pause = longer(pause)) {
            try {
                server.start();
                LOG.info("The embedded database is back");
                watch();
                return;
            } catch (IOException | UnusableDatabaseException refused) {
                LOG.errorf("The embedded database does not start again: %s", refused.getMessage());
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_BEFORE_NEXT_TRY) < 0 ? twice : LONGEST_BEFORE_NEXT_TRY;
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }

    private static Path passwordFile(Path directory) {
        return beside(directory, ".passwords");
    }
}
