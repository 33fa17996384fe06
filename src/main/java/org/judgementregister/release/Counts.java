package org.judgementregister.release;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/** How much a release holds. */
@Embeddable
public record Counts(
        @NotNull Integer councils,
        @NotNull Integer inspections,
        @NotNull Integer judgements,
        @NotNull Integer findings,
        @NotNull Integer figures,
        @NotNull Integer sources) {

    /** As one CSV cell holds it. */
    @Override
    public String toString() {
        return "councils=%d inspections=%d judgements=%d findings=%d figures=%d sources=%d"
                .formatted(councils, inspections, judgements, findings, figures, sources);
    }
}
