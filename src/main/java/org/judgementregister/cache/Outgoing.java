package org.judgementregister.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bodies on their way to clients, bounded in all: what a client has not read yet lies in memory outside the heap. An
 * answer goes out in pieces, each when the one before has been read; when there is too much for all that, those who have
 * been reading longest are cut off, so that thousands who read as slowly as they can leave room for the others.
 */
@ApplicationScoped
class Outgoing {

    /** Most answers are one piece. */
    private static final int PIECE = 128 * 1024;

    private final long most;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Body> bodies = new ConcurrentSkipListMap<>();

    Outgoing(@ConfigProperty(name = "register.http.most-on-the-way") MemorySize most) {
        this.most = most.asLongValue();
    }

    /** Ends a request with a body, piece by piece. */
    void send(HttpServerRequest request, Buffer body) {
        send(request, body, PIECE);
    }

    /** Ends a request that a resource answers: what called the resource ends the response when it returns. */
    void sendAtOnce(HttpServerRequest request, Buffer body) {
        send(request, body, body.length());
    }

    private void send(HttpServerRequest request, Buffer body, int piece) {
        HttpServerResponse response = request.response();
        Body sending = new Body(begun.incrementAndGet(), request.connection(), response, body, piece);
        if (body.length() > piece) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        }
        bodies.put(sending.number, sending);
        sending.go();
        while (bytes.get() > most) {
            Map.Entry<Long, Body> longest = bodies.pollFirstEntry();
            if (longest == null) {
                return;
            }
            longest.getValue().cutOff();
        }
    }

    private final class Body {

        private final long number;
        private final HttpConnection connection;
        private final HttpServerResponse response;
        private final Buffer body;
        private final int piece;
        private int handedOut;
        private int unread;

        Body(long number, HttpConnection connection, HttpServerResponse response, Buffer body, int piece) {
            this.number = number;
            this.connection = connection;
            this.response = response;
            this.body = body;
            this.piece = piece;
        }

        synchronized void go() {
            int from = handedOut;
            int to = Math.min(body.length(), from + piece);
            boolean last = to == body.length();
            take(to - from);
            Future<Void> sent = last ? response.end(body.slice(from, to)) : response.write(body.slice(from, to));
            sent.onComplete(read -> {
                give(to - from);
                if (last || read.failed()) {
                    bodies.remove(number);
                } else {
                    go();
                }
            });
        }

        private void take(int count) {
            handedOut += count;
            unread += count;
            bytes.addAndGet(count);
        }

        /** Counts at most what is still counted: who is cut off has given it all back. */
        private synchronized void give(int count) {
            int given = Math.min(count, unread);
            unread -= given;
            bytes.addAndGet(-given);
        }

        void cutOff() {
            give(Integer.MAX_VALUE);
            connection.close();
        }
    }
}
