package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.Known.WithdrawnInspection;
import org.judgementregister.ingest.claim.Background;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.Fault;
import org.judgementregister.ingest.claim.FieldText;
import org.judgementregister.ingest.claim.InspectionRules;
import org.judgementregister.ingest.claim.SameInspection;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Change;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/** Holds what files claim against what the register knows, and gathers what a release would change. */
final class Reconciliation {

    private final Map<String, SourceRow> sources;
    private final Map<String, CouncilFacts> councils;
    private final Map<String, InspectionFacts> inspections;
    private final Map<String, Set<String>> byCouncil = new HashMap<>();
    private final Map<String, WithdrawnInspection> withdrawn;
    private final Authority authority;
    private final Comparison comparison = new Comparison();
    private final Novelties novelties = new Novelties();

    Reconciliation(Known known) {
        this.sources = new HashMap<>(known.facts().sources());
        this.councils = new HashMap<>(known.facts().councils());
        this.inspections = new HashMap<>(known.facts().inspections());
        this.inspections.values().forEach(this::index);
        this.withdrawn = new HashMap<>(known.withdrawn());
        this.authority = new Authority(known.facts(), known.tellers());
    }

    /** What the files taken so far would change. */
    Comparison comparison() {
        return comparison;
    }

    /** What a release of it would hold anew. */
    Novelties novelties() {
        return novelties;
    }

    /** What is known with what has been taken so far: the next file may speak of it. */
    Background known() {
        return new Background(sources, councils, inspections);
    }

    /** Takes in what one file says. */
    void take(Claims claims) {
        comparison.skippedSheets.addAll(claims.skipped());
        comparison.faults.addAll(claims.faults());
        novelties.files.addAll(claims.files());
        claims.sources().forEach(source -> take(source, claims.editorial()));
        claims.councils().forEach(this::take);
        claims.withdrawals().forEach(this::take);
        Map<Claim, String> identified =
                claims.editorial() ? named(claims.inspections()) : matched(claims.inspections());
        Map<String, Set<String>> toldBySheet = new HashMap<>();
        for (Claim claim : claims.inspections()) {
            String id = identified.get(claim);
            Optional<InspectionFacts> told = id == null
                    ? add(claim)
                    : Optional.ofNullable(inspections.get(id))
                            .flatMap(before -> join(before, claim, claims.editorial()));
            told.ifPresent(facts -> claim.sheets()
                    .forEach(sheet -> toldBySheet
                            .computeIfAbsent(sheet, name -> new HashSet<>())
                            .add(facts.id())));
        }
        claims.coverage()
                .forEach(coverage ->
                        Shrinkage.of(coverage, claims, toldBySheet, known()).ifPresent(comparison.shrunk::add));
    }

    private void take(SourceRow told, boolean editorial) {
        SourceRow before = sources.get(told.id());
        SourceRow after = before == null ? told : RecordFields.filled(before, told);
        if (record(
                Subject.SOURCE, told.id(), null, before, after, editorial ? comparison.added : comparison.editions)) {
            sources.put(told.id(), after);
            authority.learn(after);
            novelties.sources.put(told.id(), after);
        }
    }

    private void take(CouncilFacts told) {
        CouncilFacts before = councils.get(told.id());
        CouncilFacts after = before == null ? told : RecordFields.filled(before, told);
        if (record(Subject.COUNCIL, told.id(), told.id(), before, after, comparison.added)) {
            councils.put(told.id(), after);
            novelties.councils.put(told.id(), after);
        }
    }

    private boolean record(
            Subject subject, String id, String council, Record before, Record after, List<Change> added) {
        if (before == null) {
            added.add(new Change(subject, id, council, ChangeKind.ADDED, null, null, null, null, null, null));
            return true;
        }
        RecordFields.differences(before, after)
                .forEach((field, values) -> comparison.corrected.add(new Change(
                        subject,
                        id,
                        council,
                        ChangeKind.CORRECTED,
                        field,
                        FieldText.of(values.get(0)),
                        FieldText.of(values.get(1)),
                        null,
                        null,
                        null)));
        return !before.equals(after);
    }

    private void take(Withdrawal withdrawal) {
        String id = withdrawal.inspection();
        InspectionFacts before = inspections.remove(id);
        if (before != null) {
            byCouncil.get(before.council()).remove(id);
            withdrawn.put(id, new WithdrawnInspection(before, withdrawal.reason()));
            novelties.withdraw(id, withdrawal.reason());
            comparison.withdrawn.add(new Change(
                    Subject.INSPECTION,
                    id,
                    before.council(),
                    ChangeKind.WITHDRAWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    withdrawal.reason()));
        } else if (!withdrawn.containsKey(id)) {
            comparison.faults.add(
                    withdrawal.place().fault("inspection", id, "is no inspection that the register knows"));
        }
    }

