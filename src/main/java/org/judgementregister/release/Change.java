package org.judgementregister.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/**
 * What a release did to one field of something, or to the whole of it.
 *
 * @param council the inspection's council, or the council itself; null for a source
 * @param field null when the whole is added or withdrawn
 * @param before null when nothing was told; lists are JSON
 * @param after null when nothing is told any more
 * @param beforeSource the source of what was told, where one is known
 * @param source the source of what is told now, where one is known
 * @param reason why it was withdrawn
 */
@Embeddable
public record Change(
        @NotNull @Enumerated(EnumType.STRING) Subject subject,
        @NotNull String id,
        String council,

        @NotNull @Enumerated(EnumType.STRING) @Column(name = "kind")
        ChangeKind change,

        String field,
        String before,
        String after,
        String beforeSource,
        String source,
        String reason) {

    /** That something is told of which nobody has told before. */
    public static Change added(Subject subject, String id, String council, String source) {
        return new Change(subject, id, council, ChangeKind.ADDED, null, null, null, null, source, null);
    }

    /** That a field is told otherwise. */
    public static Change corrected(
            Subject subject,
            String id,
            String council,
            String field,
            String before,
            String after,
            String beforeSource,
            String source) {
        return new Change(subject, id, council, ChangeKind.CORRECTED, field, before, after, beforeSource, source, null);
    }

    /** This and a later change of the same field, as one. */
    public Change then(Change later) {
        return corrected(subject, id, council, field, before, later.after, beforeSource, later.source);
    }

    /**
     * That an inspection or a source is taken back.
     *
     * @param source that tells of it all the same; null when none does
     */
    public static Change withdrawn(Subject subject, String id, String council, String source, String reason) {
        return new Change(subject, id, council, ChangeKind.WITHDRAWN, null, null, null, null, source, reason);
    }
}
