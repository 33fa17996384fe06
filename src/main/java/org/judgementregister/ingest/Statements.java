package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.SourcePrecedence;
import org.judgementregister.source.SourceRow;

/** What sources say of inspections' fields while files are taken in: whose word each field goes by, and who said otherwise. */
final class Statements {

    private final Map<String, SourceRow> sources;
    private final ReleaseDelta novelties;
    private final Map<String, List<FieldStatement>> statements = new HashMap<>();

    /**
     * @param known by inspection
     * @param sources by id, also those that are yet to come
     */
    Statements(Map<String, List<FieldStatement>> known, Map<String, SourceRow> sources, ReleaseDelta novelties) {
        known.forEach((inspection, said) -> statements.put(inspection, new ArrayList<>(said)));
        this.sources = sources;
        this.novelties = novelties;
    }

    /** The source by which a field goes: where none is remembered, the best of the inspection's own. */
    String teller(InspectionFacts inspection, String field) {
        return of(inspection.id())
                .filter(said -> said.accepted() && said.field().equals(field))
                .map(FieldStatement::source)
                .findFirst()
                .orElseGet(() -> best(inspection.sources(), inspection));
    }

    /** The one of these sources that knows best about an inspection. */
    String best(Collection<String> candidates, InspectionFacts inspection) {
        return SourcePrecedence.best(candidates.stream().map(sources::get).toList(), inspection.published());
    }

    /** Positive when the first knows better than the second, negative when less, 0 when neither does. */
    int compare(String one, String other, InspectionFacts inspection) {
        return SourcePrecedence.of(inspection.published()).compare(sources.get(one), sources.get(other));
    }

    /** What sources other than this one say of a field, in the order in which they said it. */
    List<FieldStatement> others(String inspection, String field, String source) {
        return of(inspection)
                .filter(said -> said.field().equals(field) && !said.source().equals(source) && said.value() != null)
                .toList();
    }

    /** The inspections of which a source says something that is remembered. */
    Set<String> toldBy(String source) {
        Set<String> inspections = new HashSet<>();
        statements.forEach((inspection, said) -> {
            if (said.stream().anyMatch(each -> each.source().equals(source))) {
                inspections.add(inspection);
            }
        });
        return inspections;
    }

    /** Remembers what is said of an inspection, in the place of what the same source said of the same field. */
    void take(String inspection, List<FieldStatement> told) {
        told.forEach(said -> take(inspection, said));
    }

    /** Remembers what the register's own files say that others said otherwise, where the register does not go by it. */
    void takeOverruled(InspectionFacts inspection, List<FieldStatement> overruled) {
        overruled.stream()
                .filter(said -> !teller(inspection, said.field()).equals(said.source()))
                .forEach(said -> take(inspection.id(), said));
    }

    private void take(String inspection, FieldStatement said) {
        List<FieldStatement> held = statements.computeIfAbsent(inspection, id -> new ArrayList<>());
        Optional<FieldStatement> before = held.stream()
                .filter(each ->
                        each.field().equals(said.field()) && each.source().equals(said.source()))
                .findFirst();
        // What is overruled is known as its source told it; here it comes as it was gone by.
        FieldStatement now = before.filter(each -> said.place() == null && !said.accepted())
                .map(each -> each.accepted(false))
                .orElse(said);
        if (before.filter(each -> each.covers(now)).isEmpty()) {
            before.ifPresent(held::remove);
            held.add(now);
            novelties.say(inspection, now);
        }
    }

    /** Forgets what a source says of an inspection. */
    void withdraw(String inspection, String source) {
        forget(
                inspection,
                of(inspection).filter(said -> said.source().equals(source)).toList());
    }

    /** Forgets what was said of an inspection, which has been withdrawn. */
    void forget(String inspection) {
        forget(inspection, of(inspection).toList());
    }

    private void forget(String inspection, List<FieldStatement> said) {
        said.forEach(each -> novelties.unsay(inspection, each));
        statements.getOrDefault(inspection, new ArrayList<>()).removeAll(said);
    }

    private Stream<FieldStatement> of(String inspection) {
        return statements.getOrDefault(inspection, List.of()).stream();
    }
}
