import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ten minutes at half of what there can be, warm and new questions mixed: what memory, threads, descriptors and database
 * sessions do meanwhile. {@code src/bench/run Soak [MINUTES]}
 */
final class Soak {

    private static final List<String> WARM = List.of("/v1/judgements", "/v1/councils/lancashire", "/v1/ratings");
    private static final int CLIENTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Soak() {}

    public static void main(String... arguments) throws Exception {
        int minutes = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Path place = Files.createTempDirectory("register-soak-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres database = Postgres.create(place.resolve("database"));
        Register register = Register.start(place.resolve("register.log"), database.address(), Map.of()).ready();
        Duration lasting = Duration.ofSeconds(10);
        Paced.ask(register.port, WARM, 0, lasting);
        double most = Paced.ask(register.port, WARM, 0, lasting).rate();
        System.out.printf("half of %,.0f/s, and two clients with new questions%n", most);
        try (Traffic traffic = new Traffic(register.address(), CLIENTS, PAUSE)) {
            for (int minute = 0; minute <= minutes; minute++) {
                tell(minute, register, database);
                if (minute < minutes) {
                    Paced.ask(register.port, WARM, most / 2, Duration.ofMinutes(1));
                }
            }
            System.out.println(traffic.told());
        }
        Thread.sleep(5000);
        tell(minutes, register, database);
        register.stop();
        database.stop("immediate");
        Tool.delete(place);
    }

    private static void tell(int minute, Register register, Postgres database) throws IOException, InterruptedException {
        System.out.printf(
                "minute %d: %d MB resident, %s MB of heap held, %s threads, %d descriptors, %s sessions%n",
                minute,
                register.residentMegabytes(),
                held(register),
                Tool.output(List.of("sh", "-c", "ls /proc/" + register.process.pid() + "/task | wc -l")).trim(),
                register.descriptors(),
                database.sql(
                        "postgres",
                        "select count(*) from pg_stat_activity where application_name = 'judgement-register'"));
    }

    private static String held(Register register) throws IOException, InterruptedException {
        return register.metrics().lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("Tenured"))
                .map(line -> "%.0f".formatted(Double.parseDouble(line.replaceAll(".* ", "")) / 1048576))
                .findFirst()
                .orElse("?");
    }
}
