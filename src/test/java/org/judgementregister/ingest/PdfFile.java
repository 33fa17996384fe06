package org.judgementregister.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Writes small PDFs in the words of Ofsted's reports, for the register to read. */
public final class PdfFile {

    private static final float SIZE = 10;
    private static final float SMALL = 7;
    private static final float LEFT = 50;
    private static final float TOP = 780;
    private static final float LEADING = 13;

    private PdfFile() {}

    /** One page with these lines. */
    public static Path write(Path file, String... lines) {
        return write(file, document -> page(document, lines));
    }

    /** A document as it is made. */
    public static Path write(Path file, Consumer<PDDocument> made) {
        try (PDDocument document = new PDDocument()) {
            made.accept(document);
            document.save(file.toFile());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A page of lines: bold where one begins with "# ", small with "~ ", and nothing in place of an empty one; "@50,700"
     * goes to that place, counted from the left and the bottom.
     */
    static void page(PDDocument document, String... lines) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setLeading(LEADING);
            content.newLineAtOffset(LEFT, TOP);
            for (String line : lines) {
                if (line.startsWith("@")) {
                    String[] place = line.substring(1).split(",");
                    content.setTextMatrix(
                            Matrix.getTranslateInstance(Float.parseFloat(place[0]), Float.parseFloat(place[1])));
                    continue;
                }
                boolean bold = line.startsWith("# ");
                boolean small = line.startsWith("~ ");
                content.setFont(
                        new PDType1Font(bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA), small ? SMALL : SIZE);
                content.showText(bold || small ? line.substring(2) : line);
                content.newLine();
            }
            content.endText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
