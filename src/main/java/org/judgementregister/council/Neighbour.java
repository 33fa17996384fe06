package org.judgementregister.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.Closeness;

/**
 * A statistical neighbour: a council like another one, by the Department for Education's model of 2025.
 *
 * @param rank 1 is the nearest
 */
@Embeddable
public record Neighbour(
        @NotNull @Column(name = "neighbour") String council,
        @NotNull Integer rank,
        @NotNull @Enumerated(EnumType.STRING) Closeness closeness) {}
