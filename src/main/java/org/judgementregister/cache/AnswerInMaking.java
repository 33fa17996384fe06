package org.judgementregister.cache;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.judgementregister.http.ParameterCheck;
import org.judgementregister.release.Question;

/**
 * An answer that one request makes, for itself and for those that wait for it. They are told when its head goes out: the
 * finished answer; null when it is too large to be kept; that it was given up, when the client has gone before.
 */
final class AnswerInMaking {

    private static final String PLACE = AnswerInMaking.class.getName();

    /** What belongs to one form or to one connection. */
    private static final List<CharSequence> OWN = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONNECTION);

    private final RoutingContext context;
    private final Question question;
    private final CompletableFuture<FinishedAnswer> finished;
    private volatile Buffer plain;
    private volatile Buffer compressed;

    private AnswerInMaking(RoutingContext context, Question question, CompletableFuture<FinishedAnswer> finished) {
        this.context = context;
        this.question = question;
        this.finished = finished;
    }

    static void begin(RoutingContext context, Question question, CompletableFuture<FinishedAnswer> finished) {
        AnswerInMaking answer = new AnswerInMaking(context, question, finished);
        context.put(PLACE, answer);
        context.addHeadersEndHandler(headGoesOut -> finished.complete(answer.finish()));
        context.addEndHandler(
                ended -> finished.completeExceptionally(new CancellationException("the client has gone")));
    }

    /** The answer that a request is making; null when it makes none that could be kept. */
    static AnswerInMaking in(RoutingContext context) {
        return context.get(PLACE);
    }

    /** Ends the request with a whole answer, in the form that this client wants. */
    void send(byte[] written) {
        plain = Buffer.buffer(written);
        compressed = question.gzipped() ? FinishedAnswer.gzip(plain) : null;
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return; // the client has gone, and those who waited have been told
        }
        response.putHeader(
                HttpHeaders.CONTENT_ENCODING, question.gzipped() ? HttpHeaderValues.GZIP : HttpHeaderValues.IDENTITY);
        response.end(question.gzipped() ? compressed : plain);
    }

    private FinishedAnswer finish() {
        if (plain == null) {
            return null;
        }
        MultiMap headers = HttpHeaders.headers().addAll(context.response().headers());
        OWN.forEach(headers::remove);
        boolean takesLimit = Boolean.TRUE.equals(context.get(ParameterCheck.TAKES_LIMIT)) && !question.wantsCsv();
        return new FinishedAnswer(question, context.response().getStatusCode(), headers, plain, compressed, takesLimit);
    }
}
