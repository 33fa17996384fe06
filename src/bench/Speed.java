import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of src/site/markdown/performance.md: each line has both sides of its ratio, measured in turn in the same run.
 * {@code src/bench/run Speed}, or some parts of it: {@code src/bench/run Speed warm half cold pages starts}
 */
final class Speed {

    private static final List<String> WARM = List.of("/v1/judgements", "/v1/councils/lancashire");
    private static final String GZIP = "Accept-Encoding: gzip";
    private static final int PAGES = 40;

    /** Questions that a round of new ones may ask at most. */
    private static final int ROUND = 4500;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Speed() {}

    public static void main(String... arguments) throws Exception {
        Path place = Files.createTempDirectory("register-speed-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres database = Postgres.create(place.resolve("database"));
        Register register = Register.start(place.resolve("register.log"), database.address(), Map.of()).ready();
        StaticFiles files = StaticFiles.of(register, WARM, place);
        System.out.println("| | the register | beside it | ratio | goal |\n|---|---|---|---|---|");
        System.out.printf("| resident memory at rest | %d MB | | | |%n", register.residentMegabytes());
        List<String> parts = arguments.length == 0 ? List.of("warm", "half", "cold", "pages", "starts") : List.of(arguments);
        for (String part : parts) {
            switch (part) {
                case "warm" -> warm(register, files);
                case "half" -> half(register, files);
                case "cold" -> cold(register, database, place);
                case "pages" -> pages(register);
                case "starts" -> starts(database, place);
                default -> System.err.println("There is no part called " + part);
            }
            System.out.printf("| resident memory after that | %d MB | | | ≤ 300 MB |%n", register.residentMegabytes());
        }
        register.stop();
        database.stop("immediate");
        Tool.delete(place);
    }

    private static void warm(Register register, StaticFiles files) throws Exception {
        String goal = "≥ 0.8";
        String unchanged = "≥ 0.7";
        for (int i = 0; i < 4; i++) { // until the compiler has done its work
            Wrk.rate(register.address() + WARM.get(0));
            Wrk.rate(register.address() + WARM.get(1), GZIP);
            Wrk.rate(register.address() + WARM.get(0), "If-None-Match: " + tag(register.address() + WARM.get(0)));
        }
        String[] names = {"a page of 200 judgements", "a council"};
        for (int i = 0; i < WARM.size(); i++) {
            String url = register.address() + WARM.get(i);
            String file = files.url(i);
            String tag = "If-None-Match: " + tag(url);
            String fileTag = "If-None-Match: " + tag(file);
            Side.compare(names[i], "/s", () -> Wrk.rate(url), "nginx", () -> Wrk.rate(file), goal);
            Side.compare(names[i] + ", gzip", "/s", () -> Wrk.rate(url, GZIP), "nginx", () -> Wrk.rate(file, GZIP), goal);
            Side.compare(names[i] + ", 304", "/s", () -> Wrk.rate(url, tag), "nginx", () -> Wrk.rate(file, fileTag), unchanged);
        }
    }

    /** How far the slowest answers are from the usual, at half of what there can be; and the same of nginx. */
    private static void half(Register register, StaticFiles files) throws Exception {
        Duration lasting = Duration.ofSeconds(5);
        Paced.ask(register.port, WARM, 0, lasting);
        double rate = Paced.ask(register.port, WARM, 0, lasting).rate() / 2;
        Side.compare(
                "p99 ÷ median at %,.0f/s, half of the most of eight clients".formatted(rate),
                "",
                () -> Paced.ask(register.port, WARM, rate, lasting).spread(),
                "nginx",
                () -> Paced.ask(files.port, List.of("/0.json", "/1.json"), rate, lasting).spread(),
                "≤ 3 on the left");
    }

    private static void cold(Register register, Postgres database, Path place) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Map<String, String> goals = new LinkedHashMap<>();
        goals.put("/v1/ratings?asOf=DAY&limit=NUMBER", "≥ 0.35");
        goals.put("/v1/judgements?area=leadership&grade=good&asOf=DAY&limit=NUMBER", "≥ 0.5");
        for (String path : goals.keySet()) {
            String url = register.address() + path.replace("DAY", "2017-03-04");
            // The register asks its database for the last day on which something changed, which the answer names.
            String day = found(Pattern.compile("\"asOf\":\"([^\"]+)\""), ask(url.replace("NUMBER", "198")).body());
            Path statements = database.statementsOf(() -> ask(url.replace("NUMBER", "199")), day, place);
            for (int i = 0; i < 12; i++) { // the compiler needs a minute for what Hibernate does
                Wrk.rateOfNew(register.address(), path, place, asked.addAndGet(ROUND));
            }
            Side.compare(
                    path + ", new each time",
                    "/s",
                    () -> Wrk.rateOfNew(register.address(), path, place, asked.addAndGet(ROUND)),
                    "pgbench",
                    () -> database.rate(statements),
                    goals.get(path));
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("there is no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static void pages(Register register) throws Exception {
        AtomicInteger limit = new AtomicInteger(10);
        Side.compare(
                "a page after 40 others",
                "ms",
                () -> milliseconds(register, limit, PAGES),
                "the first",
                () -> milliseconds(register, limit, 0),
                "≤ 1.2");
    }

    /** The median time of a page that nobody has asked for, at some depth. */
    private static double milliseconds(Register register, AtomicInteger limit, int depth) throws Exception {
        Pattern next = Pattern.compile("\"next\":\"([^\"]+)\"");
        double[] times = new double[9];
        for (int i = 0; i < times.length; i++) {
            URI url = URI.create(register.address() + "/v1/judgements?limit=" + limit.getAndIncrement());
            for (int page = 0; page < depth; page++) {
                Matcher found = next.matcher(ask(url.toString()).body());
                if (!found.find()) {
                    throw new IOException("there are not as many pages");
                }
                url = url.resolve(found.group(1));
            }
            long begun = System.nanoTime();
            ask(url.toString());
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void starts(Postgres database, Path place) throws Exception {
        Path empty = EmptyApplication.build(place.resolve("empty"));
        database.sql("postgres", "create database empty owner register");
        Path archive = place.resolve("classes.jsa");
        Path log = place.resolve("start.log");
        Register.start(log, database.address(), Map.of(), "-XX:ArchiveClassesAtExit=" + archive)
                .ready()
                .stop();
        AtomicInteger first = new AtomicInteger();
        compareStart(
                "a first start, with a database of its own",
                () -> Register.start(
                        log,
                        null,
                        Map.of("REGISTER_DATABASE_DIRECTORY", place.resolve("own" + first.incrementAndGet()) + "/data"),
                        "-Xmx160m"),
                () -> EmptyApplication.start(empty, database, place),
                "≤ 2.5");
        for (String option : List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive)) {
            compareStart(
                    "a later start, " + option.replaceFirst("=.*", ""),
                    () -> Register.start(log, database.address(), Map.of(), option),
                    () -> EmptyApplication.start(empty, database, place),
                    "≤ 1.3");
        }
    }

    /** How the register is started. */
    private interface Start {
        Register begin() throws Exception;
    }

    private static void compareStart(String name, Start start, Side.Measured empty, String goal) throws Exception {
        Side.compare(
                "from the command to ready, " + name,
                "s",
                () -> {
                    long begun = System.nanoTime();
                    Register started = start.begin().ready();
                    double took = (System.nanoTime() - begun) / 1e9;
                    started.stop();
                    return took;
                },
                "an empty Quarkus application with Hibernate",
                empty,
                goal);
    }

    private static String tag(String url) throws IOException, InterruptedException {
        return ask(url).headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> ask(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(url + " answers " + answer.statusCode());
        }
        return answer;
    }
}
