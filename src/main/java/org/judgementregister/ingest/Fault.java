package org.judgementregister.ingest;

/**
 * Something in a file that cannot be understood or cannot be true.
 *
 * @param row counted from 1, the header's; null when the whole file is meant
 * @param column null when the whole row is meant
 */
public record Fault(String file, Integer row, String column, String value, String reason) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
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
