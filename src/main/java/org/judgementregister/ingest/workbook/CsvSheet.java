package org.judgementregister.ingest.workbook;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.judgementregister.ingest.claim.Unreadable;

/** Reads one sheet that was saved as CSV: with commas, semicolons or tabs, in any encoding that spreadsheets write. */
final class CsvSheet {

    private CsvSheet() {}

    static List<Sheet> read(String name, byte[] bytes) throws IOException {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("holds NUL characters: it is neither a workbook nor a CSV file");
        }
        Sheet.Gathering gathering = new Sheet.Gathering();
        gathering.sheet(name);
        CsvMapper mapper = new CsvMapper();
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(mapper.schemaFor(String[].class).withColumnSeparator(separator(text)))
                .readValues(text)) {
            for (int row = 0; lines.hasNext(); row++) {
                gathering.row(
                        row,
                        Arrays.stream(lines.next())
                                .map(cell -> Sheet.Gathering.text(cell == null ? "" : cell))
                                .toList(),
                        1);
            }
        } catch (IOException | RuntimeException notCsv) {
            if (notCsv instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("is not CSV", notCsv);
        }
        return gathering.sheets();
    }

    /** By its byte order mark; without one UTF-8 if it is that, else what Windows writes. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        try {
            return decoded(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decoded(bytes, 0, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(
                        charset.equals(StandardCharsets.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /** The one of the usual separators that occurs most. */
    private static char separator(String text) {
        long commas = text.chars().filter(each -> each == ',').count();
        long semicolons = text.chars().filter(each -> each == ';').count();
        long tabs = text.chars().filter(each -> each == '\t').count();
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }
}
