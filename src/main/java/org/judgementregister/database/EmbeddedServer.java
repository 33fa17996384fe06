package org.judgementregister.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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
    private static final String BEGINS = "starting PostgreSQL";
    private static final String NO_SPACE = "No space left on device";

    private static final String WRITTEN = "# Written at every start.";

    /** Passwords for all who may enter the directory. */
    private static final String ACCESS = WRITTEN + "\nlocal all all scram-sha-256\n";

    /** What older programs left in a directory of theirs. */
    static final String OLD_LOCK = "epg-lock";

    /** What a socket's path may have on every system. */
    private static final int LONGEST_PATH = 100;

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
     * Looks, and changes nothing.
     *
     * @throws UnusableDatabaseException when the directory is somebody else's, or can be no database's
     */
    void check(Path passwordFile) throws IOException {
        if (socket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new UnusableDatabaseException(
                    "The path of " + directory + " is too long for the database's socket: at most " + LONGEST_PATH
                            + " bytes with " + socket().getFileName() + ". Give the program a shorter one.");
        }
        boolean isOurs = Files.exists(passwordFile)
                || Files.exists(binaries)
                || Files.exists(directory.resolve(OLD_LOCK))
                || hasOurAccess(); // a backup that was put elsewhere
        if (Files.exists(directory) && !isNew() && !isOurs) {
            throw new UnusableDatabaseException(directory + " holds a database that this program did not make: "
                    + passwordFile.getFileName() + " is not beside it. Give the program another directory.");
        }
    }

    private boolean hasOurAccess() throws IOException {
        Path access = directory.resolve("pg_hba.conf");
        return Files.exists(access) && Files.readString(access).startsWith(WRITTEN);
    }

    /**
     * Takes the directory for the operator alone.
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

    /** Where it can be asked: no port, for which another user of the machine could be first. */
    Path socket() {
        return directory.resolve(".s.PGSQL.5432");
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
            throw new UnusableDatabaseException(directory + " holds files that are no database's, such as "
                    + held.get(0).getFileName() + ". Give the program another directory, or empty this one.");
        }
        String found = Files.readString(version).trim();
        if (!found.equals(VERSION)) {
            throw new UnusableDatabaseException(directory + " holds a database of PostgreSQL " + found
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
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try (var stream = process.outputWriter()) {
            stream.write(input + "\n");
        } catch (IOException ended) {
            // and says why in its log
        }
        try {
            if (process.waitFor() != 0) {
                throw new UnusableDatabaseException("The embedded database in " + directory + " does not start: "
                        + lastComplaint() + ". " + remedy());
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", interrupted);
        }
    }

    private String lastComplaint() throws IOException {
        String complaint = null;
        try (ReversedLinesFileReader lines =
                ReversedLinesFileReader.builder().setPath(log).get()) {
            String line = lines.readLine();
            for (int i = 0; i < LINES_LOOKED_AT && line != null; i++, line = lines.readLine()) {
                if (line.contains(BEGINS)) {
                    break; // what was said before is of another time
                }
                if (line.contains(NO_SPACE)) {
                    return NO_SPACE; // whatever it leads to is said after it
                }
                if (complaint == null && line.matches(".*(FATAL|PANIC|ERROR|error):.*")) {
                    complaint = line.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): +", "")
                            .replaceFirst("\\.$", "");
                }
            }
        }
        return complaint == null ? "it gives no reason" : complaint;
    }
}
