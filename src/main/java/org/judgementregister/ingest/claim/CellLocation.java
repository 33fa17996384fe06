package org.judgementregister.ingest.claim;

/**
 * Where a claim stands.
 *
 * @param sheet null where a file has none
 */
public record CellLocation(String file, String sheet, int row) {

    public ValidationError fault(String column, String value, String reason) {
        return new ValidationError(file, sheet, row, column, value, reason);
    }

    /** As another row's fault names it. */
    @Override
    public String toString() {
        return (sheet == null ? file : sheet) + ", row " + row;
    }
}
