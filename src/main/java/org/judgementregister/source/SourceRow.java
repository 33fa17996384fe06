package org.judgementregister.source;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.SourceKind;

/**
 * Where facts come from.
 *
 * @param asAt the day that a workbook speaks of
 */
public record SourceRow(
        @NotNull String id,
        @NotNull SourceKind kind,
        @NotNull String publisher,
        @NotNull String title,
        PartialDate published,
        LocalDate asAt,
        String url,
        String licence) {}
