package org.judgementregister.ingest.register;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.ingest.claim.ValidationError;

/**
 * One file of a register, read as rows with unique keys under the columns that it must have.
 *
 * @param given whether there is such a file: one that is not there says nothing
 */
record Table(boolean given, List<Row> rows) {

    static final Table ABSENT = new Table(false, List.of());

    private static final ObjectReader READER =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    static Table parse(RegisterTable table, byte[] bytes, List<ValidationError> faults) {
        List<Row> rows = new ArrayList<>();
        Set<Integer> faulty = new HashSet<>();
        try (MappingIterator<String[]> lines = READER.readValues(bytes)) {
            List<String> header = lines.hasNext() ? List.of(lines.next()) : List.of();
            if (!table.hasAs(header)) {
                String reason = "the columns must be " + String.join(",", table.columns());
                faults.add(new ValidationError(table.file(), null, 1, null, String.join(",", header), reason));
                return new Table(true, List.of());
            }
            for (int number = 2; lines.hasNext(); number++) {
                String[] cells = lines.next();
                if (cells.length == header.size()) {
                    rows.add(new Row(table.file(), number, named(table, header, cells), faults, faulty));
                } else {
                    String reason = "has " + cells.length + " cells, not " + header.size();
                    faults.add(new ValidationError(table.file(), null, number, null, null, reason));
                }
            }
        } catch (IOException | RuntimeException notCsv) {
            faults.add(new ValidationError(
                    table.file(), null, rows.size() + 2, null, null, "is not CSV: " + notCsv.getMessage()));
        }
        rows.forEach(Row::checkCharacters);
        refuseRepeated(table.key(), rows);
        return new Table(true, rows);
    }

    /** The rows that share a value of a column, in the file's order. */
    Map<String, List<Row>> by(String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    private static void refuseRepeated(List<String> key, List<Row> rows) {
        Set<List<String>> met = new HashSet<>();
        for (Row row : rows) {
            if (!met.add(key.stream().map(row.cells()::get).toList())) {
                row.fault(key.get(key.size() - 1), "stands twice under this " + String.join(" and ", key));
            }
        }
    }

    private static Map<String, String> named(RegisterTable table, List<String> header, String[] cells) {
        Map<String, String> named = new HashMap<>();
        table.columns().forEach(column -> named.put(column, ""));
        for (int i = 0; i < cells.length; i++) {
            named.put(header.get(i), cells[i]);
        }
        return named;
    }
}
