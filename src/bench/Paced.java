import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A client that asks at a steady pace and measures each answer. */
final class Paced {

    private static final int CONNECTIONS = 8;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "content-length: ";

    /** What came of it, in milliseconds. */
    record Times(double rate, double median, double p99) {

        double spread() {
            return p99 / median;
        }
    }

    private Paced() {}

    /**
     * @param rate requests a second over all connections; 0 for as many as there can be
     */
    static Times ask(int port, List<String> paths, double rate, Duration lasting) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<double[]>> all = new ArrayList<>();
        long pause = rate == 0 ? 0 : (long) (1e9 * CONNECTIONS / rate);
        for (int i = 0; i < CONNECTIONS; i++) {
            long first = i * pause / CONNECTIONS; // one after the other, not all at once
            all.add(clients.submit(() -> ask(port, paths, first, pause, lasting.toNanos())));
        }
        double[] times = {};
        for (Future<double[]> each : all) {
            double[] more = each.get();
            int before = times.length;
            times = Arrays.copyOf(times, before + more.length);
            System.arraycopy(more, 0, times, before, more.length);
        }
        clients.shutdown();
        Arrays.sort(times);
        return new Times(times.length / (lasting.toMillis() / 1e3), times[times.length / 2], times[times.length * 99 / 100]);
    }

    private static double[] ask(int port, List<String> paths, long first, long pause, long lasting) throws Exception {
        double[] times = new double[1024];
        int asked = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream answers = new BufferedInputStream(socket.getInputStream(), 65536);
            long begun = System.nanoTime();
            long due = begun + first;
            while (System.nanoTime() - begun < lasting) {
                while (pause > 0 && System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long sent = System.nanoTime();
                String request = "GET " + paths.get(asked % paths.size()) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                read(answers);
                if (asked == times.length) {
                    times = Arrays.copyOf(times, 2 * asked);
                }
                times[asked++] = (System.nanoTime() - sent) / 1e6;
                // Who has fallen behind, because an answer took long, goes on from there.
                due = Math.max(due + pause, System.nanoTime());
            }
        }
        return Arrays.copyOf(times, asked);
    }

    private static void read(InputStream answers) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int met = 0; met < END_OF_HEAD.length; ) {
            int next = answers.read();
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            head.append((char) next);
            met = next == END_OF_HEAD[met] ? met + 1 : next == END_OF_HEAD[0] ? 1 : 0;
        }
        String text = head.toString().toLowerCase(java.util.Locale.ROOT);
        int length = text.indexOf(LENGTH) + LENGTH.length();
        if (!text.startsWith("http/1.1 200") || length < LENGTH.length()) {
            throw new IOException(text);
        }
        answers.skipNBytes(Long.parseLong(text.substring(length, text.indexOf('\r', length)).trim()));
    }
}
