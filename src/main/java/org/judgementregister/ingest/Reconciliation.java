package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.ingest.RegisterSnapshot.WithdrawnInspection;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.InspectionRules;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.SameInspection;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.release.Change;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Subject;

/** Holds what files claim against what the register knows, and gathers what a release would change. */
final class Reconciliation {

    private final Comparison comparison = new Comparison();
    private final ReleaseDelta delta = new ReleaseDelta();
    private final LocalDate today;
    private final Records records;
    private final InspectionIndex index;
    private final Statements statements;
    private final Withdrawals withdrawals;
    private final Identities identities = new Identities();
    private final DecidedRows decidedRows;
    private final Map<String, String> texts;

    Reconciliation(RegisterSnapshot known) {
        this.today = known.facts().today();
        this.records = new Records(known.facts(), comparison, delta);
        this.statements = new Statements(known.statements(), records.sources(), delta);
        this.index = new InspectionIndex(known.facts().inspections(), known.withdrawn(), statements, identities);
        this.withdrawals = new Withdrawals(today, records, index, statements, comparison, delta);
        this.texts = new HashMap<>(known.texts());
        this.decidedRows = new DecidedRows(identities, index, statements, withdrawals, texts, comparison.faults);
    }

    /** What the files taken so far would change. */
    Comparison comparison() {
        return comparison;
    }

    /** What all files together would change, when no more will be taken. */
    Comparison end() {
        comparison.faults.addAll(identities.faults());
        return comparison;
    }

    /** What a release of it would hold anew. */
    ReleaseDelta delta() {
        return delta;
    }

    /** What is known with what has been taken so far: the next file may speak of it. */
    KnownFacts known() {
        return new KnownFacts(today, records.sources(), records.councils(), index.inspections(), identities.byRow());
    }

