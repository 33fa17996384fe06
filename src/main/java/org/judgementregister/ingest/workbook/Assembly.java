package org.judgementregister.ingest.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Conflict;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.SameInspection;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;

/**
 * Puts together what the tables of one workbook say of the same inspection: one gives the days on site, another the
 * publication, a third the type. Where two say different things, neither can be believed.
 */
final class Assembly {

    /** A table with more conflicts about one inspection is no table of outcomes. */
    private static final int MOST_CONFLICTS = 100;

    private final Map<String, List<Claim>> byCouncil = new LinkedHashMap<>();
    private final Set<Identity.Row> decided;

    /**
     * @param decided rows of which the operator says what they are of: they stand alone
     */
    Assembly(Set<Identity.Row> decided) {
        this.decided = decided;
    }

    void add(Claim claim) {
        List<Claim> others = byCouncil.computeIfAbsent(claim.facts().council(), council -> new ArrayList<>());
        List<Claim> open = others.stream().filter(this::isOpen).toList();
        Optional<Claim> same =
                isOpen(claim) ? SameInspection.among(open, Claim::facts, claim.facts()) : Optional.empty();
        if (same.isPresent()) {
            others.set(others.indexOf(same.get()), joined(same.get(), claim));
        } else {
            others.add(claim);
        }
    }

    private boolean isOpen(Claim claim) {
        return !decided.contains(claim.row());
    }

    /** What the tables say together; what is disputed is left out. */
    List<Claim> claims() {
        return byCouncil.values().stream()
                .flatMap(List::stream)
                .map(Assembly::undisputed)
                .toList();
    }

    private static Claim undisputed(Claim claim) {
        Map<String, Object> fields = new HashMap<>(InspectionFields.of(claim.facts()));
        claim.conflicts().forEach(conflict -> fields.remove(conflict.field()));
        // The framework is inferred, and stays: without it nothing could be said at all.
        fields.put(InspectionFields.FRAMEWORK, claim.facts().framework());
        InspectionFacts facts = InspectionFields.facts(
                null, claim.facts().council(), fields, claim.facts().sources());
        return new Claim(facts, claim.sheets(), claim.place(), claim.conflicts(), null, List.of(), claim.tellers());
    }

    private Claim joined(Claim one, Claim other) {
        InspectionFacts first = one.facts();
        InspectionFacts second = other.facts();
        if (first.onSite().isEmpty()) {
            first = InspectionFields.under(second.framework(), first);
        } else {
            second = InspectionFields.under(first.framework(), second);
        }
        Map<String, Object> fields = new HashMap<>(InspectionFields.of(first));
        List<Conflict> conflicts = new ArrayList<>(one.conflicts());
        Map<String, Claim.Teller> tellers = new HashMap<>(one.tellers());
        InspectionFields.of(second).forEach((field, value) -> {
            Object before = fields.putIfAbsent(field, value);
            if (before == null) {
                tellers.put(field, other.teller(field));
            } else if (!before.equals(value)) {
                conflicts.add(new Conflict(field, value, other.place(), before, one.place()));
            }
        });
        if (conflicts.size() > MOST_CONFLICTS) {
            throw new Unreadable("contradicts itself more than " + MOST_CONFLICTS
                    + " times about one inspection, last at " + other.place());
        }
        Set<String> sheets = new TreeSet<>(one.sheets());
        sheets.addAll(other.sheets());
        return new Claim(
                InspectionFields.facts(null, first.council(), fields, first.sources()),
                sheets,
                one.place(),
                conflicts,
                null,
                List.of(),
                tellers);
    }
}
