package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.ingest.RegisterSnapshot.WithdrawnInspection;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.SameInspection;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.inspection.InspectionFacts;

/** The inspections that the register holds while files are taken in, and which of them a claim is of. */
final class InspectionIndex {

    private final Map<String, InspectionFacts> inspections;
    private final Map<String, WithdrawnInspection> withdrawn;
    private final Map<String, Set<String>> byCouncil = new HashMap<>();
    private final Statements statements;
    private final Identities identities;

    InspectionIndex(
            Map<String, InspectionFacts> inspections,
            Map<String, WithdrawnInspection> withdrawn,
            Statements statements,
            Identities identities) {
        this.statements = statements;
        this.identities = identities;
        this.inspections = new HashMap<>(inspections);
        this.withdrawn = new HashMap<>(withdrawn);
        inspections.values().forEach(this::index);
    }

    Map<String, InspectionFacts> inspections() {
        return inspections;
    }

    Map<String, WithdrawnInspection> withdrawn() {
        return withdrawn;
    }

    void hold(InspectionFacts facts) {
        inspections.put(facts.id(), facts);
        withdrawn.remove(facts.id());
        index(facts);
    }

    void withdraw(InspectionFacts facts, String reason) {
        inspections.remove(facts.id());
        byCouncil.get(facts.council()).remove(facts.id());
        withdrawn.put(facts.id(), new WithdrawnInspection(facts, reason));
    }

    private void index(InspectionFacts facts) {
        byCouncil.computeIfAbsent(facts.council(), council -> new HashSet<>()).add(facts.id());
    }

    /**
     * In the register's own files a name is an inspection's. One that is not known can still be a known inspection, if
     * the files name that one by no other row and it is nobody else's.
     */
    Map<Claim, String> named(List<Claim> claims) {
        Set<String> names = claims.stream().map(claim -> claim.facts().id()).collect(Collectors.toSet());
        Map<Claim, String> identified = new IdentityHashMap<>();
        Map<String, List<Claim>> likely = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (inspections.containsKey(claim.facts().id())) {
                identified.put(claim, claim.facts().id());
            } else if (!withdrawn.containsKey(claim.facts().id())) {
                nearest(claim)
                        .map(InspectionFacts::id)
                        .filter(id -> !names.contains(id))
                        .ifPresent(id -> likely.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(claim));
            }
        }
        likely.forEach((id, candidates) -> {
            if (candidates.size() == 1) {
                identified.put(candidates.get(0), id);
            }
        });
        return identified;
    }

    /**
     * A workbook names no inspections: each of its claims is of the one that the operator says, else of the known one that
     * it fits. Two of one are a fault, and both are rejected, unless the operator says so of both.
     */
    Map<Claim, String> matched(List<Claim> claims, Set<Claim> rejected, List<ValidationError> faults) {
        Map<Claim, String> identified = new IdentityHashMap<>();
        Map<String, Claim> taken = new HashMap<>();
        for (Claim claim : claims) {
            if (rejected.contains(claim)) {
                continue;
            }
            Optional<String> decided = identities.of(claim).map(Identity::inspection);
            decided.or(() -> same(claim)).ifPresent(id -> {
                identified.put(claim, id);
                Claim other = taken.putIfAbsent(id, claim);
                if (other != null && (decided.isEmpty() || identities.of(other).isEmpty())) {
                    faults.add(claim.place().fault(null, null, "tells of " + id + ", as does " + other.place()));
                    rejected.add(claim);
                    rejected.add(other);
                }
            });
        }
        return identified;
    }

    /**
     * The inspection that a claim fits best. A misprint that was overruled once comes again in the next edition: then it is
     * the inspection that it was of before, unless another one's true days are the same.
     */
    Optional<String> same(Claim claim) {
        Optional<InspectionFacts> nearest = nearest(claim);
        if (nearest.filter(facts -> SameInspection.isOnTheSameDay(claim.facts(), facts))
                .isPresent()) {
            return nearest.map(InspectionFacts::id);
        }
        return ofCouncil(claim).stream()
                .flatMap(statements::onOverruledDays)
                .filter(facts -> SameInspection.isOnTheSameDay(claim.facts(), facts))
                .findFirst()
                .or(() -> nearest)
                .map(InspectionFacts::id);
    }

    private Optional<InspectionFacts> nearest(Claim claim) {
        return SameInspection.among(ofCouncil(claim), Function.identity(), claim.facts());
    }

    private List<InspectionFacts> ofCouncil(Claim claim) {
        return byCouncil.getOrDefault(claim.facts().council(), Set.of()).stream()
                .map(inspections::get)
                .toList();
    }

    /** The inspection that was taken back and is the same. */
    Optional<WithdrawnInspection> takenBack(InspectionFacts claimed) {
        return SameInspection.among(withdrawn.values(), WithdrawnInspection::facts, claimed);
    }
}
