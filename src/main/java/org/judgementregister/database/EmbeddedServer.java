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
import java.util.stream.Stream;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.jboss.logging.Logger;

/** PostgreSQL's own programs at work on one data directory. */
final class EmbeddedServer {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    private static final String VERSION = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LINES_LOOKED_AT = 50;

    /** Passwords for all, from this machine alone. */
    private static final String ACCESS = """
            # Written at every start.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** The same order and the same letters on every machine, whatever its locale; no commit is lost. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "max_connections=40",
            "fsync=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256");

    private final Path directory;
    private final Path binaries;
    private Path programs;
    private final PostmasterFile postmaster;
    private final Path log;

    /**
     * @param binaries where PostgreSQL's programs are, or are to be unpacked
     */
    EmbeddedServer(Path directory, Path binaries) {
        this.directory = directory;
        this.binaries = binaries;
        this.postmaster = new PostmasterFile(directory);
        this.log = directory.resolveSibling(directory.getFileName() + ".log");
    }

    /**
     * Takes the directory for the operator alone, if it is a database's or can become one.
     *
     * @return the roles' passwords
     */
    Properties prepare(Path passwordFile) throws IOException {
        PrivateFiles.directory(directory);
        if (!isNew()) {
            stopOrphan();
        }
        PrivateFiles.file(log);
        return Files.exists(passwordFile) ? DatabaseRole.passwords(passwordFile) : DatabaseRole.newPasswords();
    }

    /** Makes the directory a database's that only the roles can reach, whatever it was. */
    void create(Properties passwords, Path passwordFile) throws IOException {
        programs = EmbeddedBinaries.in(binaries);
        boolean hasPasswords = Files.exists(passwordFile);
        if (isNew()) {
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
        Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
        if (!hasPasswords) {
            // Only now that the server has them: a start that is killed before is begun anew by the next.
            DatabaseRole.keep(passwords, passwordFile);
        }
    }

    /** Starts the server and waits until it can be asked. */
    void start(int port) throws IOException {
        List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
        run(
                List.of(
                        "pg_ctl",
                        "-D",
                        directory.toString(),
                        "-l",
                        log.toString(),
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

    /** What helps where the server does not do what it should. */
    String remedy() {
        return "Its own words are in " + log
                + ". If its files are damaged, put a backup in their place, or give the program"
                + " another directory and load your files again.";
    }

    /** Whether there is no database yet; refuses a directory that is somebody else's. */
    private boolean isNew() throws IOException {
        List<Path> held;
        try (Stream<Path> all = Files.list(directory)) {
            held = all.toList();
        }
        if (held.isEmpty()) {
            return true;
        }
        Path version = directory.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new IllegalStateException(directory + " holds files that are no database's, such as "
                    + held.get(0).getFileName() + ". Give the program another directory, or empty this one.");
        }
        String found = Files.readString(version).trim();
        if (!found.equals(VERSION)) {
            throw new IllegalStateException(directory + " holds a database of PostgreSQL " + found
                    + ", and this program brings " + VERSION + ". Move it with pg_upgrade, or give the program another"
                    + " directory and load your files again.");
        }
        return false;
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
            throw new IllegalStateException(
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
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try (var stream = process.outputWriter()) {
            stream.write(input + "\n");
        } catch (IOException ended) {
            // and says why in its log
        }
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The embedded database in " + directory + " does not start: "
                        + lastComplaint() + ". " + remedy());
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", interrupted);
        }
    }

    private String lastComplaint() throws IOException {
        String complaint = "it gives no reason";
        try (ReversedLinesFileReader lines =
                ReversedLinesFileReader.builder().setPath(log).get()) {
            String line = lines.readLine();
            for (int i = 0; i < LINES_LOOKED_AT && line != null; i++, line = lines.readLine()) {
                if (line.matches(".*(FATAL|PANIC|ERROR|error):.*")) {
                    return line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", "")
                            .replaceFirst("\\.$", "");
                }
            }
        }
        return complaint;
    }
}
