package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Conflict;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.FieldText;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Subject;

/**
 * Merges what a source says into what is known of its inspection, field by field: an empty field is filled in, a source of
 * higher precedence corrects or confirms, any other that says something else contradicts, and what is not claimed stays. A
 * source of lower precedence that agrees is not remembered: an old table would make a release in which nothing is new. When a
 * source is withdrawn, the statements of the others are merged again.
 */
final class FieldMerge {

    private final Statements statements;
    private final InspectionFacts known;
    private final Map<String, Object> fields;
    private final Map<String, String> tellers = new HashMap<>();

    /** The new statements, and those that are no longer accepted. */
    final List<FieldStatement> told = new ArrayList<>();

    final List<Change> corrected = new ArrayList<>();
    final List<Change> contradicted = new ArrayList<>();

    /** What the file says in two ways, and no source of higher precedence decides. */
    final List<Conflict> open = new ArrayList<>();

    FieldMerge(Statements statements, InspectionFacts known) {
        this.statements = statements;
        this.known = known;
        this.fields = new LinkedHashMap<>(InspectionFields.of(known));
        fields.keySet().forEach(field -> tellers.put(field, statements.teller(known, field)));
    }

    /** What the first claim of an inspection says; of the editors' own, where it names who says it. */
    static List<FieldStatement> first(InspectionFacts facts, Claim claim, boolean editorial) {
        return InspectionFields.of(facts).entrySet().stream()
                .filter(field -> !editorial || claim.tellers().containsKey(field.getKey()))
                .map(field -> said(field.getKey(), field.getValue(), claim.teller(field.getKey())))
                .toList();
    }

    private static FieldStatement said(String field, Object value, Claim.Teller teller) {
        return new FieldStatement(field, FieldText.of(value), teller.source(), teller.place(), true);
    }

    /**
     * Takes in a claim.
     *
     * @param editorial whether it is the editors' own: then it corrects what has sources as good as its own
     * @param misprinted whether its days or its kind are those of no such inspection: what is known of these stays
     * @return what is known afterwards
     */
    InspectionFacts take(Claim claim, boolean editorial, boolean misprinted) {
        InspectionFacts claimed = claim.facts();
        String source = statements.best(claimed.sources(), known);
        InspectionFields.of(InspectionFields.under(known.framework(), claimed)).forEach((field, value) -> {
            boolean kept = misprinted && InspectionFields.IDENTIFYING.contains(field) && fields.containsKey(field);
            boolean isNamed = claim.tellers().containsKey(field);
            if (isNamed && editorial && value.equals(fields.get(field))) {
                forgetUnlessStated(field);
            }
            take(
                    field,
                    value,
                    isNamed ? claim.teller(field).source() : source,
                    claim.teller(field).place(),
                    editorial,
                    kept);
        });
        claim.conflicts().forEach(conflict -> settle(conflict, source));
        dropForeignJudgements(source);
        Set<String> sources = sources(claimed.sources(), source, editorial);
        keepTellers(sources);
        return facts(sources);
    }

    /**
     * Takes a source out. Its fields get the value of the best of the other sources, overruled ones included; a field that no
     * other source states becomes empty.
     *
     * @return the facts afterwards; empty where no other source states any
     */
    Optional<InspectionFacts> withdraw(String source) {
        Set<String> gone = statements.goneWith(source);
        Set<String> others = new TreeSet<>(known.sources());
        others.removeAll(gone);
        boolean isToldByOthers = !others.isEmpty();
        for (String field : List.copyOf(fields.keySet())) {
            String teller = tellers.get(field);
            if (gone.contains(teller)) {
                boolean isStated = !isToldByOthers || statements.states(known.id(), field, teller);
                withdraw(field, said -> gone.contains(said.source()), isStated, others);
            }
        }
        InspectionFields.withoutSource(fields, source);
        return withdrawn(source, others);
    }

    /**
     * Takes out what a row told that is of another inspection. Its source stays where it is the source of anything else.
     *
     * @return the facts afterwards; empty where nothing else that is remembered tells of the inspection
     */
    Optional<InspectionFacts> withdraw(Identity.Row row) {
        Set<String> others = new TreeSet<>(known.sources());
        for (String field : List.copyOf(fields.keySet())) {
            if (statements.isFrom(row, known.id(), field)) {
                withdraw(field, said -> statements.isFrom(row, said), true, others);
            }
        }
        if (!tellers.containsValue(row.source())) {
            others.remove(row.source());
        }
        return withdrawn(row.source(), others);
    }

    /** The editors name a field's source: nobody needs to stand for it any more. */
    private void forgetUnlessStated(String field) {
        if (tellers.containsKey(field) && !statements.states(known.id(), field, tellers.get(field))) {
            tellers.remove(field);
        }
    }

    /** Takes a value out of a field; whoever else states one becomes its source, and one of the others. */
    private void withdraw(String field, Predicate<FieldStatement> gone, boolean isStated, Set<String> others) {
        List<FieldStatement> said =
                statements.of(known.id(), field).stream().filter(gone.negate()).toList();
        if (!said.isEmpty() || isStated) {
            fields.remove(field);
            tellers.remove(field);
        }
        said.forEach(other ->
                take(field, InspectionFields.parse(field, other.value()), other.source(), other.place(), false, false));
        if (!said.isEmpty()) {
            Optional.ofNullable(tellers.get(field))
                    .filter(statements::isDocument)
                    .ifPresent(others::add);
        }
    }

