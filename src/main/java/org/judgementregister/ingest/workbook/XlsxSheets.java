package org.judgementregister.ingest.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.judgementregister.ingest.claim.Unreadable;

/** Reads the cells of an Excel workbook, row by row. */
final class XlsxSheets {

    /** A number is shown as a day when its format names days or years, outside quotes and brackets. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY = Pattern.compile("[dDyY]");
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private XlsxSheets() {}

    /**
     * @param styled whether it says how its cells are shown; where it does not, a day is a number
     */
    static List<Sheet> read(Path file, boolean styled) throws IOException {
        Sheet.Gathering gathering = new Sheet.Gathering();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, false))) {
            LocalDate zero = workbook.isDate1904() ? DAY_ZERO_OF_1904 : DAY_ZERO;
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                gathering.sheet(sheet.getName());
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> gathering.row(row.getRowNum() - 1, texts(row, zero), 1));
                }
            }
            return gathering.sheets();
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Unreadable("is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static List<String> texts(Row row, LocalDate zero) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell, zero));
        }
        return texts;
    }

    /** What a cell shows; of a formula the result that was stored with it, and itself where none was. */
    private static String text(Cell cell, LocalDate zero) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            return Sheet.Gathering.text("=" + cell.getFormula());
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return isDay(cell.getDataFormatString()) ? day(raw, zero) : Sheet.Gathering.text(raw);
        }
        return Sheet.Gathering.text(cell.getText() == null ? "" : cell.getText());
    }

    private static boolean isDay(String format) {
        return format != null
                && DAY.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    private static String day(String raw, LocalDate zero) {
        try {
            BigDecimal days = new BigDecimal(raw);
            return days.signum() < 0 || days.compareTo(LAST_DAY) > 0
                    ? raw
                    : zero.plusDays(days.longValue()).toString();
        } catch (NumberFormatException notANumber) {
            return Sheet.Gathering.text(raw);
        }
    }
}
