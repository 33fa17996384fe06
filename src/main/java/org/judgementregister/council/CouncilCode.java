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
        LocalDate validTo) {}
