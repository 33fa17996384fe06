package org.judgementregister.ingest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.judgementregister.ingest.claim.Unreadable;

/** The text of a PDF, within bounds; nothing in it is run, and nothing that it refers to is fetched. */
final class Pdf {

    private static final int MOST_PAGES = 300;
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final long MOST_BYTES_OF_A_PAGE = 5_000_000;
    private static final String END = "%%EOF";
    private static final int END_WITHIN = 1024;

    /**
     * What is printed in it.
     *
     * @param text its words in their order, lines and pages apart by white space only
     */
    record Printed(String text, List<PrintedLine> lines) {}

    private Pdf() {}

    /**
     * What is printed in a file.
     *
     * @throws Unreadable when it is no PDF, encrypted, without text, or beyond what a report can be
     */
    static Printed read(Path file) {
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile())) {
            refuseCutOff(file);
            return read(bytes);
        } catch (InvalidPasswordException encrypted) {
            throw new Unreadable("is encrypted", encrypted);
        } catch (Unreadable because) {
            throw because;
        } catch (IOException | RuntimeException damaged) { // what a parser throws at bytes that are none of a PDF's
            throw new Unreadable("is a damaged PDF: " + damaged.getMessage(), damaged);
        } catch (StackOverflowError nested) {
            throw new Unreadable("is a PDF that is nested too deeply", nested);
        } catch (OutOfMemoryError bomb) {
            throw new Unreadable("is a PDF that needs more memory than there is", bomb);
        }
    }

    private static Printed read(RandomAccessReadBufferedFile bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new Unreadable("is encrypted");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable("has more than " + MOST_PAGES + " pages; no report of Ofsted's has");
            }
            Printed printed = printed(document);
            if (printed.text().isBlank()) {
                throw new Unreadable("is a PDF without text, a picture of a document perhaps");
            }
            return printed;
        }
    }

    /** A reader that mends what is broken would read what is left of a file as if it were whole. */
    private static void refuseCutOff(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(END_WITHIN, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(END)) {
                throw new Unreadable("is a damaged PDF: its end is missing");
            }
        }
    }

    /** A page is decoded bit by bit here, before it is read whole. */
    private static void refuseIfLarge(PDPage page) throws IOException {
        try (InputStream contents = page.getContents()) {
            long length = org.apache.commons.io.IOUtils.copyLarge(
                    contents, OutputStream.nullOutputStream(), 0, MOST_BYTES_OF_A_PAGE + 1);
            if (length > MOST_BYTES_OF_A_PAGE) {
                throw new Unreadable(
                        "has a page of more than " + MOST_BYTES_OF_A_PAGE + " bytes; no report of Ofsted's has");
            }
        }
    }

    private static Printed printed(PDDocument document) throws IOException {
        LineStripper stripper = new LineStripper();
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            refuseIfLarge(document.getPage(page - 1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(document)).append('\n');
            if (text.length() > MOST_CHARACTERS) {
                throw new Unreadable("has more than " + MOST_CHARACTERS + " characters; no report of Ofsted's has");
            }
        }
        return new Printed(text.toString(), stripper.lines);
    }
}
