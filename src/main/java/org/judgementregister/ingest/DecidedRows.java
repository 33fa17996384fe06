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
     * Before the rows of a file are matched: what a row told of another inspection must not decide what its neighbours fit.
     *
     * @param rejected gathers the rows that cannot be of the inspection that is decided
     */
    void take(List<Claim> claims, Set<Claim> rejected) {
        Set<String> named = new HashSet<>(index.inspections().keySet());
        for (Claim claim : claims) {
            identities.of(claim).ifPresent(decided -> {
                Optional<String> objection = objection(claim.facts(), decided.inspection(), named)
                        .or(() -> takeFromOthers(claim, decided, claims));
                objection.ifPresentOrElse(
                        reason -> {
                            faults.add(decided.place().fault("inspection", decided.inspection(), reason));
                            rejected.add(claim);
                        },
                        () -> named.add(decided.inspection()));
            });
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

    /** Why the row cannot be taken from one of them. */
    private Optional<String> takeFromOthers(Claim claim, Identity decided, List<Claim> claims) {
        return List.copyOf(index.inspections().values()).stream()
                .filter(other -> other.council().equals(claim.facts().council()))
                .filter(other -> !other.id().equals(decided.inspection()))
                .filter(other -> wasTakenFor(other.id(), claim))
                .map(other -> takeFrom(other, claim, decided, claims))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reports can have one file name: it is their content by which one is known again. */
    private boolean wasTakenFor(String inspection, Claim claim) {
        return claim.text() == null
                ? statements.toldBy(claim.row()).contains(inspection)
                : claim.text().sha256().equals(texts.get(inspection));
    }

    private Optional<String> takeFrom(InspectionFacts other, Claim claim, Identity decided, List<Claim> claims) {
        FieldMerge merge = new FieldMerge(statements, other);
        Optional<InspectionFacts> left = merge.withdraw(decided.row());
        if (left.isEmpty() && isToldByAnother(other.id(), claims)) {
            return Optional.of(
                    "rests on rows of " + decided.row().source() + " alone, of which others stay: withdraw that"
                            + " source first, and then load it again with this decision");
        }
        Optional<String> objection = withdrawals.objection(other, left);
        if (objection.isEmpty()) {
            boolean isItsText = claim.text() != null && texts.remove(other.id()) != null;
            withdrawals.withdraw(other, left, merge, decided.reason(), isItsText);
            statements.withdraw(other.id(), decided.row());
        }
        return objection;
    }

    private boolean isToldByAnother(String inspection, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> identities.of(claim).isEmpty())
                .anyMatch(claim -> index.same(claim).filter(inspection::equals).isPresent());
    }
}
