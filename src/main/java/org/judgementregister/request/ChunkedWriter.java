package org.judgementregister.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
class ChunkedWriter {

    private static final int CHUNK = 128 * 1024;

    /** While clients leave much unread, so that all who may be connected have some each. */
    private static final int SMALL_CHUNK = 8 * 1024;

    private static final long MUCH = 8L * 1024 * 1024;

    private static final int PART_OF_THE_HEAP = 8;

    private final AtomicLong unread = new AtomicLong();
    private final long most;
    private final Counter cutOff;

    /** What is not all sent, by whose it is, whose last chunk waits longest first; nothing else holds it, or cutting off frees nothing. */
    private final Map<HttpServerRequest, Body> reading = new LinkedHashMap<>();

    private long held;

    ChunkedWriter(
            MeterRegistry metrics, @ConfigProperty(name = "register.http.most-unsent") Optional<MemorySize> most) {
        this.most =
                most.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
        metrics.gauge("register.responses.unread.bytes", unread);
        this.cutOff = metrics.counter("register.responses.cut.off");
    }

    /** Ends a request whose Content-Length has been said. */
    void send(HttpServerRequest request, Body body) {
        send(request, body, 0);
    }

    private void send(HttpServerRequest request, Body body, int from) {
        HttpServerResponse response = request.response();
        int to = Math.min(body.length(), from + (unread.get() > MUCH ? SMALL_CHUNK : CHUNK));
        unread.addAndGet(to - from);
        List<Buffer> slices = body.slices(from, to);
        Buffer last = slices.isEmpty() ? Buffer.buffer() : slices.remove(slices.size() - 1);
        slices.forEach(response::write);
        if (to == body.length()) {
            response.end(last).onComplete(sent -> unread.addAndGet(from - to));
            return;
        }
        hold(request, body);
        response.write(last).onComplete(sent -> {
            unread.addAndGet(from - to);
            Body rest = letGo(request);
            if (rest != null && sent.succeeded() && !response.closed()) {
                send(request, rest, to);
            }
        });
    }

    private void hold(HttpServerRequest request, Body body) {
        List<HttpServerRequest> tooMany = new ArrayList<>();
        synchronized (reading) {
            reading.put(request, body);
            held += body.length();
            for (HttpServerRequest longest : List.copyOf(reading.keySet())) {
                if (held > most && !longest.equals(request)) {
                    held -= reading.remove(longest).length();
                    tooMany.add(longest);
                }
            }
        }
        for (HttpServerRequest each : tooMany) {
            cutOff.increment();
            each.connection().close();
        }
    }

    /** Null when it has been cut off. */
    private Body letGo(HttpServerRequest request) {
        synchronized (reading) {
            Body body = reading.remove(request);
            held -= body == null ? 0 : body.length();
            return body;
        }
    }
}
