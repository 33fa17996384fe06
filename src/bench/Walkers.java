import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that walk through all inspections, page by page, and find out whether a walk keeps to one release. */
final class Walkers implements AutoCloseable {

    private static final Pattern RELEASE = Pattern.compile("^\\{\"release\":(\\d+),\"total\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients;
    private final String address;
    private final AtomicInteger walks = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger waited = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile boolean goesOn = true;

    Walkers(String address, int howMany) {
        this.address = address;
        this.clients = Executors.newFixedThreadPool(howMany);
        for (int i = 0; i < howMany; i++) {
            int limit = 90 + i;
            clients.submit(() -> {
                while (goesOn) {
                    walk("/v1/inspections?limit=" + limit);
                }
                return null;
            });
        }
    }

    private void walk(String first) throws IOException, InterruptedException {
        String release = null;
        int total = 0;
        Set<String> rows = new HashSet<>();
        int met = 0;
        for (String path = first; path != null && goesOn; ) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address).resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 503) {
                waited.incrementAndGet(); // the cursor's release has not reached this instance
                Thread.sleep(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) * 1000L);
                continue;
            }
            Matcher head = RELEASE.matcher(answer.body());
            if (answer.statusCode() != 200 || !head.find() || release != null && !release.equals(head.group(1))) {
                wrong.incrementAndGet();
                return;
            }
            release = head.group(1);
            total = Integer.parseInt(head.group(2));
            Matcher row = ROW.matcher(answer.body());
            while (row.find()) {
                rows.add(row.group(1));
                met++;
            }
            pages.incrementAndGet();
            Matcher next = NEXT.matcher(answer.body());
            path = next.find() ? next.group(1) : null;
        }
        if (goesOn && (met != total || rows.size() != total)) {
            wrong.incrementAndGet();
        }
        walks.incrementAndGet();
    }

    String told() {
        return "%d walks of %d pages, %d waits for a release that had not come, %d wrong"
                .formatted(walks.getAndSet(0), pages.getAndSet(0), waited.getAndSet(0), wrong.get());
    }

    @Override
    public void close() {
        goesOn = false;
        clients.shutdownNow();
    }
}
