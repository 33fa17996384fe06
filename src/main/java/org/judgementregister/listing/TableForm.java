package org.judgementregister.listing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How the rows of a list read as a table.
 *
 * @param header the columns' names
 * @param lines a row's lines, mostly one, with a cell for each column
 */
public record TableForm<R>(List<String> header, Function<R, List<List<?>>> lines) {

    /** One line a row, with a column for each of the record's fields, named as in the JSON. */
    public static <R> TableForm<R> of(Class<R> row) {
        List<RecordComponent> columns = List.of(row.getRecordComponents());
        return new TableForm<>(
                columns.stream().map(RecordComponent::getName).toList(),
                of -> List.of(columns.stream().map(column -> value(column, of)).toList()));
    }

    /** A line of cells, some of which may be null. */
    public static List<?> line(Object... cells) {
        return Arrays.asList(cells);
    }

    private static Object value(RecordComponent column, Object row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a row's own accessor failed", impossible);
        }
    }
}
