package org.judgementregister.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends bodies in chunks, each when the one before has been read: what a client leaves unread lies outside the heap, and
 * must be little for each where there are many (back-pressure). Most bodies are one chunk.
 */
@ApplicationScoped
class ChunkedWriter {

    private static final int CHUNK = 128 * 1024;

    /** While clients leave much unread, so that all who may be connected have some each. */
    private static final int SMALL_CHUNK = 8 * 1024;

    private static final long MUCH = 8L * 1024 * 1024;

    private final AtomicLong unread = new AtomicLong();
    private final Counter cutOff;

    ChunkedWriter(MeterRegistry metrics) {
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
        // Softly, or slow readers of many different responses would fill the heap.
        SoftReference<Body> rest = new SoftReference<>(body);
        response.write(last).onComplete(sent -> {
            unread.addAndGet(from - to);
            if (sent.succeeded()) {
                goOn(request, rest.get(), to);
            }
        });
    }

    private void goOn(HttpServerRequest request, Body body, int from) {
        if (body == null) {
            cutOff.increment();
            request.connection().close();
        } else if (!request.response().closed()) {
            send(request, body, from);
        }
    }
}
