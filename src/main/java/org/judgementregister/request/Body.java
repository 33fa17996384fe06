package org.judgementregister.request;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a response as they are written, in pieces: a large answer wants no large block of the heap, and is
 * not copied again as it grows.
 */
final class Body extends OutputStream {

    private static final int PIECE = 32 * 1024;

    private final List<Buffer> pieces = new ArrayList<>();
    private int length;

    int length() {
        return length;
    }

    @Override
    public void write(int each) {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        Buffer last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || last.length() + count > PIECE) {
            last = Buffer.buffer(pieces.isEmpty() ? count : Math.max(count, PIECE));
            pieces.add(last);
        }
        last.appendBytes(bytes, offset, count);
        length += count;
    }

    /** Gives back what the last piece has of room. */
    void trim() {
        if (!pieces.isEmpty()) {
            Buffer last = pieces.remove(pieces.size() - 1);
            pieces.add(Buffer.buffer(last.length()).appendBuffer(last));
        }
    }

    void writeTo(OutputStream other) throws IOException {
        for (Buffer piece : pieces) {
            other.write(piece.getBytes());
        }
    }

    /** The bytes from one place to another, shared and not copied. */
    List<Buffer> slices(int from, int to) {
        List<Buffer> slices = new ArrayList<>();
        int begin = 0;
        for (Buffer piece : pieces) {
            int end = begin + piece.length();
            if (begin < to && end > from) {
                slices.add(piece.slice(Math.max(from - begin, 0), Math.min(to, end) - begin));
            }
            begin = end;
        }
        return slices;
    }

    /** The same, compressed; takes milliseconds. */
    Body gzip() {
        Body compressed = new Body();
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed, PIECE)) {
            writeTo(stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        compressed.trim();
        return compressed;
    }
}
