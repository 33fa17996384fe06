package org.judgementregister.ingest.claim;

import org.judgementregister.inspection.FieldText;

/**
 * A field of which one file says two things, so that neither can be believed.
 *
 * @param place where the second is said
 * @param other where the first is said
 */
public record Conflict(String field, Object value, CellLocation place, Object otherValue, CellLocation other) {

    /** The fault that it is, unless the register has a value of higher precedence. */
    public ValidationError fault() {
        return place.fault(
                field, FieldText.of(value), "contradicts " + other + ", which says " + FieldText.of(otherValue));
    }
}
