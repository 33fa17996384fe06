package org.judgementregister.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends bodies in chunks, each when the one before has been read: what a client leaves unread lies outside the heap, and
 * must be little for each where there are many (back-pressure). Most bodies are one chunk. What is left of the others is
 * held for an eighth of the heap in all; whose last chunk waits longest to be read goes first.
 */
@ApplicationScoped
class ChunkedWriter implements HttpServerOptionsCustomizer {

    private static final int CHUNK = 128 * 1024;

    /** While clients leave much unread, so that all who may be connected have some each. */
    private static final int SMALL_CHUNK = 8 * 1024;

    private static final long MUCH = 8L * 1024 * 1024;

    private static final int PART_OF_THE_HEAP = 8;

    /** Bodies of the largest size that are held at once, and larger ones that are written at once. */
    private static final int LARGEST_AT_ONCE = 4;

    private final AtomicLong unread = new AtomicLong();
    private final long most;
    private final Counter cutOff;

    /** What is not all sent, by whose it is, whose last chunk waits longest first; nothing else holds it, or cutting off frees nothing. */
    private final Map<HttpServerRequest, Unsent> reading = new LinkedHashMap<>();

    private long held;

    /**
     * What follows a chunk.
     *
     * @param bytes that are held for it
     * @param giveUp instead of going on, when the client has gone or is cut off
     */
    private record Unsent(int bytes, Runnable goOn, Runnable giveUp) {}

    ChunkedWriter(
            MeterRegistry metrics, @ConfigProperty(name = "register.http.most-unsent") Optional<MemorySize> most) {
        this.most =
                most.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
        metrics.gauge("register.responses.unread.bytes", unread);
        this.cutOff = metrics.counter("register.responses.cut.off");
    }

    /** The system would keep megabytes of what is sent for each client. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(CHUNK);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    /** Bytes of the largest body that is held until it is read; larger ones are sent as they are written. */
    int largest() {
        return (int) Math.min(Integer.MAX_VALUE, most / LARGEST_AT_ONCE);
    }

    /** Ends a request whose Content-Length has been said. */
    void send(HttpServerRequest request, Body body) {
        send(request, body, 0);
    }

    private void send(HttpServerRequest request, Body body, int from) {
        int to = Math.min(body.length(), from + (unread.get() > MUCH ? SMALL_CHUNK : CHUNK));
        List<Buffer> slices = body.slices(from, to);
        if (to == body.length()) {
            Buffer last = slices.isEmpty() ? Buffer.buffer() : slices.remove(slices.size() - 1);
            slices.forEach(request.response()::write);
            unread.addAndGet(to - from);
            request.response().end(last).onComplete(sent -> unread.addAndGet(from - to));
        } else {
            write(request, slices, to - from, new Unsent(body.length(), () -> send(request, body, to), () -> {}));
        }
    }

    /** What ends a request as it is written; it blocks who writes while the client does not read. */
    OutputStream stream(HttpServerRequest request) {
        request.response().setChunked(true);
        return new BufferedOutputStream(new Stream(request), CHUNK);
    }

    private final class Stream extends OutputStream {

        private final HttpServerRequest request;
        private boolean broken;

        Stream(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            try {
                if (!broken) {
                    Unsent rest = new Unsent(largest(), () -> sent.complete(null), () -> sent.cancel(false));
                    ChunkedWriter.this.write(
                            request, List.of(Buffer.buffer(count).appendBytes(bytes, offset, count)), count, rest);
                    sent.get();
                }
            } catch (InterruptedException | ExecutionException | CancellationException gone) {
                broken = true;
                throw new IOException("The client has gone or does not read", gone);
            }
        }

        @Override
        public void close() {
            if (!broken) {
                request.response().end();
            }
        }
    }

    private void write(HttpServerRequest request, List<Buffer> slices, int bytes, Unsent rest) {
        HttpServerResponse response = request.response();
        unread.addAndGet(bytes);
        hold(request, rest);
        Buffer last = slices.get(slices.size() - 1);
        slices.subList(0, slices.size() - 1).forEach(response::write);
        response.write(last).onComplete(sent -> {
            unread.addAndGet(-bytes);
            Unsent next = letGo(request);
            if (next != null) {
                (sent.succeeded() && !response.closed() ? next.goOn() : next.giveUp()).run();
            }
        });
    }

    private void hold(HttpServerRequest request, Unsent rest) {
        Map<HttpServerRequest, Unsent> tooMany = new LinkedHashMap<>();
        synchronized (reading) {
            reading.put(request, rest);
            held += rest.bytes();
            for (HttpServerRequest longest : List.copyOf(reading.keySet())) {
                if (held > most && !longest.equals(request)) {
                    held -= reading.get(longest).bytes();
                    tooMany.put(longest, reading.remove(longest));
                }
            }
        }
        tooMany.forEach((client, unsent) -> {
            cutOff.increment();
            unsent.giveUp().run();
            client.connection().close();
        });
    }

    /** Null when it has been cut off. */
    private Unsent letGo(HttpServerRequest request) {
        synchronized (reading) {
            Unsent rest = reading.remove(request);
            held -= rest == null ? 0 : rest.bytes();
            return rest;
        }
    }
}
