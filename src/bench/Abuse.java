import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two thousand connections that send or read as slowly as they can, do nothing, or vanish, beside a client who asks as
 * usual; then the word to stop, under load. {@code src/bench/run Abuse}
 */
final class Abuse {

    private static final String CONNECTIONS = "2000";
    private static final int VANISHING = 500;
    private static final int GREEDY = 50;
    private static final int UNREAD = 400;
    private static final int MOST_BLOCKS = 2000;
    private static final int PATIENT = 4;
    private static final int REQUESTS = 1500;
    private static final List<String> ASKED =
            List.of("/v1/judgements", "/v1/councils/lancashire", "/v1/ratings?council=bury", "/v1/statistics/grades");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What the usual client met.
     *
     * @param fullest the old generation after a collection, at its fullest, from 0 to 1
     */
    private record Usual(int asked, double median, double p99, double longest, long failed, double fullest) {}

    private Abuse() {}

    public static void main(String... arguments) throws Exception {
        Path place = Files.createTempDirectory("register-abuse-");
        Tool.output(List.of("chmod", "755", place.toString()));
        Postgres database = Postgres.create(place.resolve("database"));
        Register register = Register.start(place.resolve("register.log"), database.address(), Map.of()).ready();
        for (int i = 0; i < 4; i++) {
            usual(register);
        }
        System.out.println("| beside | asked | not 200 | median | p99 | longest | old generation | resident, descriptors |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        tell("as usual", register, usual(register));
        String url = register.address() + "/v1/judgements.csv";
        slow(register, "slow headers", "-H", "-u", url, "-i", "5");
        slow(register, "slow bodies", "-B", "-u", url, "-i", "5", "-s", "8192");
        slow(register, "slow reading", "-X", "-u", url, "-w", "1", "-y", "2", "-n", "5", "-z", "1", "-k", "10");
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(CONNECTIONS); i++) {
            idle.add(new Socket("127.0.0.1", register.port));
        }
        tell(CONNECTIONS + " idle connections", register, usual(register));
        for (Socket each : idle) {
            each.close();
        }
        greedy(register);
        unread(register, "another matrix", "/v1/ratings?asOf=");
        unread(register, "other 500 changes", "/v1/changes?limit=500&asOf=");
        vanish(register);
        tell(VANISHING + " vanished in the middle of a download", register, usual(register));
        Thread.sleep(5000);
        tell("afterwards", register, usual(register));
        stop(register);
        database.stop("immediate");
        Tool.delete(place);
    }

    private static void slow(Register register, String name, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Tool.find("slowhttptest", "slowhttptest"), "-c", CONNECTIONS, "-r", "500", "-l", "25", "-p", "3"));
        command.addAll(List.of(options));
        Process attack = Tool.start(register.log.resolveSibling("slowhttptest.txt"), Map.of(), command);
        Thread.sleep(6000);
        Usual meanwhile = usual(register);
        boolean stillThere = attack.isAlive();
        attack.waitFor();
        tell(name + (stillThere ? "" : " (ended before)"), register, meanwhile);
    }

    /** Clients that ask whether something has changed, on and on, and read no answer; they end when they are cut off. */
    private static void greedy(Register register) throws Exception {
        byte[] requests = "GET /v1/councils/lancashire HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n"
                .repeat(1000)
                .getBytes(StandardCharsets.US_ASCII);
        ExecutorService clients = Executors.newFixedThreadPool(GREEDY);
        List<Future<Boolean>> cutOff = new ArrayList<>();
        for (int i = 0; i < GREEDY; i++) {
            cutOff.add(clients.submit(() -> isCutOff(register, requests)));
        }
        Usual meanwhile = usual(register);
        int count = 0;
        for (Future<Boolean> each : cutOff) {
            count += each.get() ? 1 : 0;
        }
        clients.shutdown();
        tell(GREEDY + " that ask on without reading, " + count + " cut off", register, meanwhile);
    }

    private static boolean isCutOff(Register register, byte[] requests) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", register.port)) {
            for (int times = 0; times < MOST_BLOCKS; times++) {
                socket.getOutputStream().write(requests);
            }
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Clients that each ask for another large answer, and read nothing of it. */
    private static void unread(Register register, String what, String path) throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < UNREAD; i++) {
            Socket client = new Socket();
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress("127.0.0.1", register.port));
            LocalDate day = LocalDate.of(2014, 2, 1).plusDays(11L * i);
            client.getOutputStream()
                    .write(("GET " + path + day + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        tell(UNREAD + " that each ask " + what + " and read nothing", register, usual(register));
        for (Socket client : clients) {
            client.close();
        }
    }

    private static void vanish(Register register) throws IOException {
        for (int i = 0; i < VANISHING; i++) {
            try (Socket socket = new Socket("127.0.0.1", register.port)) {
                socket.setReceiveBufferSize(4096);
                OutputStream out = socket.getOutputStream();
                out.write("GET /v1/download HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readNBytes(1000);
            }
        }
    }

    /** Requests that are on their way when the word comes are answered; the program has ended within ten seconds. */
    private static void stop(Register register) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(PATIENT);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < PATIENT; i++) {
            String path = "/v1/statistics/trend?from=2010-01-01&every=month&by=region&area=leadership&to=202" + i + "-01-01";
            answers.add(clients.submit(() -> answer(register, path)));
        }
        Thread.sleep(100);
        Duration took = register.stop();
        System.out.printf("told to stop: ended after %.1f s; in flight:", took.toMillis() / 1e3);
        for (Future<String> each : answers) {
            System.out.print(" " + each.get());
        }
        System.out.println();
        clients.shutdown();
    }

    private static String answer(Register register, String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(register.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + (answer.body().endsWith("]}") ? "" : " half");
        } catch (IOException dropped) {
            return "dropped";
        }
    }

    private static Usual usual(Register register) throws InterruptedException, ExecutionException, IOException {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        Callable<double[]> client = () -> {
            double[] times = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                long begun = System.nanoTime();
                int status = CLIENT.send(
                                HttpRequest.newBuilder(URI.create(register.address() + ASKED.get(i % ASKED.size())))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                times[i] = status == 200 ? (System.nanoTime() - begun) / 1e6 : Double.NaN;
                Thread.sleep(2);
            }
            return times;
        };
        List<Future<double[]>> both = List.of(clients.submit(client), clients.submit(client));
        double fullest = 0;
        while (!both.stream().allMatch(Future::isDone)) {
            fullest = Math.max(fullest, register.oldGeneration());
            Thread.sleep(200);
        }
        double[] times = new double[2 * REQUESTS];
        for (int i = 0; i < 2; i++) {
            System.arraycopy(both.get(i).get(), 0, times, i * REQUESTS, REQUESTS);
        }
        clients.shutdown();
        long failed = Arrays.stream(times).filter(Double::isNaN).count();
        Arrays.sort(times);
        int answered = times.length - (int) failed; // what is not a number comes last
        return new Usual(
                times.length, times[answered / 2], times[answered * 99 / 100], times[answered - 1], failed, fullest);
    }

    private static void tell(String name, Register register, Usual usual) throws IOException {
        System.out.printf(
                "| %s | %d | %d | %.1f ms | %.1f ms | %.0f ms | %.0f %% | %d MB, %d |%n",
                name,
                usual.asked,
                usual.failed,
                usual.median,
                usual.p99,
                usual.longest,
                100 * usual.fullest,
                register.residentMegabytes(),
                register.descriptors());
    }
}
