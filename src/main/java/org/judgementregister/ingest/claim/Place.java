package org.judgementregister.ingest.claim;

/**
 * Where a claim stands.
 *
 * @param sheet null where a file has none
 */
public record Place(String file, String sheet, int row) {

    public Fault fault(String column, String value, String reason) {
        return new Fault(file, sheet, row, column, value, reason);
    }

    /** As another row's fault names it. */
    @Override
    public String toString() {
        return (sheet == null ? file : sheet) + ", row " + row;
    }
}
