package org.judgementregister.ingest;

import java.util.List;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.SourceKind;

/** Reads the sources of a register. */
final class SourceReader {

    private SourceReader() {}

    static List<SourceRow> read(Table sources) {
        return sources.rows().stream().map(SourceReader::source).toList();
    }

    private static SourceRow source(Row row) {
        return new SourceRow(
                row.text("source"),
                row.word("kind", SourceKind.class),
                row.text("publisher"),
                row.text("title"),
                row.date("published"),
                row.day("as_at"),
                row.textOrNull("url"),
                row.textOrNull("licence"));
    }
}
