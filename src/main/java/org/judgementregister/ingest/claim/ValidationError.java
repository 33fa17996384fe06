package org.judgementregister.ingest.claim;

import java.util.Objects;
import org.judgementregister.listing.Digest;

/**
 * Something in a file that cannot be understood or cannot be true.
 *
 * @param sheet null where a file has none
 * @param row counted from 1, the header's or the sheet's first; null when the whole file is meant
 * @param column null when the whole row is meant
 */
public record ValidationError(String file, String sheet, Integer row, String column, String value, String reason) {

    private static final int NAME_BYTES = 6;

    /** A name by which an operator can accept this very fault: the same at every reading of the same cell. */
    public String name() {
        String identity = String.join(
                "\n",
                file,
                Objects.toString(sheet),
                Objects.toString(row),
                Objects.toString(column),
                Objects.toString(value),
                reason);
        return "fault-" + Digest.of(identity, NAME_BYTES);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (sheet != null) {
            text.append(", sheet ").append(sheet);
        }
        if (row != null) {
            text.append(", row ").append(row);
        }
        if (column != null) {
            text.append(", ").append(column);
        }
        if (value != null) {
            text.append(" \"").append(value).append('"');
        }
        return text.append(": ").append(reason).toString();
    }
}
