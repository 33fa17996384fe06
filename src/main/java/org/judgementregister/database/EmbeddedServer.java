package org.judgementregister.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** PostgreSQL's own programs at work on one data directory. */
final class EmbeddedServer {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The same order and the same letters on every machine, whatever its locale; no commit is lost. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=",
            "unix_socket_directories=.",
            "unix_socket_permissions=0700",
            "port=5432",
            "max_connections=40",
            "fsync=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256");

    private final DataDirectory data;
    private final Path directory;
    private final Path binaries;
    private Path programs;
    private final PostmasterFile postmaster;
    private final ServerLog log;

    /**
     * @param binaries where PostgreSQL's programs are, or are to be unpacked
     */
    EmbeddedServer(DataDirectory data, Path binaries) {
        this.data = data;
        this.directory = data.path();
        this.binaries = binaries;
        this.postmaster = new PostmasterFile(directory);
        this.log = ServerLog.of(directory);
    }

    /**
     * Takes the directory for the operator alone.
     *
     * @return the roles' passwords
     */
    Properties prepare(Path passwordFile) throws IOException {
        PrivateFiles.directory(directory);
        if (!data.isNew()) {
            stopOrphan();
        }
        PrivateFiles.file(log.file());
        return Files.exists(passwordFile) ? DatabaseRole.passwords(passwordFile) : DatabaseRole.newPasswords();
    }

    /** Makes the directory a database's that only the roles can reach, whatever it was. */
    void create(Properties passwords, Path passwordFile) throws IOException {
        programs = EmbeddedBinaries.in(binaries);
        boolean hasPasswords = Files.exists(passwordFile);
        if (data.isNew()) {
            LOG.infof("Creating a database in %s", directory);
            run(
                    List.of(
                            "initdb",
                            "-D",
                            directory.toString(),
                            "-U",
                            DatabaseRole.SUPERUSER.user(),
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--auth=scram-sha-256",
                            "--no-instructions",
                            "--pwfile=/dev/stdin"),
                    passwords.getProperty(DatabaseRole.SUPERUSER.user()));
        } else if (!hasPasswords) {
            // Of an older program, which asked for none. Alone with the files, before anybody can connect.
            run(
                    List.of("postgres", "--single", "-D", directory.toString(), "postgres"),
                    "alter role " + DatabaseRole.SUPERUSER.user() + " password '"
                            + passwords.getProperty(DatabaseRole.SUPERUSER.user()) + "'");
        }
        data.writeAccess();
        if (!hasPasswords) {
            // Only now that the server has them: a start that is killed before is begun anew by the next.
            DatabaseRole.keep(passwords, passwordFile);
        }
    }

    /** Starts the server and waits until it can be asked. */
    void start() throws IOException {
        List<String> options = new ArrayList<>();
        SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
        run(
                List.of(
                        "pg_ctl",
                        "-D",
                        directory.toString(),
                        "-l",
                        log.file().toString(),
                        "-w",
                        "-t",
                        Long.toString(PATIENCE.toSeconds()),
                        "-o",
                        String.join(" ", options),
                        "start"),
                "");
    }

    /** Stops it at once, whoever is connected; nothing that was committed is lost. */
    void stop() throws IOException {
        if (postmaster.process().isPresent()) {
            run(List.of("pg_ctl", "-D", directory.toString(), "-m", "fast", "-w", "stop"), "");
        }
    }

    /** Called once, when the server that runs now has ended, for whatever reason. */
    void onExit(Runnable ended) {
        try {
            postmaster.process().ifPresentOrElse(server -> server.onExit().thenRun(ended), ended);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A program that was killed leaves its server behind; nobody else holds the directory, so it can be stopped. */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = postmaster.process();
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
            throw new UnusableDatabaseException(
                    "A PostgreSQL left behind in " + directory + " does not stop; end process "
                            + orphan.get().pid(),
                    stillThere);
        }
    }

    private void run(List<String> command, String input) throws IOException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("unshare", "-U")); // PostgreSQL refuses root, and as nobody it keeps root's files
        }
        whole.add(programs.resolve(command.get(0)).toString());
        whole.addAll(command.subList(1, command.size()));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.file().toFile()))
                .start();
        try (var stream = process.outputWriter()) {
            stream.write(input + "\n");
        } catch (IOException ended) {
            // and says why in its log
        }
        try {
            if (process.waitFor() != 0) {
                throw new UnusableDatabaseException("The embedded database in " + directory + " does not start: "
                        + log.lastComplaint() + ". " + log.remedy());
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", interrupted);
        }
    }
}
