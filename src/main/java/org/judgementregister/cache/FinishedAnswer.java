package org.judgementregister.cache;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.judgementregister.connection.Outgoing;
import org.judgementregister.release.Question;

/**
 * An answer as it is sent, plain and, from when a client wants it so, compressed.
 *
 * @param question that it answers
 * @param headers of both forms
 * @param compressed null until it is wanted
 * @param takesLimit whether its resource has pages, whose length may be spelled out
 */
record FinishedAnswer(
        Question question, int status, MultiMap headers, Buffer plain, Buffer compressed, boolean takesLimit) {

    /** What an answer weighs beside its bytes: objects, headers, its place in the cache. */
    private static final int OVERHEAD = 2048;

    boolean isGood() {
        return status == 200;
    }

    /** Whether a question that is the same but for defaults may be answered so. */
    boolean answers(Question asked) {
        return !asked.spelledOut() || takesLimit;
    }

    int bytes() {
        int both = plain.length() + (compressed == null ? 0 : compressed.length());
        return both + question.url().toString().length() + OVERHEAD;
    }

    /** Whether it has the form that is asked for. */
    boolean hasFormOf(Question asked) {
        return compressed != null || !asked.gzipped() || !isGood();
    }

    /** The same with both forms; takes milliseconds. */
    FinishedAnswer compress() {
        return new FinishedAnswer(question, status, headers, plain, gzip(plain), takesLimit);
    }

    static Buffer gzip(Buffer plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** Sends it as this client wants it; it has that form. */
    void send(HttpServerRequest request, Question asked, Outgoing outgoing) {
        HttpServerResponse response = request.response().setStatusCode(status);
        response.headers().setAll(headers);
        if (isGood()) {
            response.putHeader(HttpHeaders.ETAG, asked.validators().tag());
        }
        boolean gzip = asked.gzipped() && isGood();
        Buffer body = gzip ? compressed : plain;
        if (request.method() == HttpMethod.HEAD) {
            if (gzip) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaderValues.GZIP);
            }
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            // The platform takes the word "identity" away, and does not compress again.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, gzip ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
            outgoing.send(request, body);
        }
    }

    /** Says that what the client holds is still true. */
    static void sendUnchanged(HttpServerRequest request, Question asked) {
        HttpServerResponse response = request.response().setStatusCode(304);
        for (Map.Entry<String, String> header : asked.validators().headers().entrySet()) {
            response.putHeader(header.getKey(), header.getValue());
        }
        response.end();
    }
}
