package org.judgementregister.ingest.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What else is inspected, with councils, days and grades in its tables too. A table of it is recognised by what its sheet is
 * called, what stands above it, its columns, and its types of inspection.
 */
final class Regime {

    private static final Map<Pattern, String> OTHERS = new LinkedHashMap<>();

    static {
        other("adult social care|adults.? services|care quality commission|\\bcqc\\b", "adult social care");
        other("youth (justice|offending)|\\bhmip\\b", "youth justice");
        other("special educational needs|\\bsend\\b(?! to)", "special educational needs and disabilities");
        other(
                "children.?s homes?|fostering (agenc|service)|adoption agenc|secure training",
                "children's homes and agencies");
        other("early years|childcare|childmind|nurser", "early years");
        other("\\bschools?\\b|\\bacadem(y|ies)\\b|\\bpupils?\\b", "schools");
    }

    private static final Pattern TYPE = Pattern.compile("\\btype\\b", Pattern.CASE_INSENSITIVE);

    private Regime() {}

    private static void other(String words, String name) {
        OTHERS.put(Pattern.compile(words, Pattern.CASE_INSENSITIVE), name);
    }

    /** The regime that a sheet with a table is about; empty for children's services. */
    static Optional<String> of(Sheet sheet, Header header) {
        List<String> words = Stream.of(
                        Stream.of(sheet.name()),
                        sheet.rows().stream()
                                .takeWhile(row -> Header.of(row).isEmpty())
                                .filter(row -> row.stream()
                                                .filter(cell -> !cell.isEmpty())
                                                .count()
                                        == 1)
                                .flatMap(List::stream),
                        header.columns().stream().map(Column::title),
                        header.columns().stream()
                                .filter(column -> TYPE.matcher(column.title()).find())
                                .flatMap(type -> sheet.rows().stream().map(row -> Sheet.cell(row, type.index()))))
                .flatMap(part -> part)
                .toList();
        return OTHERS.entrySet().stream()
                .filter(other -> words.stream()
                        .anyMatch(text -> other.getKey().matcher(text).find()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
