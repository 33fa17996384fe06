package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;

/** What a release holds that the one before it does not: new versions, by id. */
final class ReleaseDelta {

    final List<ReleaseFile> files = new ArrayList<>();
    final Map<String, SourceRow> sources = new LinkedHashMap<>();
    final Map<String, CouncilFacts> councils = new LinkedHashMap<>();
    final Map<String, InspectionFacts> inspections = new LinkedHashMap<>();

    /** Why inspections are withdrawn, by their ids. */
    final Map<String, WithdrawnFor> withdrawn = new LinkedHashMap<>();

    /** The texts of reports, by inspection; null for one that is not held any more. */
    final Map<String, Claim.Text> texts = new LinkedHashMap<>();

    /** The reasons for which sources are withdrawn, by their ids. */
    final Map<String, String> withdrawnSources = new LinkedHashMap<>();

    /** What sources say of inspections' fields; null for what they no longer say. */
    final Map<Key, FieldStatement> statements = new LinkedHashMap<>();

    private final Set<String> added = new HashSet<>();

    /**
     * Why an inspection is withdrawn.
     *
     * @param source that was withdrawn, and alone told of it; null where it is withdrawn by itself, and no table brings it back
     */
    record WithdrawnFor(String reason, String source) {}

    /** What a source says only once: something of a field of an inspection. */
    record Key(String inspection, String field, String source) {}

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

    void withdraw(String inspection, WithdrawnFor why) {
        inspections.remove(inspection);
        withdrawn.put(inspection, why);
    }

    void say(String inspection, FieldStatement said) {
        Key key = new Key(inspection, said.field(), said.source());
        statements.remove(key); // the last word comes last
        statements.put(key, said);
    }

    void unsay(String inspection, FieldStatement said) {
        statements.put(new Key(inspection, said.field(), said.source()), null);
    }

    /** Whether anything new rests on a source. */
    boolean isTold(String source) {
        return statements.values().stream()
                        .anyMatch(said -> said != null && said.source().equals(source))
                || inspections.values().stream()
                        .anyMatch(facts -> facts.sources().contains(source));
    }

    boolean isEmpty() {
        return sources.isEmpty()
                && councils.isEmpty()
                && inspections.isEmpty()
                && withdrawn.isEmpty()
                && withdrawnSources.isEmpty()
                && texts.isEmpty()
                && statements.isEmpty();
    }
}
