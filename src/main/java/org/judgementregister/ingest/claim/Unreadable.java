package org.judgementregister.ingest.claim;

/** A file that cannot be read at all: not there, damaged, too large, or not what the register reads. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