    private Optional<InspectionFacts> withdrawn(String source, Set<String> others) {
        dropForeignJudgements(source);
        corrected.clear();
        contradicted.clear();
        Map<String, Object> knownFields = InspectionFields.of(known);
        Set<String> named = new TreeSet<>(knownFields.keySet());
        named.addAll(fields.keySet());
        for (String field : named) {
            Object before = knownFields.get(field);
            if (!Objects.equals(before, fields.get(field))) {
                corrected.add(change(field, before, fields.get(field), source, tellers.get(field)));
            }
        }
        if (!others.equals(known.sources())) {
            corrected.add(change(InspectionFields.SOURCES, new TreeSet<>(known.sources()), others, null, null));
        }
        return fields.containsKey(InspectionFields.FRAMEWORK) ? Optional.of(facts(others)) : Optional.empty();
    }

    /** A field keeps its source when another one joins those of the inspection, of which the best is the source of the rest. */
    private void keepTellers(Set<String> sources) {
        String best = statements.best(sources, known);
        Set<String> claimed = told.stream()
                .filter(FieldStatement::accepted)
                .map(FieldStatement::field)
                .collect(Collectors.toSet());
        fields.forEach((field, value) -> {
            String teller = tellers.get(field);
            if (!claimed.contains(field) && !teller.equals(best) && !statements.states(known.id(), field, teller)) {
                told.add(new FieldStatement(field, FieldText.of(value), teller, null, true));
            }
        });
    }

    private InspectionFacts facts(Set<String> sources) {
        return InspectionFields.facts(known.id(), known.council(), fields, sources);
    }

    private void take(String field, Object claimed, String source, String place, boolean editorial, boolean kept) {
        Object before = fields.get(field);
        Object after = Completion.of(field, before, claimed);
        String teller = tellers.get(field);
        int rank = teller == null ? 1 : statements.compare(source, teller, known);
        boolean takesAGradeAway = claimed == Grade.NOT_JUDGED && before != null && !editorial;
        if (isForeign(field) || (takesAGradeAway || kept) && !claimed.equals(before)) {
            contradicted.add(change(field, before, after, teller, source));
            say(field, claimed, source, place);
        } else if (after.equals(before)) {
            if (rank > 0) {
                accept(field, after, claimed, source, place);
            }
        } else if (before == null || Completion.isFiner(field, before, claimed) || rank > 0 || rank == 0 && editorial) {
            corrected.add(change(field, before, after, teller, source));
            accept(field, after, claimed, source, place);
        } else {
            contradicted.add(change(field, before, after, teller, source));
            say(field, claimed, source, place);
        }
    }

    private void accept(String field, Object after, Object claimed, String source, String place) {
        Object before = fields.put(field, after);
        String teller = tellers.put(field, source);
        if (teller != null && !teller.equals(source)) {
            told.add(new FieldStatement(field, FieldText.of(before), teller, null, false));
        }
        told.add(new FieldStatement(field, FieldText.of(claimed), source, place, true));
    }

    /** Notes an overruled statement; the source whose value is accepted does not contradict itself. */
    private void say(String field, Object claimed, String source, String place) {
        if (!source.equals(tellers.get(field))) {
            told.add(new FieldStatement(field, FieldText.of(claimed), source, place, false));
        }
    }

    /** A file that contradicts itself is no fault where a source of higher precedence decides: that one contradicts it. */
    private void settle(Conflict conflict, String source) {
        String field = conflict.field();
        String teller = tellers.get(field);
        if (teller == null || statements.compare(source, teller, known) > 0) {
            open.add(conflict);
            return;
        }
        Object stands = fields.get(field);
        for (Object value : List.of(conflict.value(), conflict.otherValue())) {
            Object claimed = Completion.of(field, stands, value);
            if (!claimed.equals(stands)) {
                contradicted.add(change(field, stands, claimed, teller, source));
            }
        }
    }

    /** Whether a field is a grade that the inspection's framework does not give. */
    private boolean isForeign(String field) {
        Heading heading = InspectionFields.heading(field);
        Framework framework = (Framework) fields.get(InspectionFields.FRAMEWORK);
        return heading != null && framework != null && !framework.headings().contains(heading);
    }

    /** A corrected framework takes with it the grades that it does not give. */
    private void dropForeignJudgements(String source) {
        for (String field : List.copyOf(fields.keySet())) {
            if (isForeign(field)) {
                Object before = fields.remove(field);
                String teller = tellers.remove(field);
                corrected.add(change(field, before, null, teller, source));
                told.add(new FieldStatement(field, FieldText.of(before), teller, null, false));
            }
        }
    }

    /** A source that only confirms is not named: the inspection would change with every edition. */
    private Set<String> sources(Set<String> claimed, String source, boolean editorial) {
        Set<String> sources = new TreeSet<>(known.sources());
        if (editorial || !corrected.isEmpty()) {
            sources.addAll(claimed);
        }
        if (corrected.isEmpty() && !sources.equals(known.sources())) {
            corrected.add(change(InspectionFields.SOURCES, new TreeSet<>(known.sources()), sources, null, source));
        }
        return sources;
    }

    private Change change(String field, Object before, Object after, String beforeSource, String source) {
        return Change.corrected(
                Subject.INSPECTION,
                known.id(),
                known.council(),
                field,
                FieldText.of(before),
                FieldText.of(after),
                before == null ? null : beforeSource,
                source);
    }
}
