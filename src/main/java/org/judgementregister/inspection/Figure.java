package org.judgementregister.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.judgementregister.vocabulary.Measure;

/**
 * A number stated with an inspection.
 *
 * @param asAt the day that it speaks of
 * @param source the id of the source that it was read in
 */
@Embeddable
public record Figure(
        @NotNull @Enumerated(EnumType.STRING) Measure measure,
        @NotNull @Column(columnDefinition = "numeric") BigDecimal value,
        LocalDate asAt,
        @NotNull String source) {}
