package org.judgementregister.ingest.claim;

import org.judgementregister.inspection.FieldText;

/**
 * A field of which one file says two things, so that neither can be believed.
 *
 * @param place where the second is said
 * @param other where the first is said
 */
public record Conflict(String field, Object value, Place place, Object otherValue, Place other) {

    /** The fault that it is, unless the register knows better than the file anyway. */
    public Fault fault() {
        return place.fault(
                field, FieldText.of(value), "contradicts " + other + ", which says " + FieldText.of(otherValue));
    }
}
