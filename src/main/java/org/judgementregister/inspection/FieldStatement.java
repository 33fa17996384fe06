package org.judgementregister.inspection;

import jakarta.validation.constraints.NotNull;

/**
 * What a source says of one field of an inspection: its provenance.
 *
 * @param field as {@code /v1/releases/{number}/changes} names it
 * @param value as a text, lists as JSON; null where it was loaded before such values were kept
 * @param source the id of the source
 * @param place where the source says it; null where that is not known
 * @param accepted whether its value is the one served; otherwise it is overruled, or merely agrees
 */
public record FieldStatement(
        @NotNull String field,
        String value,
        @NotNull String source,
        String place,
        @NotNull Boolean accepted) {

    /** The same, accepted or not. */
    public FieldStatement accepted(boolean nowAccepted) {
        return new FieldStatement(field, value, source, place, nowAccepted);
    }

    /** The same, with the accepted value where its own was not kept. */
    FieldStatement orValue(String acceptedValue) {
        return value == null ? new FieldStatement(field, acceptedValue, source, place, accepted) : this;
    }

    /** The same without its value, where that is the list of points: an answer has it whole. */
    FieldStatement withoutList() {
        return field.equals(InspectionFields.IMPROVEMENTS)
                ? new FieldStatement(field, null, source, place, accepted)
                : this;
    }

    /** Whether another statement of the same source says no more than this one. */
    public boolean covers(FieldStatement other) {
        return accepted.equals(other.accepted) && (value == null || value.equals(other.value));
    }
}
