import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged program, started as src/site/markdown/performance.md says. */
final class Register {

    static final List<String> SETTINGS = List.of(
            "-XX:+UseSerialGC", "-Xmx96m", "-Xss512k", "-XX:MaxDirectMemorySize=56m", "-XX:TrimNativeHeapInterval=2000");

    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final int port;
    final Process process;
    final Path log;
    private final int management;

    private Register(int port, int management, Process process, Path log) {
        this.port = port;
        this.management = management;
        this.process = process;
        this.log = log;
    }

    /** Starts it on the servers named, or on its own database where none is. */
    static Register start(Path log, String databases, Map<String, String> settings, String... options)
            throws IOException {
        if (!Files.exists(PROGRAM)) {
            System.err.println("The program is missing: mvn -q -DskipTests package");
            System.exit(2);
        }
        int port = Tool.freePort();
        int management = Tool.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        if (databases != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + databases + "/register"
                    + (databases.contains(",") ? "?targetServerType=any" : ""));
            environment.putIfAbsent("QUARKUS_DATASOURCE_USERNAME", "register");
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SETTINGS);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        return new Register(port, management, Tool.start(log, environment, command), log);
    }

    /** Loads a register's directory beside the bundled councils. */
    static void load(String database, Path directory, Path log) throws IOException, InterruptedException {
        Process loading = Tool.start(
                log,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database + "/register",
                        "QUARKUS_DATASOURCE_USERNAME", "register",
                        "REGISTER_BUNDLED_DATA", "councils"),
                List.of(java(), "-Xmx512m", "-jar", PROGRAM.toString(), "ingest", directory.toString()));
        if (loading.waitFor() != 0) {
            throw new IOException("The load failed; see " + log);
        }
    }

    static String java() {
        return Optional.ofNullable(System.getenv("JAVA_HOME")).map(home -> home + "/bin/java").orElse("java");
    }

    Register ready() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("The register does not start; see " + log);
            }
            Thread.sleep(20);
        }
        return this;
    }

    boolean isReady() throws InterruptedException {
        return isReady(management);
    }

    static boolean isReady(int port) throws InterruptedException {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String metrics() throws IOException, InterruptedException {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** How much of the old generation was alive after its last collection, from 0 to 1. */
    double oldGeneration() throws IOException, InterruptedException {
        String metrics = metrics();
        return value(metrics, "jvm_gc_live_data_size_bytes ") / value(metrics, "jvm_gc_max_data_size_bytes ");
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Resident memory in megabytes. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    long descriptors() throws IOException {
        try (var open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.count();
        }
    }

    /** Tells it to stop, and waits until it has. */
    Duration stop() throws InterruptedException {
        Instant told = Instant.now();
        process.destroy();
        process.waitFor();
        return Duration.between(told, Instant.now());
    }
}
