import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients that ask all the time: for what has been asked before, whether it is unchanged, and for what nobody has asked.
 * Each answer is checked: what is warm must be the same to the byte, what is new must be whole, a refusal must be a
 * problem document that says when to come again.
 */
final class Traffic implements AutoCloseable {

    private static final String WARM = "/v1/judgements";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 4500;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final ExecutorService clients;
    private final String address;
    private final String tag;
    private final String body;
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean goesOn = true;

    Traffic(String address, int howMany, Duration pause) throws IOException, InterruptedException {
        this.address = address;
        HttpResponse<String> first = ask(WARM);
        this.tag = first.headers().firstValue("ETag").orElseThrow();
        this.body = first.body();
        this.clients = Executors.newFixedThreadPool(howMany);
        for (int i = 0; i < howMany; i++) {
            int kind = i % 3;
            clients.submit(() -> {
                while (goesOn) {
                    count(kind);
                    Thread.sleep(pause.toMillis());
                }
                return null;
            });
        }
    }

    private void count(int kind) {
        long begun = System.nanoTime();
        String answer;
        try {
            answer = switch (kind) {
                case 0 -> warm();
                case 1 -> unchanged();
                default -> fresh();
            };
        } catch (IOException dropped) {
            answer = "dropped: " + dropped.getClass().getSimpleName();
        } catch (InterruptedException ended) {
            return;
        }
        answers.computeIfAbsent(answer, name -> new LongAdder()).increment();
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    private String warm() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(WARM);
        if (answer.statusCode() == 200) {
            return answer.body().equals(body) ? "warm 200" : "warm WRONG";
        }
        return "warm " + refusal(answer);
    }

    private String unchanged() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(WARM, "If-None-Match", tag);
        return answer.statusCode() == 304 ? "304" : "304 WRONG " + refusal(answer);
    }

    private String fresh() throws IOException, InterruptedException {
        LocalDate day = FIRST_DAY.plusDays(ThreadLocalRandom.current().nextInt(DAYS));
        HttpResponse<String> answer = ask("/v1/ratings?council=lancashire&council=bury&asOf=" + day);
        if (answer.statusCode() == 200) {
            return answer.body().endsWith("]}]}") ? "new 200" : "new HALF";
        }
        return "new " + refusal(answer);
    }

    private static String refusal(HttpResponse<String> answer) {
        boolean clean = answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                && answer.headers().firstValue("Retry-After").isPresent();
        return answer.statusCode() + (clean ? "" : " NOT CLEAN");
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Until a question that nobody has asked is answered. */
    Duration untilFresh(Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < atMost.toNanos()) {
            try {
                if (fresh().equals("new 200")) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException notYet) {
                // asked again
            }
            Thread.sleep(20);
        }
        return atMost;
    }

    /** What has been answered since the last time, and the longest wait; counting begins anew. */
    String told() {
        Map<String, Long> seen = new TreeMap<>();
        for (String name : List.copyOf(answers.keySet())) {
            long times = answers.get(name).sumThenReset();
            if (times > 0) {
                seen.put(name, times);
            }
        }
        return "%s; longest wait %.1f s".formatted(seen, longest.getAndSet(0) / 1e9);
    }

    @Override
    public void close() {
        goesOn = false;
        clients.shutdownNow();
    }
}