    /** Takes in what one file says. */
    void take(Claims claims) {
        comparison.skippedSheets.addAll(claims.skipped());
        comparison.faults.addAll(claims.faults());
        delta.files.addAll(claims.files());
        boolean editorial = claims.by() == Provenance.EDITORS;
        refuseWithdrawn(claims);
        List<Change> sources = editorial ? comparison.added : comparison.editions;
        claims.sources().forEach(source -> records.take(source, sources));
        claims.councils().forEach(records::take);
        claims.withdrawals().forEach(withdrawals::take);
        identities.take(claims.identities());
        Set<Claim> rejected = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!editorial) {
            decidedRows.take(claims.inspections(), rejected);
        }
        Map<Claim, String> identified = editorial
                ? index.named(claims.inspections())
                : index.matched(claims.inspections(), rejected, comparison.faults);
        if (claims.by() == Provenance.OTHERS) {
            claims.inspections().stream()
                    .filter(claim -> !rejected.contains(claim))
                    .forEach(claim -> compare(claim, index.inspections().get(identified.get(claim))));
            claims.sources().forEach(records::forgetUnlessTold);
            return;
        }
        Map<String, Set<String>> toldBySheet = new HashMap<>();
        for (Claim claim : claims.inspections()) {
            if (rejected.contains(claim)) {
                continue;
            }
            String id = identified.get(claim);
            InspectionFacts before = id == null ? null : index.inspections().get(id);
            Optional<InspectionFacts> told = before == null ? add(claim, editorial) : join(before, claim, editorial);
            told.ifPresent(facts -> {
                hold(facts, claim.text());
                statements.takeOverruled(facts, claim.overruled());
            });
            told.ifPresent(facts -> claim.sheets()
                    .forEach(sheet -> toldBySheet
                            .computeIfAbsent(sheet, name -> new HashSet<>())
                            .add(facts.id())));
        }
        claims.coverage()
                .forEach(coverage -> TruncationCheck.of(coverage, claims, toldBySheet, known())
                        .ifPresent(comparison.shrunk::add));
        if (!editorial) {
            claims.sources().forEach(records::forgetUnlessTold);
        }
    }

    /** What one load withdraws, it cannot tell again: nobody could say in which order. */
    private void refuseWithdrawn(Claims claims) {
        claims.sources().stream()
                .map(SourceRow::id)
                .filter(delta.withdrawnSources::containsKey)
                .map(source -> new ValidationError(
                        claims.files().get(0).name(), null, null, "source", source, "is withdrawn by this very load"))
                .forEach(comparison.faults::add);
    }

    /**
     * Notes what a table says which is not Ofsted's. It overrules nobody, and adds nothing: of whatever it alone tells, the
     * register could not say that Ofsted judged it.
     */
    private void compare(Claim claim, InspectionFacts known) {
        if (known == null) {
            String id = InspectionId.of(claim.facts(), index.inspections().keySet());
            String source = claim.facts().sources().iterator().next();
            comparison.unconfirmed.add(
                    Change.added(Subject.INSPECTION, id, claim.facts().council(), source));
            return;
        }
        FieldMerge merge = new FieldMerge(statements, known);
        merge.take(claim, false, false);
        List<Change> otherwise = Stream.concat(merge.contradicted.stream(), merge.corrected.stream())
                .filter(change -> !change.field().equals(InspectionFields.SOURCES))
                .toList();
        comparison.contradicted.addAll(otherwise);
        if (otherwise.isEmpty()) {
            comparison.unchanged.add(known.id());
        }
    }

    private Optional<InspectionFacts> add(Claim claim, boolean editorial) {
        InspectionFacts claimed = claim.facts();
        Optional<String> decided =
                editorial ? Optional.empty() : identities.of(claim).map(Identity::inspection);
        String id = decided.or(() -> Optional.ofNullable(claimed.id()))
                .orElseGet(() -> InspectionId.of(claimed, index.inspections().keySet()));
        InspectionFacts facts =
                InspectionFields.facts(id, claimed.council(), InspectionFields.of(claimed), claimed.sources());
        if (claimed.id() == null && decided.isEmpty()) {
            Optional<WithdrawnInspection> takenBack = index.takenBack(claimed);
            if (takenBack.isPresent()) {
                // An inspection that was taken back is not brought back by a file that still tells of it.
                comparison.contradicted.add(Change.withdrawn(
                        Subject.INSPECTION,
                        takenBack.get().facts().id(),
                        claimed.council(),
                        claimed.sources().iterator().next(),
                        takenBack.get().reason()));
                return Optional.empty();
            }
        }
        claim.conflicts().forEach(conflict -> comparison.faults.add(conflict.fault()));
        if (!isSound(facts, claim)) {
            return Optional.empty();
        }
        comparison.added.add(
                Change.added(Subject.INSPECTION, id, facts.council(), statements.best(facts.sources(), facts)));
        comparison.grades.put(
                id,
                facts.judgements().stream()
                        .map(judgement -> judgement.heading() + " " + judgement.grade())
                        .toList());
        delta.add(facts);
        hold(facts);
        statements.take(id, FieldMerge.first(facts, claim, editorial));
        return Optional.of(facts);
    }

    private Optional<InspectionFacts> join(InspectionFacts before, Claim claim, boolean editorial) {
        if (!before.council().equals(claim.facts().council())) {
            comparison.faults.add(claim.place()
                    .fault(
                            "council",
                            claim.facts().council(),
                            "is not the council of " + before.id() + ", which is known as one of " + before.council()));
            return Optional.empty();
        }
        FieldMerge merge = new FieldMerge(statements, before);
        InspectionFacts after =
                merge.take(claim, editorial, !editorial && !SameInspection.isSame(claim.facts(), before));
        merge.open.forEach(conflict -> comparison.faults.add(conflict.fault()));
        boolean changed = !after.equals(before);
        if (changed && !isSound(after, claim)) {
            return Optional.empty();
        }
        comparison.contradicted.addAll(merge.contradicted);
        comparison.corrected.addAll(merge.corrected);
        if (changed) {
            hold(after);
        } else if (merge.contradicted.isEmpty()) {
            comparison.unchanged.add(after.id());
        }
        statements.take(after.id(), merge.told);
        return Optional.of(after);
    }

    private boolean isSound(InspectionFacts facts, Claim claim) {
        List<ValidationError> faults = new ArrayList<>();
        InspectionRules.check(
                facts,
                today,
                (column, value, reason) ->
                        faults.add(claim.place().fault(column, value == null ? null : value.toString(), reason)));
        comparison.faults.addAll(faults);
        return faults.isEmpty();
    }

    private void hold(InspectionFacts facts, Claim.Text text) {
        if (text == null || text.sha256().equals(texts.get(facts.id()))) {
            return;
        }
        String before = texts.put(facts.id(), text.sha256());
        if (!delta.adds(facts)) {
            comparison.corrected.add(Change.corrected(
                    Subject.INSPECTION,
                    facts.id(),
                    facts.council(),
                    "reportText",
                    before,
                    text.sha256(),
                    null,
                    statements.best(facts.sources(), facts)));
        }
        comparison.unchanged.remove(facts.id());
        delta.texts.put(facts.id(), text);
    }

    private void hold(InspectionFacts facts) {
        index.hold(facts);
        delta.hold(facts);
    }
}
