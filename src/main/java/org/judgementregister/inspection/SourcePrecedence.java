package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.judgementregister.source.SourceRow;

/**
 * The precedence of sources, by kind and then by day: the inspection's own report comes before Ofsted's tables, those before
 * articles; of two of a kind the one that speaks of a later day wins. A workbook speaks of the day that it says, a report of
 * the day on which its inspection was published, an article of the day on which it appeared. Of two editions of one workbook
 * the one that was published later wins.
 */
public final class SourcePrecedence {

    private SourcePrecedence() {}

    /** Negative when the first knows less about an inspection published on that day than the second. */
    public static Comparator<SourceRow> of(LocalDate published) {
        return Comparator.<SourceRow>comparingInt(source -> rank(source))
                .thenComparing(source -> day(source, published))
                .thenComparing(SourcePrecedence::published);
    }

    /** The id of the source that knows best about an inspection; of two that know the same, the first by id. */
    public static String best(Collection<SourceRow> sources, LocalDate published) {
        return sources.stream()
                .max(of(published).thenComparing(SourceRow::id, Comparator.reverseOrder()))
                .map(SourceRow::id)
                .orElseThrow(() -> new IllegalArgumentException("an inspection has a source"));
    }

    private static int rank(SourceRow source) {
        return switch (source.kind()) {
            case REPORT -> 2;
            case WORKBOOK -> 1;
            case ARTICLE -> 0;
        };
    }

    private static LocalDate day(SourceRow source, LocalDate published) {
        return switch (source.kind()) {
            case WORKBOOK -> source.asAt() == null ? published(source) : source.asAt();
            case REPORT -> published == null ? LocalDate.MIN : published;
            case ARTICLE -> published(source);
        };
    }

    private static LocalDate published(SourceRow source) {
        return source.published() == null ? LocalDate.MIN : source.published().firstDay();
    }
}
