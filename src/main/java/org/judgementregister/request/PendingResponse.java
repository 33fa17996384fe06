package org.judgementregister.request;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.judgementregister.problem.ProblemException;

/** A response that one request computes, for itself and for those that wait for it. */
final class PendingResponse {

    private static final String PLACE = PendingResponse.class.getName();

    private final RoutingContext context;
    private final CanonicalRequest asked;
    private final boolean head;
    private final ChunkedWriter writer;
    private final CompletableFuture<CachedResponse> finished;
    private final Context eventLoop = Vertx.currentContext();
    private final AtomicBoolean computed = new AtomicBoolean();
    private Runnable whenComputed;

    /**
     * @param finished completed when the head goes out: with the whole response; with null when it is too large to be
     *     kept; exceptionally when it is refused, or the client has gone before
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
        this.finished = finished;
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

    /** Tells all that it is not computed, and why. */
    void refuse(ProblemException reason) {
        finished.completeExceptionally(reason);
        context.fail(reason);
    }

    /**
     * Sends the request through the router once more, as its canonical form; a HEAD as the GET that it asks about.
     *
     * @param whenComputed called once, when the head goes out: how slowly the client reads does not count
     */
    void reroute(Runnable whenComputed) {
        this.whenComputed = whenComputed;
        eventLoop.runOnContext(itsTurn -> {
            if (context.response().closed()) {
                clientHasGone();
                return;
            }
            context.put(PLACE, this);
            context.request().headers().set(HttpHeaders.ACCEPT, asked.form());
            context.reroute(HttpMethod.GET, asked.url().toString());
        });
    }

    /** Lets the resource answer. */
    void begin() {
        context.addHeadersEndHandler(headGoesOut -> {
            ResponseHeaders.describe(context.response(), asked);
            finished.complete(null);
            leave();
        });
        context.addEndHandler(ended -> clientHasGone());
        context.next();
    }

    private void clientHasGone() {
        finished.completeExceptionally(new CancellationException("the client has gone"));
        leave();
    }

    private void leave() {
        if (computed.compareAndSet(false, true)) {
            whenComputed.run();
        }
    }

    /** Ends the request with a whole response. */
    void send(Body body) {
        ResponseHeaders.describe(context.response(), asked);
        CachedResponse whole = CachedResponse.of(asked, context.response(), body);
        finished.complete(whole);
        whole.send(context.request(), head, asked, writer);
    }

    /** Where a response goes that is too large to be kept: out, as it is written. */
    OutputStream passOn(OutputStream client) throws IOException {
        context.response()
                .putHeader(
                        HttpHeaders.CONTENT_ENCODING, asked.gzip() ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
        return asked.gzip() ? new GZIPOutputStream(client) : client;
    }
}
