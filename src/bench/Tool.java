import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that the benchmarks start, all on loopback and all ended with them. */
final class Tool {

    private static final List<Process> STARTED = new ArrayList<>();
    private static final Path ROOT_ONLY = Path.of("/proc/1/environ");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
    }

    private Tool() {}

    /** Where a program is; ends the benchmark with a sentence when it is nowhere. */
    static String find(String name, String debianPackage) {
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            Stream<Path> places = Stream.concat(
                    versions.map(version -> version.resolve("bin")),
                    Stream.of(System.getenv("PATH").split(":")).map(Path::of));
            Optional<Path> found = Stream.concat(places, Stream.of(Path.of("/usr/sbin")))
                    .map(place -> place.resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isEmpty()) {
                System.err.printf("%s is missing: apt-get install %s%n", name, debianPackage);
                System.exit(2);
            }
            return found.get().toString();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** PostgreSQL refuses to be run by root. */
    static List<String> asOrdinaryUser(List<String> command) {
        if (!Files.isReadable(ROOT_ONLY) || !System.getProperty("user.name").equals("root")) {
            return command;
        }
        List<String> lowered = new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        lowered.addAll(command);
        return lowered;
    }

    static Process start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        STARTED.add(process);
        return process;
    }

    /** What a program prints; an error when it fails. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }

    static void signal(String name, long process) throws IOException, InterruptedException {
        output(List.of("kill", "-" + name, Long.toString(process)));
    }

    static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
