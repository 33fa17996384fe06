import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Takes the database away in every way that is known, for ten seconds each, while clients ask: what they were answered,
 * how long they waited, and how soon the register was itself again. {@code src/bench/run Faults}
 */
final class Faults {

    private static final int CLIENTS = 12;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration WAITED_FOR = Duration.ofSeconds(30);

    /** Something that is done to the database. */
    private interface Deed {

        void run() throws IOException, InterruptedException;
    }

    private Faults() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("register-faults-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres database = Postgres.create(place.resolve("database"));
        Register register = Register.start(place.resolve("register.log"), database.address(), Map.of()).ready();
        try (Traffic traffic = new Traffic(register.address(), CLIENTS, PAUSE)) {
            Thread.sleep(5000);
            System.out.println("before: " + traffic.told());
            fault("stopped, fast", traffic, () -> database.stop("fast"), database::start);
            fault("stopped, immediate", traffic, () -> database.stop("immediate"), database::start);
            fault("killed", traffic, () -> database.signal("KILL"), database::start);
            fault("restarted", traffic, database::restart, () -> {});
            fault("frozen", traffic, () -> database.signal("STOP"), () -> database.signal("CONT"));
            fault("sessions ended", traffic, () -> end(database, "judgement-register"), () -> {});
            fault(
                    "a table locked",
                    traffic,
                    () -> database.session("begin; lock table standing; select pg_sleep(600)"),
                    () -> end(database, "psql"));
            fault(
                    "no connection left",
                    traffic,
                    () -> {
                        database.sql("postgres", "alter role register connection limit 0");
                        end(database, "judgement-register");
                    },
                    () -> database.sql("postgres", "alter role register connection limit -1"));
            fault(
                    "its files read-only",
                    traffic,
                    () -> Tool.output(List.of("chmod", "-R", "a-w", database.directory.toString())),
                    () -> Tool.output(List.of("chmod", "-R", "u+w", database.directory.toString())));
        }
        register.stop();
        database.stop("fast");
        Register early = Register.start(place.resolve("early.log"), database.address(), Map.of());
        Thread.sleep(Duration.ofSeconds(20).toMillis());
        System.out.printf("not there at the start: ready %s after 20 s%n", early.isReady());
        database.start();
        long begun = System.nanoTime();
        early.ready();
        System.out.printf("  there: ready after %.1f s%n", (System.nanoTime() - begun) / 1e9);
        early.stop();
        database.stop("immediate");
        Tool.delete(place);
    }

    private static void fault(String name, Traffic traffic, Deed begin, Deed end)
            throws IOException, InterruptedException {
        traffic.told();
        begin.run();
        Thread.sleep(LASTS.toMillis());
        end.run();
        Duration back = traffic.untilFresh(WAITED_FOR);
        System.out.printf("%s: %s; itself again after %.1f s%n", name, traffic.told(), back.toMillis() / 1e3);
        Thread.sleep(3000);
        System.out.printf("  afterwards: %s%n", traffic.told());
    }

    private static void end(Postgres database, String sessions) throws IOException, InterruptedException {
        database.sql(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = '"
                        + sessions + "'");
    }
}
