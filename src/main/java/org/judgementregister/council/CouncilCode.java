package org.judgementregister.council;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.vocabulary.CodeScheme;

/** Somebody's code for a council, with the first and last day on which it was in use, where known. */
@Embeddable
public record CouncilCode(
        @NotNull @Enumerated(EnumType.STRING) CodeScheme scheme,
        @NotNull String code,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Whether it is the same code, and both are in use on some day. */
    public boolean meets(CouncilCode other) {
        return scheme == other.scheme && code.equals(other.code) && overlaps(other);
    }

    /** Whether both are in use on some day. */
    public boolean overlaps(CouncilCode other) {
        return begins(validFrom, other.validTo) && begins(other.validFrom, validTo);
    }

    private static boolean begins(LocalDate from, LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }
}
