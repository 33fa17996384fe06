package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A release as the register shows it.
 *
 * @param dataDate the latest day that any of its inspections, figures or sources speaks of
 */
public record ReleaseRow(
        @NotNull Integer number,
        @NotNull Instant loadedAt,
        @NotNull LocalDate dataDate,
        @NotNull List<ReleaseFile> files,
        @NotNull Counts counts) {}
