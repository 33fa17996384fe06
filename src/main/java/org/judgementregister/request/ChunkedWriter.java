package org.judgementregister.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** How many of those it is held for; what many read is held once. */
    private final Map<Object, Integer> readers = new IdentityHashMap<>();

    /**
     * What follows a chunk.
     *
     * @param what is held for it: a body, or the request that is streamed
     * @param bytes of that
     * @param giveUp instead of going on, when the client has gone or is cut off
     */
    private record Unsent(Object what, int bytes, Runnable goOn, Runnable giveUp) {}

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
        int to = Math.min(body.length(), from + chunk());
        List<Buffer> slices = body.slices(from, to);
        if (to == body.length()) {
            Buffer last = slices.isEmpty() ? Buffer.buffer() : slices.remove(slices.size() - 1);
            slices.forEach(request.response()::write);
            Future<Void> ended = request.response().end(last);
            unread.addAndGet(to - from);
            ended.onComplete(sent -> unread.addAndGet(from - to));
        } else {
            // In a turn of its own: what the system takes at once would nest deeper with every chunk.
            Runnable goOn = () -> Vertx.currentContext().runOnContext(turn -> send(request, body, to));
            write(request, slices, to - from, new Unsent(body, body.length(), goOn, () -> {}));
        }
    }

    /** Writes a chunk of a body that is not known in whole. It succeeds when the client has read it, and fails when it has gone or is cut off. */
    Future<Void> write(HttpServerRequest request, Buffer chunk) {
        Promise<Void> read = Promise.promise();
        write(
                request,
                List.of(chunk),
                chunk.length(),
                new Unsent(request, largest(), read::tryComplete, () -> read.tryFail("The client does not read")));
        return read.future();
    }

    /** Bytes of the chunks that are written now. */
    int chunk() {
        return unread.get() > MUCH ? SMALL_CHUNK : CHUNK;
    }

    private void write(HttpServerRequest request, List<Buffer> slices, int bytes, Unsent rest) {
        HttpServerResponse response = request.response();
        unread.addAndGet(bytes);
        hold(request, rest);
        Future<Void> written;
        try {
            Buffer last = slices.get(slices.size() - 1);
            slices.subList(0, slices.size() - 1).forEach(response::write);
            written = response.write(last);
        } catch (RuntimeException ended) {
            written = Future.failedFuture(ended);
        }
        written.onComplete(sent -> {
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
            held += readers.merge(rest.what(), 1, Integer::sum) == 1 ? rest.bytes() : 0;
            Iterator<Map.Entry<HttpServerRequest, Unsent>> longest =
                    reading.entrySet().iterator();
            while (held > most && longest.hasNext()) {
                Map.Entry<HttpServerRequest, Unsent> each = longest.next();
                if (!each.getKey().equals(request)) {
                    tooMany.put(each.getKey(), each.getValue());
                    longest.remove();
                    release(each.getValue());
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
            if (rest != null) {
                release(rest);
            }
            return rest;
        }
    }

    private void release(Unsent rest) {
        if (readers.merge(rest.what(), -1, Integer::sum) == 0) {
            readers.remove(rest.what());
            held -= rest.bytes();
        }
    }
}
