package org.judgementregister.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bodies on their way to clients: what a client has not read yet lies in memory outside the heap, which is bounded
 * ({@link Room}). An answer goes out in pieces, each when the one before has been read and when there is room for it.
 */
@ApplicationScoped
public class Outgoing {

    /** Most answers are one piece. */
    private static final int PIECE = 128 * 1024;

    /** Where room is scarce, many slow readers shall have some each. */
    private static final int SMALL_PIECE = 16 * 1024;

    private final Room room;

    Outgoing(@ConfigProperty(name = "register.http.most-on-the-way") MemorySize most) {
        this.room = new Room(most.asLongValue());
    }

    /** Ends a request with a body, piece by piece; on its event loop. */
    public void send(HttpServerRequest request, Buffer body) {
        request.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        send(request, body, 0);
    }

    private void send(HttpServerRequest request, Buffer body, int from) {
        int size = Math.min(body.length() - from, room.isScarce() ? SMALL_PIECE : PIECE);
        Piece piece = piece(request, size);
        if (room.takeOrWait(piece)) {
            handOut(request, body, from, piece);
        } else {
            Context own = Vertx.currentContext();
            piece.admitted().thenRun(() -> own.runOnContext(now -> handOut(request, body, from, piece)));
        }
    }

    private void handOut(HttpServerRequest request, Buffer body, int from, Piece piece) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            room.give(piece);
            return;
        }
        int to = from + piece.bytes();
        boolean last = to == body.length();
        Future<Void> sent = last ? response.end(body.slice(from, to)) : response.write(body.slice(from, to));
        sent.onComplete(read -> {
            room.give(piece);
            if (!last && read.succeeded()) {
                send(request, body, to);
            }
        });
    }

    /**
     * Ends a request that a resource answers on a worker's thread, which waits for room: what called the resource ends the
     * response when it returns, so nothing can follow later.
     */
    public void sendAtOnce(HttpServerRequest request, Buffer body) {
        Piece piece = piece(request, body.length());
        if (!room.takeOrWait(piece)) {
            piece.admitted().join();
        }
        request.response().end(body).onComplete(read -> room.give(piece));
    }

    /** The connection's own close would first wait until everything has been read. */
    private static Piece piece(HttpServerRequest request, int bytes) {
        ConnectionBase connection = (ConnectionBase) request.connection();
        return new Piece(bytes, () -> connection.channelHandlerContext().close());
    }
}
