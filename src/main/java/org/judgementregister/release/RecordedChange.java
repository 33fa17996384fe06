package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/** A {@link Change} and the release that made it. */
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
