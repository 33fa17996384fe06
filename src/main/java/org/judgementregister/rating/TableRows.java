package org.judgementregister.rating;

import java.util.Locale;

/** What a line of ratings is in CSV. */
public enum TableRows {
    /** A council, with columns for each area. */
    COUNCILS,

    /** A council and area. */
    AREAS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
