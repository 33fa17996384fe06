package org.judgementregister.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds what is written until it is whole; what grows too large goes on to the client as it is written. So a fault in
 * the middle of an answer that is held is still told as one.
 */
final class HeldStream extends OutputStream {

    private final OutputStream client;
    private final int largest;
    private final AnswerInMaking answer;
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean closed;

    HeldStream(OutputStream client, int largest, AnswerInMaking answer) {
        this.client = client;
        this.largest = largest;
        this.answer = answer;
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (held != null && held.size() + length > largest) {
            held.writeTo(client);
            held = null;
        }
        if (held == null) {
            client.write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    /** Writers may close it, and what called them does it again. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (held == null) {
            client.close();
        } else {
            answer.send(held.toByteArray());
        }
    }
}
