package org.judgementregister.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.judgementregister.ingest.claim.Unreadable;

/**
 * A workbook's sheets, read whole.
 *
 * @param url where it was read; null for a file
 */
public record Workbook(String name, String sha256, String url, List<Sheet> sheets) {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int HEAD_LENGTH = 512;

    /**
     * The sheets of an OpenDocument or Excel workbook, which is a zip that has been found to be of a bearable size.
     *
     * @throws Unreadable when it is neither, or damaged, or encrypted
     */
    public static List<Sheet> sheets(ZipFile zip, Path file) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return XlsxSheets.read(file, zip.getEntry("xl/styles.xml") != null);
        }
        ZipEntry content = zip.getEntry("content.xml");
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (content == null || !text(zip, zip.getEntry("mimetype")).startsWith(ODS)) {
            throw new Unreadable("is a zip file, but neither a workbook nor a register");
        }
        if (text(zip, manifest).contains("encryption-data")) {
            throw new Unreadable("is encrypted");
        }
        try (InputStream in = zip.getInputStream(content)) {
            return OdsSheets.read(in);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The sheet that a file holds which is no zip.
     *
     * @throws Unreadable when it is no CSV either
     */
    public static List<Sheet> sheet(String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Unreadable("is an encrypted workbook, or one in Excel's format of before 2007; save it as .xlsx");
        }
        String head = start.strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("pk")) {
            throw new Unreadable("is a damaged or truncated workbook");
        }
        if (head.contains("<html") || head.contains("<!doctype html")) {
            throw new Unreadable("is a web page, not a workbook");
        }
        if (head.startsWith("<") || head.startsWith("{")) {
            throw new Unreadable("is no workbook, but something in XML or JSON");
        }
        return CsvSheet.read(name, bytes);
    }
}
