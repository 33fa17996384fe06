package org.judgementregister.database;

/** The embedded database cannot be used, in a sentence that says why and what helps. */
public final class UnusableDatabaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(String sentence) {
        super(sentence);
    }

    UnusableDatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
