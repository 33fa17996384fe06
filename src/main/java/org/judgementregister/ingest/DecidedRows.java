package org.judgementregister.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.inspection.InspectionFacts;

/** Takes rows of which the operator decides from the inspections that they were taken for before. */
final class DecidedRows {

    private final Identities identities;
    private final InspectionIndex index;
    private final Statements statements;
    private final Withdrawals withdrawals;
    private final Map<String, String> texts;
    private final List<ValidationError> faults;

    /**
     * @param texts the SHA-256 of the reports whose text is held, by inspection
     */
    DecidedRows(
            Identities identities,
            InspectionIndex index,
            Statements statements,
            Withdrawals withdrawals,
            Map<String, String> texts,
            List<ValidationError> faults) {
        this.identities = identities;
        this.index = index;
        this.statements = statements;
        this.withdrawals = withdrawals;
        this.texts = texts;
        this.faults = faults;
    }

    /**
     * Before any row of a file is joined to its inspection: two rows may have stood for each other.
     *
     * @param identified the inspections of the file's rows
     * @param rejected gathers the rows that cannot be of the inspection that is decided
     */
    void take(List<Claim> claims, Map<Claim, String> identified, Set<Claim> rejected) {
        Set<String> named = new HashSet<>(index.inspections().keySet());
        for (Claim claim : claims) {
            Optional<Identity> decided = identities.of(claim).filter(identity -> !rejected.contains(claim));
            if (decided.isPresent()) {
                Optional<String> objection =
                        objection(claim.facts(), decided.get().inspection(), named);
                if (objection.isEmpty()) {
                    named.add(decided.get().inspection());
                    takeFromOthers(claim, decided.get(), identified);
                } else {
                    rejected.add(claim);
                    objection.ifPresent(reason -> refuse(decided.get(), reason));
                }
            }
        }
    }

    private Optional<String> objection(InspectionFacts told, String id, Set<String> named) {
        InspectionFacts known = index.inspections().get(id);
        if (known != null && !known.council().equals(told.council())) {
            return Optional.of("is an inspection of " + known.council() + ", and the row is of " + told.council());
        }
        String name = InspectionId.of(told, named);
        return named.contains(id) || name.equals(id)
                ? Optional.empty()
                : Optional.of("is no inspection that the register knows; a new one would be called " + name);
    }

    private void takeFromOthers(Claim claim, Identity decided, Map<Claim, String> identified) {
        for (String other : statements.toldBy(decided.row())) {
            if (!other.equals(decided.inspection())) {
                boolean isToldAgain = identified.values().stream().anyMatch(other::equals);
                takeFrom(index.inspections().get(other), claim, decided, isToldAgain);
            }
        }
    }

    private void takeFrom(InspectionFacts other, Claim claim, Identity decided, boolean isToldAgain) {
        FieldMerge merge = new FieldMerge(statements, other);
        Optional<InspectionFacts> left = merge.withdraw(decided.row(), isToldAgain);
        Optional<String> objection = isToldAgain ? Optional.empty() : withdrawals.objection(other, left);
        if (objection.isPresent()) {
            refuse(decided, objection.get());
            return;
        }
        boolean isItsText =
                claim.text() != null && texts.remove(other.id(), claim.text().sha256());
        withdrawals.withdraw(other, left, merge, decided.row().source(), decided.reason(), isItsText);
        statements.withdraw(other.id(), decided.row());
    }

    private void refuse(Identity decided, String reason) {
        faults.add(decided.place().fault("inspection", decided.inspection(), reason));
    }
}
