package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;

/** What a release holds that the one before it does not: new versions, by id. */
final class ReleaseDelta {

    final List<ReleaseFile> files = new ArrayList<>();
    final Map<String, SourceRow> sources = new LinkedHashMap<>();
    final Map<String, CouncilFacts> councils = new LinkedHashMap<>();
    final Map<String, InspectionFacts> inspections = new LinkedHashMap<>();

    /** The reasons for which inspections are taken back, by their ids. */
    final Map<String, String> withdrawn = new LinkedHashMap<>();

    /** The texts of reports, by inspection. */
    final Map<String, Claim.Text> texts = new LinkedHashMap<>();

    final List<Told> told = new ArrayList<>();

    private final Set<String> added = new HashSet<>();

    /** That a source has told an inspection's field; see {@link SourcePrecedence}. */
    record Told(String inspection, String field, String source) {}

    /** Whether an inspection is not in any release yet. */
    boolean adds(InspectionFacts facts) {
        return added.contains(facts.id());
    }

    void add(InspectionFacts facts) {
        added.add(facts.id());
    }

    void hold(InspectionFacts facts) {
        withdrawn.remove(facts.id());
        inspections.put(facts.id(), facts);
    }

    void withdraw(String inspection, String reason) {
        inspections.remove(inspection);
        withdrawn.put(inspection, reason);
    }

    /** Whether anything new rests on a source. */
    boolean isTold(String source) {
        return told.stream().anyMatch(telling -> telling.source().equals(source))
                || inspections.values().stream()
                        .anyMatch(facts -> facts.sources().contains(source));
    }

    boolean isEmpty() {
        return sources.isEmpty()
                && councils.isEmpty()
                && inspections.isEmpty()
                && withdrawn.isEmpty()
                && texts.isEmpty()
                && told.isEmpty();
    }

    /** How many versions and notes there are to write. */
    int size() {
        return sources.size() + councils.size() + inspections.size() + withdrawn.size() + told.size() + texts.size();
    }
}
