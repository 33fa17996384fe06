package org.judgementregister;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.judgementregister.database.UnusableDatabaseException;

/** Says in a sentence why the register did not start and what helps, where operators are known to meet that. */
final class StartFailure {

    /** What some cause of the failure says; the first that is found tells. */
    private static final Map<Pattern, String> REMEDIES = new LinkedHashMap<>();

    static {
        remedy(
                "Unable to start the management interface",
                "The port for health and metrics is taken by another program. Stop that, or set quarkus.management.port"
                        + " (QUARKUS_MANAGEMENT_PORT; default 9000)");
        remedy(
                "Address already in use",
                "The port is taken by another program. Stop that, or set quarkus.http.port (QUARKUS_HTTP_PORT; default 8080)");
        remedy(
                "password authentication failed|no password was provided",
                "The database refuses the login. Check quarkus.datasource.username and quarkus.datasource.password"
                        + " (QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD)");
        remedy("No space left on device", "The disk is full. Make room; what was loaded before is kept");
        remedy(
                "Connection to .* refused|connection attempt failed|does not support the provided URL|No suitable driver",
                "The database cannot be reached. Check quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL), such as"
                        + " jdbc:postgresql://localhost:5432/register, and that the server runs");
        remedy(
                "database \".*\" does not exist",
                "The server has no such database. Create it, or check quarkus.datasource.jdbc.url"
                        + " (QUARKUS_DATASOURCE_JDBC_URL)");
        remedy(
                "read-only transaction",
                "The database can only be read, and is not prepared. Prepare it with \"ingest\" where it can be written, and set"
                        + " register.prepare-database=false (REGISTER_PREPARE_DATABASE) here");
        remedy(
                "permission denied for schema",
                "The database's user may not prepare it. Prepare it with \"ingest\" as the owner, and set"
                        + " register.prepare-database=false (REGISTER_PREPARE_DATABASE) here");
        remedy("Java heap space|GC overhead limit", "Not enough memory. Give Java more, such as java -Xmx256m -jar …");
    }

    private StartFailure() {}

    private static void remedy(String said, String sentence) {
        REMEDIES.put(Pattern.compile(said), sentence);
    }

    /** Empty for a failure that is not known. */
    static Optional<String> sentence(Throwable failure) {
        UnusableDatabaseException database = ExceptionUtils.throwableOfType(failure, UnusableDatabaseException.class);
        if (database != null) {
            return Optional.of(database.getMessage());
        }
        FileSystemException file = ExceptionUtils.throwableOfType(failure, FileSystemException.class);
        if (file != null) {
            return Optional.of(ofFiles(file));
        }
        return REMEDIES.entrySet().stream()
                .filter(remedy -> isSaid(failure, remedy.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isSaid(Throwable failure, Pattern words) {
        return ExceptionUtils.stream(failure)
                .map(Throwable::getMessage)
                .anyMatch(said -> said != null && words.matcher(said).find());
    }

    private static String ofFiles(FileSystemException refused) {
        String file = refused.getFile();
        if (refused instanceof NotDirectoryException || refused instanceof FileAlreadyExistsException) {
            return file + " is not a directory. Give the program another one with register.database.directory"
                    + " (REGISTER_DATABASE_DIRECTORY)";
        }
        if (refused instanceof AccessDeniedException) {
            return "This user may not write " + file + ". Give them the right, or the program another directory with"
                    + " register.database.directory (REGISTER_DATABASE_DIRECTORY)";
        }
        return "The file system refuses " + file + ": "
                + (refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason())
                + ". Fix that, or give the program another directory with register.database.directory"
                + " (REGISTER_DATABASE_DIRECTORY)";
    }
}
