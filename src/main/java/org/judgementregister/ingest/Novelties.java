package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.PartialDate;

/** What a release holds that the one before it does not: new versions, by id. */
final class Novelties {

    final List<ReleaseFile> files = new ArrayList<>();
    final Map<String, SourceRow> sources = new LinkedHashMap<>();
    final Map<String, CouncilFacts> councils = new LinkedHashMap<>();
    final Map<String, InspectionFacts> inspections = new LinkedHashMap<>();

    /** The reasons for which inspections are taken back, by their ids. */
    final Map<String, String> withdrawn = new LinkedHashMap<>();

    final List<Told> told = new ArrayList<>();

    private final Set<String> added = new HashSet<>();

    /** That a source has told an inspection's field; see {@link Authority}. */
    record Told(String inspection, String field, String source) {}

    /** Whether an inspection is not in any release yet. */
    boolean adds(InspectionFacts facts) {
        return added.contains(facts.id());
    }

    void add(InspectionFacts facts) {
        added.add(facts.id());
    }

    void hold(InspectionFacts facts) {
        withdrawn.remove(facts.id());
        inspections.put(facts.id(), facts);
    }

    void withdraw(String inspection, String reason) {
        inspections.remove(inspection);
        withdrawn.put(inspection, reason);
    }

    /** Whether anything new rests on a source. */
    boolean isTold(String source) {
        return told.stream().anyMatch(telling -> telling.source().equals(source))
                || inspections.values().stream()
                        .anyMatch(facts -> facts.sources().contains(source));
    }

    boolean isEmpty() {
        return sources.isEmpty()
                && councils.isEmpty()
                && inspections.isEmpty()
                && withdrawn.isEmpty()
                && told.isEmpty();
    }

    /** How many versions and notes there are to write. */
    int size() {
        return sources.size() + councils.size() + inspections.size() + withdrawn.size() + told.size();
    }

    /** The latest day that an inspection, a figure or a source speaks of; a council where there is no inspection. */
    Optional<LocalDate> dataDate() {
        // Councils count only where there are no inspections: the end of one can be announced years ahead.
        Stream<LocalDate> others = inspections.isEmpty()
                ? councils.values().stream().map(CouncilFacts::establishedOn)
                : inspections.values().stream().flatMap(Novelties::days);
        return Stream.concat(sources.values().stream().flatMap(Novelties::days), others)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private static Stream<LocalDate> days(SourceRow source) {
        return Stream.of(lastDay(source.published()), source.asAt());
    }

    private static Stream<LocalDate> days(InspectionFacts inspection) {
        return Stream.concat(
                Stream.of(inspection.published()),
                Stream.concat(
                        inspection.onSite().stream()
                                .map(period -> lastDay(period.to() == null ? period.from() : period.to())),
                        inspection.figures().stream().map(Figure::asAt)));
    }

    private static LocalDate lastDay(PartialDate date) {
        return date == null ? null : date.lastDay();
    }
}
