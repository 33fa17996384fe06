package org.judgementregister.cache;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.judgementregister.release.Question;

/**
 * An answer as it is sent, plain and compressed.
 *
 * @param question that it answers
 * @param headers of both forms
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
        return plain.length() + compressed.length() + question.url().toString().length() + OVERHEAD;
    }

    /** Sends it as this client wants it. */
    void send(HttpServerRequest request, Question asked) {
        HttpServerResponse response = request.response().setStatusCode(status);
        response.headers().setAll(headers);
        if (isGood()) {
            response.putHeader(HttpHeaders.ETAG, asked.validators().tag());
        }
        Buffer body = asked.gzipped() && isGood() ? compressed : plain;
        response.putHeader(
                HttpHeaders.CONTENT_ENCODING, body == compressed ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
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
