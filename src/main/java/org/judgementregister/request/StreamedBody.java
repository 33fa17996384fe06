package org.judgementregister.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;

/** Sends a body as it is written, and blocks who writes while the client does not read. Closing it ends the response. */
final class StreamedBody extends OutputStream {

    private final HttpServerRequest request;
    private final ChunkedWriter writer;
    private boolean broken;

    private StreamedBody(HttpServerRequest request, ChunkedWriter writer) {
        this.request = request;
        this.writer = writer;
    }

    static OutputStream of(HttpServerRequest request, ChunkedWriter writer) {
        request.response().setChunked(true);
        return new BufferedOutputStream(new StreamedBody(request, writer), writer.chunk());
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (broken) {
            return;
        }
        broken = true;
        Buffer chunk = Buffer.buffer(count).appendBytes(bytes, offset, count);
        try {
            writer.write(request, chunk)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (InterruptedException | ExecutionException gone) {
            throw new IOException("The client has gone or does not read", gone);
        }
        broken = false;
    }

    @Override
    public void close() {
        if (!broken) {
            request.response().end();
            if (request.version() == HttpVersion.HTTP_1_0) {
                request.connection().close(); // nothing else tells where the body ends
            }
        }
    }
}
