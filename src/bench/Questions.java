import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * What strangers can ask at once: sixteen new questions with many filters just after a start, then 1,500 with random
 * counts of alternatives, at each size of the heap; what they were answered, how long who asked for something warm waited
 * meanwhile, and how full the old generation was afterwards. {@code src/bench/run Questions}
 */
final class Questions {

    private static final List<Integer> HEAPS = List.of(96, 160, 256, 512, 1024);
    private static final int PARALLEL = 16;
    private static final int RANDOM = 1500;
    private static final String WARM = "/v1/councils";
    private static final Map<String, List<String>> FILTERS = new TreeMap<>(Map.of(
            "grade", List.of("outstanding", "good", "adequate", "requires-improvement", "inadequate", "not-judged"),
            "area", List.of("help-and-protection", "looked-after-children", "adoption", "care-leavers", "leadership"),
            "region", List.of("london", "north-west", "south-east", "south-west", "east-midlands", "west-midlands"),
            "type", List.of("county", "london-borough", "metropolitan-borough", "unitary-authority"),
            "framework", List.of("slac", "sif", "ilacs-2018", "ilacs-2023", "ilacs-2026", "cpi", "tlac", "jtai")));
    private static final Map<String, List<String>> LISTS = new TreeMap<>(Map.of(
            "judgements", List.copyOf(FILTERS.keySet()),
            "inspections", List.of("region", "type", "framework"),
            "changes", List.of("area", "region", "type", "framework"),
            "ratings", List.of("grade", "area", "region", "type")));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Random random = new Random(1);
    private final String address;

    private Questions(String address) {
        this.address = address;
    }

    public static void main(String... arguments) throws Exception {
        System.out.println("heap, answers by status, slowest warm answer, old generation in use");
        for (int heap : HEAPS) {
            Path place = Files.createTempDirectory("register-questions-");
            Register register = Register.start(
                            place.resolve("register.log"),
                            null,
                            Map.of("REGISTER_DATABASE_DIRECTORY", place.resolve("data").toString()),
                            "-Xmx" + heap + "m")
                    .ready();
            Questions questions = new Questions(register.address());
            Duration slowest = questions.ask();
            System.out.printf(
                    "%4d MB  %s  %d ms  %.0f %%%n",
                    heap, questions.answers, slowest.toMillis(), 100 * full(register.metrics()));
            register.stop();
        }
    }

    private Duration ask() throws InterruptedException, ExecutionException {
        get(WARM);
        ExecutorService clients = Executors.newFixedThreadPool(PARALLEL);
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < PARALLEL + RANDOM; i++) {
            String question = question(i < PARALLEL);
            asked.add(clients.submit(() -> get(question)));
        }
        Duration slowest = Duration.ZERO;
        while (!asked.stream().allMatch(Future::isDone)) {
            long begun = System.nanoTime();
            get(WARM);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            Thread.sleep(50);
        }
        for (Future<?> each : asked) {
            each.get();
        }
        clients.shutdown();
        return slowest;
    }

    /** Each filter with some of its alternatives; with nearly all of them where many are wanted. */
    private String question(boolean many) {
        String list = List.copyOf(LISTS.keySet()).get(random.nextInt(LISTS.size()));
        StringBuilder url = new StringBuilder("/v1/%s?asOf=20%d-0%d-1%d"
                .formatted(list, 10 + random.nextInt(16), 1 + random.nextInt(9), random.nextInt(10)));
        LISTS.get(list).forEach(name -> FILTERS.get(name).stream()
                .filter(value -> random.nextInt(10) < (many ? 9 : 4))
                .forEach(value -> url.append('&').append(name).append('=').append(value)));
        return url.toString();
    }

    private Void get(String path) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answers.computeIfAbsent(answer.statusCode(), status -> new LongAdder()).increment();
        } catch (IOException lost) {
            answers.computeIfAbsent(0, status -> new LongAdder()).increment();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static double full(String metrics) {
        return value(metrics, "jvm_memory_used_bytes") / value(metrics, "jvm_memory_max_bytes");
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name) && line.contains("Tenured"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
