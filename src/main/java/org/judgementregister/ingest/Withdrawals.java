package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.InspectionRules;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.SourceKind;
import org.judgementregister.vocabulary.Subject;

/** Takes inspections and sources out of the next release. */
final class Withdrawals {

    private final Records records;
    private final InspectionIndex index;
    private final Statements statements;
    private final Comparison comparison;
    private final ReleaseDelta delta;
    private final LocalDate today;

    Withdrawals(
            LocalDate today,
            Records records,
            InspectionIndex index,
            Statements statements,
            Comparison comparison,
            ReleaseDelta delta) {
        this.today = today;
        this.records = records;
        this.index = index;
        this.statements = statements;
        this.comparison = comparison;
        this.delta = delta;
    }

    void take(Withdrawal withdrawal) {
        Optional<String> objection =
                withdrawal.subject() == Subject.SOURCE ? withdrawSource(withdrawal) : withdrawInspection(withdrawal);
        objection.ifPresent(reason -> comparison.faults.add(
                withdrawal.place().fault(withdrawal.subject().code(), withdrawal.id(), reason)));
    }

    private Optional<String> withdrawInspection(Withdrawal withdrawal) {
        String id = withdrawal.id();
        InspectionFacts before = index.inspections().get(id);
        if (before == null) {
            return index.withdrawn().containsKey(id)
                    ? Optional.empty()
                    : Optional.of("is no inspection that the register knows");
        }
        if (delta.adds(before)) {
            return Optional.of("is added by this very load");
        }
        withdraw(before, null, withdrawal.reason());
        return Optional.empty();
    }

    /** What the source overruled speaks again; an inspection that it alone told of is withdrawn with it. */
    private Optional<String> withdrawSource(Withdrawal withdrawal) {
        String source = withdrawal.id();
        if (!records.sources().containsKey(source)) {
            return Optional.of("is no source that the register knows");
        }
        if (delta.sources.containsKey(source)) {
            return Optional.of("is told of by this very load");
        }
        Optional<CouncilFacts> resting = records.councils().values().stream()
                .filter(council -> council.deliveries().stream()
                        .anyMatch(delivery -> delivery.sources().contains(source)))
                .findFirst();
        if (resting.isPresent()) {
            return Optional.of("is where it is read who delivers the services of "
                    + resting.get().id() + ": name another source in deliveries.csv first");
        }
        Set<String> stated = statements.toldBy(source);
        List<InspectionFacts> told = index.inspections().values().stream()
                .filter(facts -> stated.contains(facts.id()) || names(facts, source))
                .sorted(Comparator.comparing(InspectionFacts::id))
                .toList();
        Map<InspectionFacts, FieldMerge> merges = new LinkedHashMap<>();
        Map<InspectionFacts, Optional<InspectionFacts>> after = new LinkedHashMap<>();
        for (InspectionFacts before : told) {
            FieldMerge merge = new FieldMerge(statements, before);
            merges.put(before, merge);
            after.put(before, merge.withdraw(source));
            Optional<String> objection = objection(before, after.get(before));
            if (objection.isPresent()) {
                return objection;
            }
        }
        told.forEach(before -> {
            boolean isReport = records.sources().get(source).kind() == SourceKind.REPORT;
            if (after.get(before).isEmpty()) {
                withdraw(before, source, withdrawal.reason());
            } else {
                withdraw(before, after.get(before), merges.get(before), withdrawal.reason(), isReport);
                statements.withdraw(before.id(), source);
            }
        });
        records.withdraw(source, withdrawal.reason());
        return Optional.empty();
    }

    /** Why what would be left of an inspection cannot stand. */
    Optional<String> objection(InspectionFacts before, Optional<InspectionFacts> after) {
        List<String> objections = new ArrayList<>();
        if (delta.adds(before)) {
            objections.add("tells of " + before.id() + ", which is added by this very load");
        }
        after.ifPresent(facts -> InspectionRules.check(
                facts,
                today,
                (column, value, reason) ->
                        objections.add("leaves " + before.id() + " with " + column + ": " + reason)));
        return objections.stream().findFirst();
    }

    private static boolean names(InspectionFacts facts, String source) {
        return facts.sources().contains(source)
                || facts.findings().stream()
                        .anyMatch(finding -> finding.source().equals(source))
                || facts.figures().stream().anyMatch(figure -> figure.source().equals(source));
    }

    /**
     * Holds what is left of an inspection, if anything is.
     *
     * @param isItsText whether its text is of what is withdrawn
     */
    void withdraw(
            InspectionFacts before,
            Optional<InspectionFacts> after,
            FieldMerge merge,
            String reason,
            boolean isItsText) {
        if (after.isEmpty()) {
            withdraw(before, null, reason);
            return;
        }
        statements.take(before.id(), merge.told);
        comparison.corrected.addAll(merge.corrected);
        if (isItsText) {
            delta.texts.put(before.id(), null);
        }
        if (!after.get().equals(before)) {
            index.hold(after.get());
            delta.hold(after.get());
        }
    }

    private void withdraw(InspectionFacts before, String withItsSource, String reason) {
        index.withdraw(before, reason);
        statements.forget(before.id());
        delta.withdraw(before.id(), new ReleaseDelta.WithdrawnFor(reason, withItsSource));
        comparison.withdrawn.add(Change.withdrawn(Subject.INSPECTION, before.id(), before.council(), null, reason));
    }
}
