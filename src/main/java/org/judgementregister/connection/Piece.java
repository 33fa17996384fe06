package org.judgementregister.connection;

import java.util.concurrent.CompletableFuture;

/** A part of an answer that is handed out to a client in one go. */
final class Piece {

    private final int bytes;
    private final Runnable cutOff;
    private final CompletableFuture<Void> admitted = new CompletableFuture<>();

    /** How its client is cut off: at once, so that what it has not read is given back. */
    Piece(int bytes, Runnable cutOff) {
        this.bytes = bytes;
        this.cutOff = cutOff;
    }

    int bytes() {
        return bytes;
    }

    /** Completed when there is room for a piece that had to wait for it. */
    CompletableFuture<Void> admitted() {
        return admitted;
    }

    void cutOff() {
        cutOff.run();
    }
}
