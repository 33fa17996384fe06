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
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL of the program's own, on loopback, whose data outlives it in a directory. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOCK = "epg-lock";
    private static final String SERVER = "postmaster.pid";
    private static final String UNPACKED = ".exists";
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
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
    public static EmbeddedDatabase start(Path place, int port) throws IOException {
        Path directory = place.toAbsolutePath().normalize();
        Files.createDirectories(directory);
        // The lock exists once the directory has been used; a new one must stay empty for the server to fill.
        if (Files.exists(directory.resolve(LOCK))) {
            refuseIfInUse(directory);
            stopOrphan(directory);
        }
        // Each step and each of the server's lines would else be told as ours.
        Logger.getLogger(EmbeddedPostgres.class.getPackageName()).setLevel(Level.WARNING);
        // Not in the system's temporary directory: that is cleaned under a running server, and open to others.
        Path binaries = Files.createDirectories(beside(directory, ".binaries"));
        deleteHalfUnpacked(binaries);
        Redirect log = Redirect.to(beside(directory, ".log").toFile());
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
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

    /**
     * The address of the server that another program runs in the directory; empty when none does.
     *
     * @throws IOException when one does, but cannot be asked yet
     */
    public static Optional<String> addressInUse(Path place) throws IOException {
        Path directory = place.toAbsolutePath().normalize();
        if (!Files.exists(directory.resolve(LOCK)) || !isInUse(directory)) {
            return Optional.empty();
        }
        Path pidFile = directory.resolve(SERVER);
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).startsWith("ready")) {
            throw new IOException("The database in " + directory + " is starting or stopping; try again in a moment");
        }
        return Optional.of("jdbc:postgresql://localhost:" + lines.get(PORT_LINE).trim() + "/postgres?user=postgres");
    }

    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }

    /** A start that was killed leaves some of the server's files, over which they cannot be unpacked again. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            for (Path version : versions.filter(Files::isDirectory).toList()) {
                if (!Files.exists(version.resolve(UNPACKED))) {
                    FileUtils.deleteDirectory(version.toFile());
                }
            }
        }
    }

    private static void refuseIfInUse(Path directory) throws IOException {
        if (isInUse(directory)) {
            throw new IllegalStateException("The data directory " + directory
                    + " is in use by another Judgement Register. Stop that one, or give this one another directory with"
                    + " -Dregister.database.directory=… or REGISTER_DATABASE_DIRECTORY.");
        }
    }

    private static boolean isInUse(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException byThisVeryProgram) {
            return true;
        }
    }

    /** A program that was killed leaves its server behind; nobody else holds the directory, so it can be stopped. */
    private static void stopOrphan(Path directory) throws IOException {
        Optional<ProcessHandle> orphan =
                process(directory.resolve(SERVER)).filter(process -> serves(process, directory));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a PostgreSQL left behind was stopping", interrupted);
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IOException("A PostgreSQL left behind in " + directory + " does not stop", stillThere);
        }
    }

    /** Whether a process is a server on this very directory: its number may be somebody else's by now. */
    private static boolean serves(ProcessHandle process, Path directory) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(" -D " + directory + " ");
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String first = Files.readString(pidFile).lines().findFirst().orElse("").trim();
        return first.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(first)) : Optional.empty();
    }
}
