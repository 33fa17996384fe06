package org.judgementregister.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes small workbooks in the layouts of Ofsted's, for the register to read. */
public final class WorkbookFile {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    /**
     * With one more sheet.
     *
     * @param lines rows, their cells separated by {@code |}; a cell that is an ISO date becomes a date; {@code ⏎} is a line
     *     break in a cell
     */
    public WorkbookFile sheet(String name, String... lines) {
        sheets.put(
                name,
                Arrays.stream(lines)
                        .map(line -> Arrays.stream(line.split("\\|", -1))
                                .map(cell -> cell.strip().replace("⏎", "\n"))
                                .toList())
                        .toList());
        return this;
    }

    /** Writes it in the format of the file's extension. */
    public Path write(Path file) {
        String name = file.toString();
        try {
            if (name.endsWith(".ods")) {
                writeOds(file);
            } else if (name.endsWith(".xlsx")) {
                writeXlsx(file);
            } else {
                writeCsv(file, StandardCharsets.UTF_8, "");
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the first sheet as CSV with CRLF and British dates, as a spreadsheet in Windows does. */
    public Path writeCsv(Path file, Charset charset, String mark) throws IOException {
        String text = sheets.values().iterator().next().stream()
                .map(row -> row.stream()
                        .map(WorkbookFile::british)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        return Files.write(file, (mark + text).getBytes(charset));
    }

    private static String british(String cell) {
        if (!cell.matches(DAY)) {
            return cell;
        }
        LocalDate day = LocalDate.parse(cell);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void writeXlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        String cell = rows.get(row).get(column);
                        if (cell.matches(DAY)) {
                            sheet.value(row, column, LocalDate.parse(cell));
                            sheet.style(row, column).format("dd/mm/yyyy").set();
                        } else if (!cell.isEmpty()) {
                            sheet.value(row, column, cell);
                        }
                    }
                }
            });
        }
    }

    private void writeOds(Path file) throws IOException {
        StringBuilder tables = new StringBuilder();
        sheets.forEach((name, rows) -> {
            tables.append("<table:table table:name=\"").append(escaped(name)).append("\">");
            rows.forEach(row -> tables.append(row(row)));
            tables.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                    + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        });
        ods(file, tables.toString());
    }

    private static String row(List<String> cells) {
        List<String> elements = new ArrayList<>();
        for (String cell : cells) {
            if (cell.isEmpty()) {
                elements.add("<table:table-cell/>");
            } else if (cell.matches(DAY)) {
                elements.add("<table:table-cell office:value-type=\"date\" office:date-value=\"" + cell
                        + "T00:00:00\"><text:p>" + british(cell) + "</text:p></table:table-cell>");
            } else {
                elements.add("<table:table-cell office:value-type=\"string\"><text:p>"
                        + escaped(cell).replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>");
            }
        }
        return "<table:table-row>" + String.join("", elements) + "</table:table-row>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** An OpenDocument spreadsheet of these tables, given as XML. */
    public static Path ods(Path file, String tables) throws IOException {
        return zip(
                file,
                Map.of(
                        "mimetype",
                        ODS,
                        "content.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<office:document-content"
                                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                                + "<office:body><office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>"));
    }

    /** A zip file of these entries. */
    public static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
