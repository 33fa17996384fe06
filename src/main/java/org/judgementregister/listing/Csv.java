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
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a page's rows as RFC 4180 CSV: lists joined by a space, nothing for null. */
@Provider
@Produces(Csv.MEDIA_TYPE)
public class Csv implements MessageBodyWriter<Page<?>> {

    public static final String MEDIA_TYPE = "text/csv";

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
        to.write(page.table().header());
        for (R row : page.items()) {
            for (List<?> line : page.table().lines().apply(row)) {
                to.write(line.stream().map(Csv::cell).toList());
            }
        }
    }

    static String cell(Object value) {
        String text = joined(value);
        return isText(value) && FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Collection<?>;
    }

    /** A cell as text: a list joined by spaces, nothing for null. */
    static String joined(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
