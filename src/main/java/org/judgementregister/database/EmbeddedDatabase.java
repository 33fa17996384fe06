package org.judgementregister.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL of the program's own, on loopback, whose data outlives it in a directory. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOCK = "epg-lock";
    private static final String SERVER = "postmaster.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on what the directory holds, or on a new database there.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException when another program uses the directory
     * @throws IOException when the server does not start
     */
    public static EmbeddedDatabase start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        // The lock exists once the directory has been used; a new one must stay empty for the server to fill.
        if (Files.exists(directory.resolve(LOCK))) {
            refuseIfInUse(directory);
            stopOrphan(directory);
        }
        // Each step and each of the server's lines would else be told as ours.
        Logger.getLogger(EmbeddedPostgres.class.getPackageName()).setLevel(Level.WARNING);
        Redirect log = Redirect.appendTo(
                directory.resolveSibling(directory.getFileName() + ".log").toFile());
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                // The same order and the same letters on every machine, whatever its locale.
                .setLocaleConfig("locale", "C")
                // The builder's defaults suit tests: 300 connections, and commits that a crash can lose.
                .setServerConfig("max_connections", "40")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void refuseIfInUse(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(directory);
            }
        } catch (OverlappingFileLockException byThisVeryProgram) {
            throw inUse(directory);
        }
    }

    private static IllegalStateException inUse(Path directory) {
        return new IllegalStateException("The data directory " + directory.toAbsolutePath()
                + " is in use by another Judgement Register. Stop that one, or give this one another directory with"
                + " -Dregister.database.directory=… or REGISTER_DATABASE_DIRECTORY.");
    }

    /** A program that was killed leaves its server behind; nobody else holds the directory, so it can be stopped. */
    private static void stopOrphan(Path directory) throws IOException {
        Optional<ProcessHandle> orphan = process(directory.resolve(SERVER));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IOException("A PostgreSQL left behind in " + directory + " does not stop", stillThere);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }
}
