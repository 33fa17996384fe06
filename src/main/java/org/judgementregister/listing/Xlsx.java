package org.judgementregister.listing;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.judgementregister.release.Terms;
import org.judgementregister.vocabulary.PartialDate;

/**
 * Writes a page's rows as an Excel workbook: dates as dates, those known in part as text, and a second sheet that says
 * where they come from. Rows go out as they are written.
 */
@Provider
@Produces(Xlsx.MEDIA_TYPE)
public class Xlsx implements MessageBodyWriter<Page<?>> {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NAME = "Judgement Register";
    private static final String DAY = "yyyy-mm-dd";
    private static final double WIDTH = 18;
    private static final int LINES_IN_MEMORY = 500;

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
        try (Workbook workbook = new Workbook(body, NAME, null)) {
            writeRows(page, workbook.newWorksheet("Data"));
            writeTerms(page, workbook.newWorksheet("About"));
        }
    }

    private static <R> void writeRows(Page<R> page, Worksheet sheet) throws IOException {
        List<String> header = page.table().header();
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        int line = 1;
        for (R row : page.items()) {
            for (List<?> cells : page.table().lines().apply(row)) {
                for (int column = 0; column < cells.size(); column++) {
                    write(cells.get(column), sheet, line, column);
                }
                if (++line % LINES_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.finish();
    }

    private static void write(Object cell, Worksheet sheet, int line, int column) {
        if (cell instanceof PartialDate known && known.isDay()) {
            write(known.lastDay(), sheet, line, column);
        } else if (cell instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format(DAY).set();
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell instanceof Boolean said) {
            sheet.value(line, column, said);
        } else if (cell != null) {
            sheet.value(line, column, Csv.joined(cell));
        }
    }

    private static void writeTerms(Page<?> page, Worksheet sheet) {
        List<List<?>> lines = List.of(
                TableForm.line("Release", page.release()),
                TableForm.line("As of", page.asOf()),
                TableForm.line("Inspected by", page.inspectedBy()),
                TableForm.line("Source", Terms.ATTRIBUTION),
                TableForm.line("Licence", Terms.LICENCE),
                TableForm.line("Licence text", Terms.LICENCE_URL));
        for (int line = 0; line < lines.size(); line++) {
            sheet.value(line, 0, lines.get(line).get(0).toString());
            sheet.style(line, 0).bold().set();
            write(lines.get(line).get(1), sheet, line, 1);
        }
        sheet.width(0, WIDTH);
    }
}
