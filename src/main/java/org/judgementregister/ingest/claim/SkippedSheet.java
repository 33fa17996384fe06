package org.judgementregister.ingest.claim;

/**
 * A sheet that holds no table of councils' inspections of children's services; no fault, but told.
 *
 * @param about what it is about instead; null where that is not known
 */
public record SkippedSheet(String file, String sheet, String about) {

    @Override
    public String toString() {
        return file + ", sheet " + sheet + (about == null ? "" : ", is about " + about);
    }
}