    /**
     * In the register's own files a name is an inspection's. One that is not known can still be a known inspection, if
     * the files name that one by no other row and it is nobody else's.
     */
    private Map<Claim, String> named(List<Claim> claims) {
        Set<String> names = claims.stream().map(claim -> claim.facts().id()).collect(Collectors.toSet());
        Map<Claim, String> identified = new HashMap<>();
        Map<String, List<Claim>> likely = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (inspections.containsKey(claim.facts().id())) {
                identified.put(claim, claim.facts().id());
            } else {
                SameInspection.among(of(claim.facts().council()), facts -> facts, claim.facts())
                        .filter(same -> !names.contains(same.id()))
                        .ifPresent(same -> likely.computeIfAbsent(same.id(), id -> new ArrayList<>())
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

    /** A workbook names no inspections: each of its claims is of the known one that it fits. */
    private Map<Claim, String> matched(List<Claim> claims) {
        Map<Claim, String> identified = new HashMap<>();
        Map<String, Claim> taken = new HashMap<>();
        for (Claim claim : claims) {
            SameInspection.among(of(claim.facts().council()), facts -> facts, claim.facts())
                    .ifPresent(same -> {
                        identified.put(claim, same.id());
                        Claim other = taken.putIfAbsent(same.id(), claim);
                        if (other != null) {
                            comparison.faults.add(claim.place()
                                    .fault(null, null, "tells of " + same.id() + ", as does " + other.place()));
                        }
                    });
        }
        return identified;
    }

    private Collection<InspectionFacts> of(String council) {
        return byCouncil.getOrDefault(council, Set.of()).stream()
                .map(inspections::get)
                .toList();
    }

    private Optional<InspectionFacts> add(Claim claim) {
        InspectionFacts claimed = claim.facts();
        String id = claimed.id() == null ? InspectionId.of(claimed, inspections.keySet()) : claimed.id();
        InspectionFacts facts = claimed.named(id);
        if (claimed.id() == null) {
            Optional<WithdrawnInspection> takenBack =
                    SameInspection.among(withdrawn.values(), WithdrawnInspection::facts, claimed);
            if (takenBack.isPresent()) {
                comparison.contradicted.add(Contradiction.ofWithdrawn(takenBack.get(), claimed));
                return Optional.empty();
            }
        }
        claim.disputes().forEach(dispute -> comparison.faults.add(dispute.fault()));
        if (!isSound(facts, claim)) {
            return Optional.empty();
        }
        comparison.added.add(new Change(
                Subject.INSPECTION,
                id,
                facts.council(),
                ChangeKind.ADDED,
                null,
                null,
                null,
                null,
                authority.best(facts.sources(), facts),
                null));
        hold(facts);
        return Optional.of(facts);
    }

    private Optional<InspectionFacts> join(InspectionFacts before, Claim claim, boolean editorial) {
        Joining joining = new Joining(authority, before, claim, editorial);
        InspectionFacts after = joining.joined;
        joining.open.forEach(dispute -> comparison.faults.add(dispute.fault()));
        boolean changed = !after.equals(before);
        if (changed && !isSound(after, claim)) {
            return Optional.empty();
        }
        comparison.contradicted.addAll(joining.contradicted);
        comparison.corrected.addAll(joining.corrected);
        if (changed) {
            hold(after);
        } else if (joining.contradicted.isEmpty()) {
            comparison.unchanged.add(after.id());
        }
        String source = authority.best(claim.facts().sources(), before);
        for (String field : joining.told) {
            if (authority.remember(after, field, source)) {
                novelties.told.add(new Novelties.Told(after.id(), field, source));
            }
        }
        return Optional.of(after);
    }

    private boolean isSound(InspectionFacts facts, Claim claim) {
        List<Fault> faults = new ArrayList<>();
        InspectionRules.check(
                facts,
                (column, value, reason) ->
                        faults.add(claim.place().fault(column, value == null ? null : value.toString(), reason)));
        comparison.faults.addAll(faults);
        return faults.isEmpty();
    }

    private void hold(InspectionFacts facts) {
        inspections.put(facts.id(), facts);
        withdrawn.remove(facts.id());
        index(facts);
        novelties.hold(facts);
    }

    private void index(InspectionFacts facts) {
        byCouncil.computeIfAbsent(facts.council(), council -> new HashSet<>()).add(facts.id());
    }
}
