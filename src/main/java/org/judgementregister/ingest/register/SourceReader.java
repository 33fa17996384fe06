package org.judgementregister.ingest.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.SourceKind;

/** Reads the sources of a register. */
final class SourceReader {

    private SourceReader() {}

    /** The sources without a fault. */
    static List<SourceRow> read(Table sources, KnownFacts known) {
        Map<Row, SourceRow> read = new LinkedHashMap<>();
        sources.rows().forEach(row -> read.put(row, source(row, known)));
        read.keySet().removeIf(Row::isFaulty);
        return List.copyOf(read.values());
    }

    private static SourceRow source(Row row, KnownFacts known) {
        SourceRow source = new SourceRow(
                row.id("source"),
                row.word("kind", SourceKind.class),
                row.text("publisher"),
                row.text("title"),
                row.date("published"),
                row.day("as_at"),
                row.url("url"),
                row.textOrNull("licence"));
        if (!known.hasCome(source.published())) {
            row.fault("published", "is after the day of loading, " + known.today());
        }
        if (source.asAt() != null && source.asAt().isAfter(known.today())) {
            row.fault("as_at", "is after the day of loading, " + known.today());
        }
        return source;
    }
}
