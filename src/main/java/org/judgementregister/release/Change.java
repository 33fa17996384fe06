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
        String reason) {}
