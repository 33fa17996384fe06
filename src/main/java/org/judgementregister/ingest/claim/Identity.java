package org.judgementregister.ingest.claim;

/**
 * The operator's decision which inspection a row is of, whatever the days in it suggest.
 *
 * @param inspection known, or as the register would name a new one
 * @param reason for which what the row told of another inspection is taken back
 * @param place where it is decided
 */
public record Identity(Row row, String inspection, String reason, CellLocation place) {

    /** A row of a source: of a table, or a report as a whole. */
    public record Row(String source, String place) {}
}
