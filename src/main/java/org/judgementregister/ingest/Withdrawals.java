package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.InspectionRules;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.Subject;

/** Takes inspections and sources out of the next release. */
final class Withdrawals {

    private final Records records;
    private final InspectionIndex held;
    private final Statements statements;
    private final Comparison comparison;
    private final ReleaseDelta novelties;
    private final LocalDate today;

    Withdrawals(
            LocalDate today,
            Records records,
            InspectionIndex held,
            Statements statements,
            Comparison comparison,
            ReleaseDelta novelties) {
        this.today = today;
        this.records = records;
        this.held = held;
        this.statements = statements;
        this.comparison = comparison;
        this.novelties = novelties;
    }

    void take(Withdrawal withdrawal) {
        Optional<String> objection =
                withdrawal.subject() == Subject.SOURCE ? withdrawSource(withdrawal) : withdrawInspection(withdrawal);
        objection.ifPresent(reason -> comparison.faults.add(
                withdrawal.place().fault(withdrawal.subject().code(), withdrawal.id(), reason)));
    }

    private Optional<String> withdrawInspection(Withdrawal withdrawal) {
        String id = withdrawal.id();
        InspectionFacts before = held.inspections().get(id);
        if (before == null) {
            return held.withdrawn().containsKey(id)
                    ? Optional.empty()
                    : Optional.of("is no inspection that the register knows");
        }
        if (novelties.adds(before)) {
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
        if (novelties.sources.containsKey(source)) {
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
        Set<String> told = held.inspections().values().stream()
                .filter(facts -> facts.sources().contains(source))
                .map(InspectionFacts::id)
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(statements.toldBy(source));
        told.forEach(id -> withdraw(held.inspections().get(id), withdrawal));
        records.withdraw(source, withdrawal.reason());
        return Optional.empty();
    }

    private void withdraw(InspectionFacts before, Withdrawal withdrawal) {
        FieldMerge merge = new FieldMerge(statements, before);
        Optional<InspectionFacts> after = merge.withdraw(withdrawal.id());
        if (after.isEmpty()) {
            withdraw(before, withdrawal.id(), withdrawal.reason());
            return;
        }
        InspectionRules.check(
                after.get(),
                today,
                (column, value, reason) -> comparison.faults.add(withdrawal
                        .place()
                        .fault(
                                "source",
                                withdrawal.id(),
                                "leaves " + before.id() + " with " + column + ": " + reason)));
        statements.withdraw(before.id(), withdrawal.id());
        statements.take(before.id(), merge.told);
        comparison.corrected.addAll(merge.corrected);
        if (!after.get().equals(before)) {
            held.hold(after.get());
            novelties.hold(after.get());
        }
    }

    private void withdraw(InspectionFacts before, String withItsSource, String reason) {
        held.withdraw(before, reason);
        statements.forget(before.id());
        novelties.withdraw(before.id(), new ReleaseDelta.WithdrawnFor(reason, withItsSource));
        comparison.withdrawn.add(Change.withdrawn(Subject.INSPECTION, before.id(), before.council(), null, reason));
    }
}
