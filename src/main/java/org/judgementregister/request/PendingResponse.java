package org.judgementregister.request;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.judgementregister.problem.ProblemException;

/** A response that one request computes, for itself and for those that wait for it. */
final class PendingResponse {

    private static final String PLACE = PendingResponse.class.getName();

    /** What has begun is soon finished though its client has gone: for the cache, and for those that wait for it. */
    private static final long MILLISECONDS_TO_FINISH = 1000;

    private final RoutingContext context;
    private final CanonicalRequest asked;
    private final boolean head;
    private final ChunkedWriter writer;
    private final Context eventLoop = Vertx.currentContext();
    private final long since = System.nanoTime();

    /** Emptied when it is known how the response ends, so that a slow reader does not keep it. */
    private final AtomicReference<CompletableFuture<CachedResponse>> finished;

    private volatile Runnable whenComputed = () -> {};

    /**
     * @param finished completed when the head goes out: with the whole response; with null when it is too large to be
     *     kept; exceptionally when it is refused, or the client has gone before its turn
     */
    PendingResponse(
            RoutingContext context,
            CanonicalRequest asked,
            ChunkedWriter writer,
            CompletableFuture<CachedResponse> finished) {
        this.context = context;
        this.asked = asked;
        this.head = context.request().method() == HttpMethod.HEAD;
        this.writer = writer;
        this.finished = new AtomicReference<>(finished);
    }

    /** The one that a request computes; null where it computes none. */
    static PendingResponse of(RoutingContext context) {
        return context.get(PLACE);
    }

    CanonicalRequest asked() {
        return asked;
    }

    boolean isHead() {
        return head;
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    void onItsEventLoop(Runnable action) {
        eventLoop.runOnContext(turn -> action.run());
    }

    /**
     * @param beforeItsTurn called when the client goes away while it waits
     */
    void whenGone(Runnable beforeItsTurn) {
        context.addEndHandler(ended -> {
            beforeItsTurn.run();
            if (of(context) == null) {
                end(this::cancel);
            } else if (finished.get() != null) {
                context.vertx().setTimer(MILLISECONDS_TO_FINISH, late -> end(this::cancel));
            }
        });
    }

    private void cancel(CompletableFuture<CachedResponse> unfinished) {
        unfinished.completeExceptionally(new CancellationException("the client has gone"));
    }

    /** Tells all that it is not computed, and why. */
    void refuse(ProblemException reason) {
        end(unfinished -> unfinished.completeExceptionally(reason));
        context.fail(reason);
    }

    /**
     * Sends the request through the router once more, as its canonical form; a HEAD as the GET that it asks about.
     *
     * @param whenComputed called once, when the head goes out, or nobody waits for it any more: how slowly the client reads
     *     does not count
     */
    void reroute(Runnable whenComputed) {
        this.whenComputed = whenComputed;
        context.put(PLACE, this);
        if (finished.get() == null) {
            whenComputed.run(); // the client has gone between its turn and now
            return;
        }
        context.request().headers().set(HttpHeaders.ACCEPT, asked.form());
        context.reroute(HttpMethod.GET, asked.url().toString());
    }

    /** Lets the resource answer. */
    void begin() {
        context.addHeadersEndHandler(headGoesOut -> {
            try {
                ResponseHeaders.describe(context.response(), asked);
            } finally {
                end(unfinished -> unfinished.complete(null));
            }
        });
        context.next();
    }

    private void end(Consumer<CompletableFuture<CachedResponse>> how) {
        CompletableFuture<CachedResponse> unfinished = finished.getAndSet(null);
        if (unfinished != null) {
            how.accept(unfinished);
            whenComputed.run();
        }
    }

    /** Ends the request with a whole response. */
    void send(Body body) {
        ResponseHeaders.describe(context.response(), asked);
        CachedResponse whole = CachedResponse.of(asked, context.response(), body);
        end(unfinished -> unfinished.complete(whole));
        whole.send(context.request(), head, asked, writer);
    }

    /** Bytes of the largest response that is held; a larger one is streamed. */
    int largest() {
        return writer.largest();
    }

    /** Where a response goes that is too large to be held: out, as it is written. */
    OutputStream stream() throws IOException {
        context.response()
                .putHeader(
                        HttpHeaders.CONTENT_ENCODING, asked.gzip() ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
        if (head) {
            context.response().end();
            return OutputStream.nullOutputStream();
        }
        OutputStream client = StreamedBody.of(context.request(), writer);
        return asked.gzip() ? new GZIPOutputStream(client) : client;
    }
}
