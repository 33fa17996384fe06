package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.judgementregister.source.SourceRow;

/**
 * The precedence of sources, by kind and then by day. First comes Ofsted's website, which says only when and where a report was
 * published, then the inspection's own report, Ofsted's tables, articles, and last what is inferred. Of two of a kind the one
 * that speaks of a later day wins. A workbook speaks of the day that it says, a report of the day on which its inspection was
 * published, an article of the day on which it appeared. Of two editions of one workbook the one that was published later wins.
 */
public final class SourcePrecedence {

    private SourcePrecedence() {}

    /** Negative when the first knows less about an inspection published on that day than the second. */
    public static Comparator<SourceRow> of(LocalDate published) {
        return Comparator.<SourceRow>comparingInt(source -> rank(source))
                .thenComparing(source -> day(source, published))
                .thenComparing(SourcePrecedence::published);
    }

    /** The id of the document that knows best about an inspection; of two that know the same, the first by id. */
    public static String best(Collection<SourceRow> sources, LocalDate published) {
        return sources.stream()
                .max(Comparator.<SourceRow, Boolean>comparing(
                                source -> source.kind().isDocument())
                        .thenComparing(of(published))
                        .thenComparing(SourceRow::id, Comparator.reverseOrder()))
                .map(SourceRow::id)
                .orElseThrow(() -> new IllegalArgumentException("an inspection has a source"));
    }

    private static int rank(SourceRow source) {
        return switch (source.kind()) {
            case WEBSITE -> 4;
            case REPORT -> 3;
            case WORKBOOK -> 2;
            case ARTICLE -> 1;
            case INFERENCE -> 0;
        };
    }

    private static LocalDate day(SourceRow source, LocalDate published) {
        return switch (source.kind()) {
            case WORKBOOK -> source.asAt() == null ? published(source) : source.asAt();
            case REPORT -> published == null ? LocalDate.MIN : published;
            case ARTICLE, WEBSITE, INFERENCE -> published(source);
        };
    }

    private static LocalDate published(SourceRow source) {
        return source.published() == null ? LocalDate.MIN : source.published().firstDay();
    }
}
