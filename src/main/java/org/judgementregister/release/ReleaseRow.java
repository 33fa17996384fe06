package org.judgementregister.release;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.vocabulary.PartialDate;

/**
 * A release as the register shows it.
 *
 * @param dataDate the latest publication or as-at that it holds and that is not after the day of loading: without {@code asOf}, answers
 *     are of this day
 */
public record ReleaseRow(
        @NotNull Integer number,
        @NotNull Instant loadedAt,
        @NotNull LocalDate dataDate,
        @NotNull List<ReleaseFile> files,
        @NotNull Counts counts) {
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

    /**
     * A file that a release was loaded from.
     *
     * @param sha256 of its bytes, in hexadecimal
     * @param source the source that it is; null for the register's own files, whose rows name their sources
     * @param publisher who published the file; null for the register's own
     * @param published when
     */
    public record ReleaseFile(
            @NotNull String name, @NotNull String sha256, String source, String publisher, PartialDate published) {

        /** The same file where it is no source, because the register has nothing from it. */
        public ReleaseFile withoutSource() {
            return new ReleaseFile(name, sha256, null, publisher, published);
        }

        /** As one CSV cell holds it. */
        @Override
        public String toString() {
            return name;
        }
    }
}
