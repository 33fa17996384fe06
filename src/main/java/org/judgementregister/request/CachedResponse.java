package org.judgementregister.request;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/**
 * A whole response as it is sent, plain and, from when a client wants it so, compressed.
 *
 * @param asked that it answers
 * @param headers of both codings
 * @param gzip null until it is wanted
 */
record CachedResponse(CanonicalRequest asked, int status, MultiMap headers, Body plain, Body gzip) {

    /** What a response weighs beside its bytes: objects, headers, its place in the cache. */
    private static final int OVERHEAD = 2048;

    /** What belongs to one coding, one connection or one moment. */
    private static final List<CharSequence> NOT_KEPT = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONNECTION,
            HttpHeaders.DATE);

    /** The response whose head is ready, with its body. */
    static CachedResponse of(CanonicalRequest asked, HttpServerResponse head, Body plain) {
        MultiMap headers = HttpHeaders.headers().addAll(head.headers());
        NOT_KEPT.forEach(headers::remove);
        CachedResponse whole = new CachedResponse(asked, head.getStatusCode(), headers, plain, null);
        return asked.gzip() && whole.isGood() ? whole.compress() : whole;
    }

    boolean isGood() {
        return status == 200;
    }

    int bytes() {
        int both = plain.length() + (gzip == null ? 0 : gzip.length());
        return both + asked.url().toString().length() + OVERHEAD;
    }

    /** Whether it can be sent as this client wants it. */
    boolean hasCodingOf(CanonicalRequest other) {
        return gzip != null || !other.gzip() || !isGood();
    }

    /** The same with both codings; takes milliseconds. */
    CachedResponse compress() {
        return new CachedResponse(asked, status, headers, plain, plain.gzip());
    }

    /** Sends it: headers only for a HEAD, 304 where the condition of the request is met. */
    void send(HttpServerRequest request, boolean headOnly, CanonicalRequest wanted, ChunkedWriter writer) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return; // the client has gone
        }
        if (isGood() && wanted.isHeldIfItExists(request)) {
            sendUnchanged(request, wanted);
            return;
        }
        String date = response.headers().get(HttpHeaders.DATE);
        response.setStatusCode(status).headers().setAll(headers).set(HttpHeaders.DATE, date);
        if (isGood()) {
            response.putHeader(HttpHeaders.ETAG, wanted.etag());
        }
        boolean compressed = wanted.gzip() && isGood();
        Body body = compressed ? gzip : plain;
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (headOnly) {
            if (compressed) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaderValues.GZIP);
            }
            response.end();
            return;
        }
        if (body.length() > 0) {
            // The platform takes the word "identity" away, and does not compress by itself.
            response.putHeader(
                    HttpHeaders.CONTENT_ENCODING, compressed ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
        }
        writer.send(request, body);
    }

    /** Says that what the client holds is still true. */
    static void sendUnchanged(HttpServerRequest request, CanonicalRequest asked) {
        HttpServerResponse response = request.response().setStatusCode(304);
        String date = response.headers().get(HttpHeaders.DATE);
        response.headers()
                .setAll(asked.headers())
                .set(HttpHeaders.ETAG, asked.etag())
                .set(HttpHeaders.DATE, date);
        response.end();
    }
}
