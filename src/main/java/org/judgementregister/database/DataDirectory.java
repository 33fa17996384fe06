package org.judgementregister.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory that an embedded server keeps its database in, and whose it is. */
record DataDirectory(Path path) {

    private static final String VERSION = "18";

    private static final String WRITTEN = "# Written at every start.";

    /** Passwords for all who may enter the directory. */
    private static final String ACCESS = WRITTEN + "\nlocal all all scram-sha-256\n";

    /** What older programs left in a directory of theirs. */
    static final String OLD_LOCK = "epg-lock";

    /** What a socket's path may have on every system. */
    private static final int LONGEST_PATH = 100;

    /**
     * Looks, and changes nothing.
     *
     * @throws UnusableDatabaseException when the directory is somebody else's, or can be no database's
     */
    void check(Path passwordFile, Path binaries) throws IOException {
        if (socket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new UnusableDatabaseException(
                    "The path of " + path + " is too long for the database's socket: at most " + LONGEST_PATH
                            + " bytes with " + socket().getFileName() + ". Give the program a shorter one.");
        }
        boolean isOurs = Files.exists(passwordFile)
                || Files.exists(binaries)
                || Files.exists(path.resolve(OLD_LOCK))
                || hasOurAccess(); // a backup that was put elsewhere
        if (Files.exists(path) && !isNew() && !isOurs) {
            throw new UnusableDatabaseException(path + " holds a database that this program did not make: "
                    + passwordFile.getFileName() + " is not beside it. Give the program another directory.");
        }
    }

    private boolean hasOurAccess() throws IOException {
        Path access = path.resolve("pg_hba.conf");
        return Files.exists(access) && Files.readString(access).startsWith(WRITTEN);
    }

    /** Whether there is no database yet; refuses a directory that is somebody else's. */
    boolean isNew() throws IOException {
        List<Path> held;
        try (Stream<Path> all = Files.list(path)) {
            held = all.toList();
        }
        if (held.isEmpty()) {
            return true;
        }
        Path version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new UnusableDatabaseException(path + " holds files that are no database's, such as "
                    + held.get(0).getFileName() + ". Give the program another directory, or empty this one.");
        }
        String found = Files.readString(version).trim();
        if (!found.equals(VERSION)) {
            throw new UnusableDatabaseException(path + " holds a database of PostgreSQL " + found
                    + ", and this program brings " + VERSION + ". Move it with pg_upgrade, or give the program another"
                    + " directory and load your files again.");
        }
        return false;
    }

    /** Lets the roles in by their passwords, and nobody else, whatever rules were there. */
    void writeAccess() throws IOException {
        Files.writeString(path.resolve("pg_hba.conf"), ACCESS);
    }

    /** Where it can be asked: no port, for which another user of the machine could be first. */
    Path socket() {
        return path.resolve(".s.PGSQL.5432");
    }
}
