package org.judgementregister.connection;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;

/** Bodies that go out in pieces, each when the one before has been read, so that slow readers need little {@link Room}. */
@ApplicationScoped
public class Outgoing {

    /** Most answers are one piece. */
    private static final int PIECE = 128 * 1024;

    /** Where room is scarce, many slow readers shall have some each. */
    private static final int SMALL_PIECE = 16 * 1024;

    private final Room room;

    Outgoing(Room room) {
        this.room = room;
    }

    /** Ends a request with a body; on its event loop. */
    public void send(HttpServerRequest request, Buffer body) {
        request.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        send(request, body, 0);
    }

    private void send(HttpServerRequest request, Buffer body, int from) {
        HttpServerResponse response = request.response();
        int to = Math.min(body.length(), from + (room.isScarce() ? SMALL_PIECE : PIECE));
        if (to == body.length()) {
            response.end(body.slice(from, to));
            return;
        }
        Future<Void> sent = response.write(body.slice(from, to));
        // Were the rest held for certain, slow readers of different answers would fill the heap.
        SoftReference<Buffer> rest = new SoftReference<>(body);
        sent.onSuccess(read -> goOn(request, rest.get(), to));
    }

    private void goOn(HttpServerRequest request, Buffer body, int from) {
        if (body == null) {
            // The connection's own close would first wait until everything has been read.
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        } else if (!request.response().closed()) {
            send(request, body, from);
        }
    }
}
