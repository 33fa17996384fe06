package org.judgementregister.listing;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a page's rows as RFC 4180 CSV: lists joined by a space, nothing for null. */
@Provider
@Produces(Csv.MEDIA_TYPE)
public class Csv implements MessageBodyWriter<Page<?>> {

    public static final String MEDIA_TYPE = "text/csv";

    /** What a list's path ends with that wants it. */
    public static final String ENDING = ".csv";

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    /** How a cell begins that a spreadsheet would run as a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        try (SequenceWriter rows = MAPPER.writer(schema).writeValues(body)) {
            write(page, rows);
        }
    }

    private static <R> void write(Page<R> page, SequenceWriter to) throws IOException {
        to.write(page.csv().header());
        for (R row : page.items()) {
            for (List<?> line : page.csv().lines().apply(row)) {
                to.write(line.stream().map(Csv::cell).toList());
            }
        }
    }

    private static String cell(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Csv::text).collect(Collectors.joining(" "))
                : text(value);
    }

    static String text(Object value) {
        if (value instanceof String words && FORMULA.matcher(words).find()) {
            return "'" + words;
        }
        return value == null ? "" : value.toString();
    }

    /**
     * How the rows of a list read as CSV.
     *
     * @param header the columns' names
     * @param lines a row's lines, mostly one, with a cell for each column
     */
    public record CsvForm<R>(List<String> header, Function<R, List<List<?>>> lines) {

        /** One line a row, with a column for each of the record's fields, named as in the JSON. */
        public static <R> CsvForm<R> of(Class<R> row) {
            List<RecordComponent> columns = List.of(row.getRecordComponents());
            return new CsvForm<>(
                    columns.stream().map(RecordComponent::getName).toList(),
                    of -> List.of(
                            columns.stream().map(column -> value(column, of)).toList()));
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
}
