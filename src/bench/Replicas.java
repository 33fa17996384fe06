import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A primary and a standby, two registers and a cache in front of them: what clients see while a release is loaded, while
 * the standby lags, while it takes the primary's place, and while one register is told to stop.
 * {@code src/bench/run Replicas}
 */
final class Replicas {

    private static final int CLIENTS = 12;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Replicas() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("register-replicas-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres primary = Postgres.create(place.resolve("primary"));
        // Everything but the inspections, so that there is something to load later.
        Register.start(place.resolve("first.log"), primary.address(), Map.of("REGISTER_BUNDLED_DATA", "councils"))
                .ready()
                .stop();
        Postgres standby = primary.standby(place.resolve("standby"));
        int port = Tool.freePort();
        Map<String, String> reading = Map.of(
                "REGISTER_PREPARE_DATABASE", "false",
                "QUARKUS_SHUTDOWN_DELAY", "3s",
                "REGISTER_PUBLIC_URL", "http://127.0.0.1:" + port);
        Register one = Register.start(place.resolve("one.log"), primary.address() + "," + standby.address(), reading)
                .ready();
        Register other = Register.start(place.resolve("other.log"), standby.address(), reading).ready();
        for (String path : List.of("/v1/councils", "/v1/ratings?asOf=2020-01-01", "/v1/judgements.csv")) {
            System.out.printf("%s: same ETag %s%n", path, tag(one, path).equals(tag(other, path)));
        }
        Proxy proxy = Proxy.start(place.resolve("proxy"), port, List.of(one, other));
        try (Walkers walkers = new Walkers(proxy.address(), 6)) {
            Thread.sleep(3000);
            System.out.println("before: " + walkers.told());
            ingest(primary, place.resolve("ingest.log"));
            Thread.sleep(5000);
            System.out.println("a release loaded: " + walkers.told());
            primary.sql("register", "select pg_switch_wal()");
            standby.sql("postgres", "select pg_wal_replay_pause()");
            withdraw(primary, place);
            Thread.sleep(8000);
            System.out.printf(
                    "the standby lags: releases %s and %s; %s%n", release(one), release(other), walkers.told());
            standby.sql("postgres", "select pg_wal_replay_resume()");
            Thread.sleep(3000);
            System.out.printf(
                    "it has caught up: releases %s and %s; %s%n", release(one), release(other), walkers.told());
        }
        try (Traffic traffic = new Traffic(proxy.address(), CLIENTS, PAUSE)) {
            Thread.sleep(3000);
            System.out.println("before: " + traffic.told());
            primary.stop("immediate");
            standby.promote();
            Duration back = traffic.untilFresh(Duration.ofSeconds(30));
            Thread.sleep(5000);
            System.out.printf(
                    "the standby takes the primary's place: %s; itself again after %.1f s%n",
                    traffic.told(), back.toMillis() / 1e3);
            long begun = System.nanoTime();
            Thread leaving = new Thread(() -> proxy.follow(List.of(one, other)));
            leaving.start();
            one.stop();
            System.out.printf(
                    "one register told to stop, ended after %.1f s; %s%n",
                    (System.nanoTime() - begun) / 1e9, traffic.told());
            Thread.sleep(3000);
            System.out.println("afterwards: " + traffic.told());
            leaving.join();
        }
        proxy.stop();
        other.stop();
        standby.stop("immediate");
        Tool.delete(place);
    }

    private static void ingest(Postgres database, Path log) throws IOException, InterruptedException {
        load(database, log, Path.of("src", "main", "resources", "register").toString());
    }

    /** The smallest release there is. */
    private static void withdraw(Postgres database, Path place) throws IOException, InterruptedException {
        Path withdrawals = Files.createDirectories(place.resolve("withdrawals"));
        Files.writeString(
                withdrawals.resolve("withdrawals.csv"),
                "inspection,reason\nlancashire-ilacs-2026-08-20,a trial\n");
        load(database, place.resolve("ingest.log"), withdrawals.toString());
    }

    private static void load(Postgres database, Path log, String file) throws IOException, InterruptedException {
        Process load = Tool.start(
                log,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database.address() + "/register",
                        "QUARKUS_DATASOURCE_USERNAME", "register"),
                List.of("java", "-jar", "target/quarkus-app/quarkus-run.jar", "ingest", file));
        if (load.waitFor() != 0) {
            throw new IOException("The load failed; see " + log);
        }
    }

    private static String tag(Register register, String path) throws IOException, InterruptedException {
        return ask(register, path).headers().firstValue("ETag").orElseThrow();
    }

    private static String release(Register register) throws IOException, InterruptedException {
        return ask(register, "/v1").headers().firstValue("Register-Release").orElseThrow();
    }

    private static HttpResponse<String> ask(Register register, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(register.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
