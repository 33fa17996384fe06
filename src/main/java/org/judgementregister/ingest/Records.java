package org.judgementregister.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.inspection.FieldText;
import org.judgementregister.release.Change;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Subject;

/** Takes in councils and sources: what is told of one replaces what was told, and what is left out stays. */
final class Records {

    private final Map<String, SourceRow> sources;
    private final Map<String, CouncilFacts> councils;
    private final Comparison comparison;
    private final ReleaseDelta delta;

    Records(KnownFacts known, Comparison comparison, ReleaseDelta delta) {
        this.sources = new HashMap<>(known.sources());
        this.councils = new HashMap<>(known.councils());
        this.comparison = comparison;
        this.delta = delta;
    }

    Map<String, SourceRow> sources() {
        return sources;
    }

    Map<String, CouncilFacts> councils() {
        return councils;
    }

    void take(CouncilFacts told) {
        CouncilFacts before = councils.get(told.id());
        CouncilFacts after = before == null ? told : RecordFields.filled(before, told);
        if (note(Subject.COUNCIL, told.id(), told.id(), before, after, comparison.added)) {
            councils.put(told.id(), after);
            delta.councils.put(told.id(), after);
        }
    }

    /**
     * @param added where to note a source that is new
     */
    void take(SourceRow told, List<Change> added) {
        SourceRow before = sources.get(told.id());
        SourceRow after = before == null ? told : RecordFields.filled(before, told);
        if (note(Subject.SOURCE, told.id(), null, before, after, added)) {
            sources.put(told.id(), after);
            delta.sources.put(told.id(), after);
        }
    }

    /** A workbook that had nothing to tell need not be known as a source. */
    void forgetUnlessTold(SourceRow source) {
        if (!delta.isTold(source.id())
                && comparison.editions.removeIf(change -> change.id().equals(source.id()))) {
            sources.remove(source.id());
            delta.sources.remove(source.id());
            delta.files.replaceAll(file -> source.id().equals(file.source()) ? file.withoutSource() : file);
        }
    }

    /** Takes a source out, on which nothing rests any more. */
    void withdraw(String source, String reason) {
        sources.remove(source);
        delta.withdrawnSources.put(source, reason);
        comparison.withdrawn.add(Change.withdrawn(Subject.SOURCE, source, null, null, reason));
    }

    private boolean note(Subject subject, String id, String council, Record before, Record after, List<Change> added) {
        if (before == null) {
            added.add(Change.added(subject, id, council, null));
            return true;
        }
        RecordFields.differences(before, after)
                .forEach((field, values) -> comparison.corrected.add(Change.corrected(
                        subject,
                        id,
                        council,
                        field,
                        FieldText.of(values.get(0)),
                        FieldText.of(values.get(1)),
                        null,
                        null)));
        return !before.equals(after);
    }
}
