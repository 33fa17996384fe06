package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/**
 * What a release did to one thing: added it, corrected one field of it, or withdrew it.
 *
 * @param council the inspection's council, or the council itself; null for a source
 * @param field null when the whole is added or withdrawn
 * @param before null when nothing was told; lists are JSON
 * @param after null when nothing is told any more
 * @param beforeSource the source of what was told, where one is known
 * @param source the source of what is told now, where one is known
 * @param reason why it was withdrawn
 * @param release that did it
 */
public record RecordedChange(
        @NotNull Subject subject,
        @NotNull String id,
        String council,
        @NotNull ChangeKind change,
        String field,
        String before,
        String after,
        String beforeSource,
        String source,
        String reason,
        @NotNull Integer release) {}
