package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.SourcePrecedence;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.SourceKind;

/** The provenance of inspections' fields during a load: the accepted statement of each, and the overruled ones. */
final class Statements {

    private final Map<String, SourceRow> sources;
    private final ReleaseDelta delta;
    private final Map<String, List<FieldStatement>> statements = new HashMap<>();

    /**
     * @param known by inspection
     * @param sources by id, also those that are yet to come
     */
    Statements(Map<String, List<FieldStatement>> known, Map<String, SourceRow> sources, ReleaseDelta delta) {
        known.forEach((inspection, said) -> statements.put(inspection, new ArrayList<>(said)));
        this.sources = sources;
        this.delta = delta;
    }

    /** The source of a field's accepted value: where none is remembered, the best of the inspection's own. */
    String teller(InspectionFacts inspection, String field) {
        return of(inspection.id())
                .filter(said -> said.accepted() && said.field().equals(field))
                .map(FieldStatement::source)
                .findFirst()
                .orElseGet(() -> best(inspection.sources(), inspection));
    }

    /** The source of highest precedence. */
    String best(Collection<String> candidates, InspectionFacts inspection) {
        return SourcePrecedence.best(candidates.stream().map(sources::get).toList(), inspection.published());
    }

    /** Positive when the first has the higher precedence, negative when the second has, 0 when they are equal. */
    int compare(String one, String other, InspectionFacts inspection) {
        return SourcePrecedence.of(inspection.published()).compare(sources.get(one), sources.get(other));
    }

    /** What sources say of a field, in the order in which they said it. */
    List<FieldStatement> of(String inspection, String field) {
        return of(inspection)
                .filter(said -> said.field().equals(field) && said.value() != null)
                .toList();
    }

    /** Whether a source itself states a field, and is not only the best of several that stand for all fields. */
    boolean states(String inspection, String field, String source) {
        return of(inspection)
                .anyMatch(said -> said.field().equals(field) && said.source().equals(source));
    }

    /** An inspection on each of the days that sources give it and that are overruled, by itself. */
    Stream<InspectionFacts> onOverruledDays(InspectionFacts inspection) {
        return of(inspection.id())
                .filter(said -> !said.accepted() && said.value() != null)
                .filter(said -> InspectionFields.DAYS.contains(said.field()))
                .map(said -> {
                    Map<String, Object> fields = new HashMap<>(InspectionFields.of(inspection));
                    fields.keySet().removeAll(InspectionFields.DAYS);
                    fields.put(said.field(), InspectionFields.parse(said.field(), said.value()));
                    return InspectionFields.facts(inspection.id(), inspection.council(), fields, inspection.sources());
                });
    }

    /** Whether the accepted value of a field is from this row. */
    boolean isFrom(Identity.Row row, String inspection, String field) {
        return of(inspection).anyMatch(said -> said.accepted() && said.field().equals(field) && isFrom(row, said));
    }

    /** The inspections of which a row says something that is remembered. */
    Set<String> toldBy(Identity.Row row) {
        return toldBy(said -> isFrom(row, said));
    }

    /** What the website says of a report and what is inferred from it comes and goes with the report. */
    boolean isFrom(Identity.Row row, FieldStatement said) {
        return row.place().equals(said.place()) && (said.source().equals(row.source()) || !isDocument(said.source()));
    }

    /** Whether it is a source that can stand for all that is said of an inspection. */
    boolean isDocument(String source) {
        return sources.get(source).kind().isDocument();
    }

    /** The inspections of which a source says something that is remembered. */
    Set<String> toldBy(String source) {
        return toldBy(said -> said.source().equals(source));
    }

    private Set<String> toldBy(Predicate<FieldStatement> which) {
        Set<String> inspections = new HashSet<>();
        statements.forEach((inspection, said) -> {
            if (said.stream().anyMatch(which)) {
                inspections.add(inspection);
            }
        });
        return inspections;
    }

    /** Remembers statements, each in place of an earlier one of the same source about the same field. */
    void take(String inspection, List<FieldStatement> told) {
        told.forEach(said -> take(inspection, said));
    }

    /** Remembers overruled statements. */
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
        // An overruled value comes as it was accepted; what its source stated may say less.
        FieldStatement now = before.filter(each -> each.value() != null && said.place() == null && !said.accepted())
                .map(each -> each.accepted(false))
                .orElse(said);
        if (now.accepted()) {
            List<FieldStatement> replaced = held.stream()
                    .filter(each -> each.accepted()
                            && each.field().equals(said.field())
                            && !each.source().equals(said.source()))
                    .toList();
            replaced.forEach(each -> take(inspection, each.accepted(false)));
        }
        if (before.filter(each -> each.covers(now)).isEmpty()) {
            before.ifPresent(held::remove);
            held.add(now);
            delta.say(inspection, now);
        }
    }

    /** A source; with a report also what the website says of it and what is inferred from it. */
    Set<String> goneWith(String source) {
        boolean isReport = sources.get(source).kind() == SourceKind.REPORT;
        return sources.keySet().stream()
                .filter(each -> each.equals(source) || isReport && !isDocument(each))
                .collect(Collectors.toSet());
    }

    /** Forgets what a source says of an inspection. */
    void withdraw(String inspection, String source) {
        Set<String> gone = goneWith(source);
        forget(
                inspection,
                of(inspection).filter(said -> gone.contains(said.source())).toList());
    }

    /** Forgets what a row says of an inspection. */
    void withdraw(String inspection, Identity.Row row) {
        forget(inspection, of(inspection).filter(said -> isFrom(row, said)).toList());
    }

    /** Forgets what was said of an inspection, which has been withdrawn. */
    void forget(String inspection) {
        forget(inspection, of(inspection).toList());
    }

    private void forget(String inspection, List<FieldStatement> said) {
        said.forEach(each -> delta.unsay(inspection, each));
        statements.getOrDefault(inspection, new ArrayList<>()).removeAll(said);
    }

    private Stream<FieldStatement> of(String inspection) {
        return statements.getOrDefault(inspection, List.of()).stream();
    }
}
