package org.judgementregister;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jboss.logging.Logger;
import org.judgementregister.database.DatabaseRole;
import org.judgementregister.database.EmbeddedDatabase;
import org.judgementregister.database.EmbeddedDatabase.Access;
import org.judgementregister.database.UnusableDatabaseException;
import org.judgementregister.ingest.Ingest;
import org.judgementregister.ingest.IngestCommand;
import org.judgementregister.request.ConnectionLimits;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Serves the register, or loads files into it when the first argument is {@code ingest}: from the database that is
 * configured, or else from one of its own.
 */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String INGEST = "ingest";
    private static final int CANNOT_START = 1;

    /** Below all that an operator sets. */
    private static final int DEFAULTS_ORDINAL = 1;

    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar             serves the register, until it is told to stop
                   java -jar quarkus-run.jar ingest …    loads files into it; see ingest --help

            Without QUARKUS_DATASOURCE_JDBC_URL it starts a database of its own, in data/postgresql or
            REGISTER_DATABASE_DIRECTORY. The pages and the API are on port 8080 (QUARKUS_HTTP_PORT), health and metrics
            on port 9000 (QUARKUS_MANAGEMENT_PORT). All settings: src/site/markdown/configuration.md.""";

    /** A command opens no port, leaves standard output to its own words, waits for no news, and has time. */
    private static final Map<String, String> FOR_A_COMMAND = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "register.release.listen", "false",
            "register.wait-for-database", "false",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN");

    /** Longer than any delay and any request in flight: the service ends first. */
    private static final long SHUTDOWN_MINUTES = 10;

    private Main() {}

    public static void main(String... args) {
        // No answer and no load depends on the machine's zone or language.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        ConnectionLimits.install();
        List<String> arguments = List.of(args);
        boolean command = !arguments.isEmpty();
        if (command) {
            refuseUnlessWellFormed(arguments);
            FOR_A_COMMAND.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        }
        Class<? extends QuarkusApplication> application = command ? Ingest.class : null;
        SmallRyeConfig config = config();
        (command ? Preconditions.files() : Preconditions.missing(config)).ifPresent(Main::refuse);
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            run(application, new CountDownLatch(1), args);
            return;
        }
        Path directory = config.getOptionalValue("register.database.directory", Path.class)
                .orElse(Path.of("data", "postgresql"));
        try {
            Optional<Access> running = command ? EmbeddedDatabase.inUse(directory) : Optional.empty();
            if (running.isPresent()) {
                logIn(running.get(), DatabaseRole.OWNER);
                run(application, new CountDownLatch(1), args);
            } else {
                LOG.infof("Using the embedded database in %s (set %s to use another)", directory.toAbsolutePath(), URL);
                runOn(EmbeddedDatabase.begin(directory), application, args);
            }
        } catch (IOException | UnusableDatabaseException refused) {
            refuse(StartFailure.sentence(refused).orElse(refused.getMessage()));
        }
    }

    /** What is set, before the platform starts. */
    private static SmallRyeConfig config() {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().addDefaultSources();
        try {
            config.withSources(
                    new PropertiesConfigSource(Main.class.getResource("/application.properties"), DEFAULTS_ORDINAL));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return config.build();
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(CANNOT_START);
    }

    /** The service logs in as one that reads, and prepares the register as the owner; a command is the owner. */
    private static void logIn(Access access, DatabaseRole role) {
        System.setProperty(URL, access.jdbcUrl());
        System.setProperty("quarkus.datasource.username", role.user());
        System.setProperty("quarkus.datasource.password", access.password(role));
        System.setProperty("quarkus.flyway.jdbc-url", access.jdbcUrl());
        System.setProperty("quarkus.flyway.username", DatabaseRole.OWNER.user());
        System.setProperty("quarkus.flyway.password", access.password(DatabaseRole.OWNER));
        System.setProperty("register.database.owner", DatabaseRole.OWNER.user());
    }

    /** Answers at once what needs no database: a call for help, or one that cannot be understood. */
    private static void refuseUnlessWellFormed(List<String> arguments) {
        if (List.of("--help", "-h", "help").contains(arguments.get(0))) {
            System.out.println(USAGE);
            System.exit(CommandLine.ExitCode.OK);
        }
        if (!arguments.get(0).equals(INGEST)) {
            System.err.println("Unknown command " + arguments.get(0) + "; there is only " + INGEST + ". Try --help.");
            System.exit(CommandLine.ExitCode.USAGE);
        }
        CommandLine usage = new CommandLine(new IngestCommand());
        try {
            usage.parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage() + ". Try ingest --help.");
            System.exit(CommandLine.ExitCode.USAGE);
        }
        if (usage.isUsageHelpRequested()) {
            usage.usage(System.out);
            System.exit(CommandLine.ExitCode.OK);
        }
    }

    /** Runs until it ends or is told to stop, and keeps the database until then, however it ends. */
    private static void runOn(
            EmbeddedDatabase database, Class<? extends QuarkusApplication> application, String... args) {
        CountDownLatch ended = new CountDownLatch(1);
        logIn(database.access(), application == null ? DatabaseRole.READER : DatabaseRole.OWNER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(ended, database)));
        run(application, ended, args);
    }

    private static void run(Class<? extends QuarkusApplication> application, CountDownLatch ended, String... args) {
        Quarkus.run(
                application,
                (status, failure) -> {
                    if (failure != null) {
                        tell(failure);
                    }
                    ended.countDown();
                    System.exit(status);
                },
                args);
    }

    /** Of what operators are known to meet a sentence is enough. */
    private static void tell(Throwable failure) {
        StartFailure.sentence(failure)
                .ifPresentOrElse(
                        sentence -> LOG.errorf("The register did not start. %s", sentence),
                        () -> LOG.error(
                                "The register did not start because of this: " + ExceptionUtils.getRootCause(failure),
                                failure));
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
