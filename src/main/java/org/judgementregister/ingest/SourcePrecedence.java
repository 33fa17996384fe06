package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.source.SourceRow;

/**
 * The precedence of sources, by kind and then by day: the inspection's own report comes before Ofsted's tables, those before
 * articles; of two of a kind the one that speaks of a later day wins. A workbook speaks of the day that it says, a report of
 * the day on which its inspection was published, an article of the day on which it appeared. Of two editions of one workbook
 * the one that was published later wins.
 */
final class SourcePrecedence {

    private final Map<String, SourceRow> sources;
    private final Map<String, Map<String, String>> tellers = new HashMap<>();

    /**
     * @param sources by id, also those that are yet to come
     * @param tellers for an inspection and a field the source that told it last, where that is not the one of the
     *     inspection's sources that knows best
     */
    SourcePrecedence(Map<String, SourceRow> sources, Map<String, Map<String, String>> tellers) {
        this.sources = sources;
        tellers.forEach((inspection, fields) -> this.tellers.put(inspection, new HashMap<>(fields)));
    }

    /** The source that last told an inspection's field. */
    String teller(InspectionFacts inspection, String field) {
        String told = tellers.getOrDefault(inspection.id(), Map.of()).get(field);
        return told == null ? best(inspection.sources(), inspection) : told;
    }

    /** Forgets who told an inspection, which has been taken back. */
    void forget(String inspection) {
        tellers.remove(inspection);
    }

    /** Remembers a teller; says whether it has to be remembered, because nothing else tells. */
    boolean remember(InspectionFacts inspection, String field, String source) {
        if (teller(inspection, field).equals(source)) {
            return false;
        }
        tellers.computeIfAbsent(inspection.id(), id -> new HashMap<>()).put(field, source);
        return true;
    }

    /** The one of these sources that knows best about an inspection. */
    String best(Collection<String> candidates, InspectionFacts inspection) {
        return candidates.stream()
                .max(Comparator.comparing(this::rank)
                        .thenComparing((String source) -> day(source, inspection))
                        .thenComparing(this::published)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalStateException(inspection.id() + " has no source"));
    }

    /** Positive when the first knows better than the second, negative when less, 0 when neither does. */
    int compare(String one, String other, InspectionFacts inspection) {
        int ranks = rank(one).compareTo(rank(other));
        if (ranks != 0) {
            return ranks;
        }
        int days = day(one, inspection).compareTo(day(other, inspection));
        return days != 0 ? days : published(one).compareTo(published(other));
    }

    private Integer rank(String id) {
        return switch (sources.get(id).kind()) {
            case REPORT -> 2;
            case WORKBOOK -> 1;
            case ARTICLE -> 0;
        };
    }

    private LocalDate day(String id, InspectionFacts inspection) {
        SourceRow source = sources.get(id);
        return switch (source.kind()) {
            case WORKBOOK -> source.asAt() == null ? published(id) : source.asAt();
            case REPORT -> inspection.published() == null ? LocalDate.MIN : inspection.published();
            case ARTICLE -> published(id);
        };
    }

    private LocalDate published(String id) {
        SourceRow source = sources.get(id);
        return source.published() == null ? LocalDate.MIN : source.published().lastDay();
    }
}
