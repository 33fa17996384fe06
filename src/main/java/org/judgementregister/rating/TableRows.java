package org.judgementregister.rating;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a line of ratings is in CSV. */
public enum TableRows {
    /** A council, with columns for each area. */
    COUNCILS,

    /** A council and area. */
    AREAS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
