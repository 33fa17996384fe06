package org.judgementregister.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.judgementregister.ingest.claim.Unreadable;

/**
 * Reads the cells of an OpenDocument spreadsheet as they stream by. Our own, against the rule of the house: decision 9
 * says which libraries were tried and what they did with hostile files.
 */
final class OdsSheets {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int DEEPEST = 60;
    private static final int DAY_LENGTH = 10;
    private static final int MOST_COLUMNS = 16_384;

    private final Sheet.Gathering gathering = new Sheet.Gathering();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int rowTimes;
    private int cellTimes;
    private String day;
    private String value;
    private boolean inCell;
    private int notes;
    private int paragraphs;

    private OdsSheets() {}

    /**
     * @param content the document's {@code content.xml}
     */
    static List<Sheet> read(InputStream content) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            return new OdsSheets().read(xml);
        } catch (XMLStreamException damaged) {
            if (damaged.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new Unreadable("is damaged: its content is not the XML it should be", damaged);
        }
    }

    private List<Sheet> read(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 0; xml.hasNext(); ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Unreadable("nests its content deeper than " + DEEPEST + " levels");
                    }
                    start(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (inCell && notes == 0 && paragraphs > 0) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml);
                }
                case XMLStreamConstants.DTD ->
                    throw new Unreadable("declares a document type, which no spreadsheet does");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return gathering.sheets();
    }

    private void start(XMLStreamReader xml) {
        switch (name(xml)) {
            case "table:table" -> {
                gathering.sheet(attribute(xml, TABLE, "name", ""));
                row = 0;
            }
            case "table:table-row" -> {
                cells = new ArrayList<>();
                rowTimes = times(xml, "number-rows-repeated");
            }
            case "table:table-cell", "table:covered-table-cell" -> {
                cellTimes = times(xml, "number-columns-repeated");
                day = attribute(xml, OFFICE, "date-value", null);
                value = attribute(xml, OFFICE, "value", null);
                text.setLength(0);
                inCell = true;
            }
            case "text:p", "text:h" -> {
                paragraphs++;
                text.append('\n');
            }
            case "text:s", "text:tab", "text:line-break" -> text.append(' ');
            case "office:annotation" -> notes++;
            default -> {
                // styles, drawings and the like
            }
        }
    }

    private void end(XMLStreamReader xml) {
        switch (name(xml)) {
            case "table:table-cell", "table:covered-table-cell" -> {
                String cell = cellText();
                // A long run of empty cells ends a row, and takes no space.
                int copies = cell.isEmpty() ? Math.min(cellTimes, MOST_COLUMNS) : cellTimes;
                if (cells.size() + (long) copies > MOST_COLUMNS + (cell.isEmpty() ? MOST_COLUMNS : 0L)) {
                    throw new Unreadable(
                            String.format(Locale.ROOT, "holds a row of more than %,d columns", MOST_COLUMNS));
                }
                for (int copy = 0; copy < copies; copy++) {
                    cells.add(cell);
                }
                inCell = false;
            }
            case "table:table-row" -> {
                gathering.row(row, cells, rowTimes);
                row = Math.addExact(row, rowTimes);
            }
            case "text:p", "text:h" -> paragraphs--;
            case "office:annotation" -> notes--;
            default -> {
                // what has a start of no interest has an end of none
            }
        }
    }

    /** A day is read as its value, a text as it is shown, and a number that shows nothing as its value. */
    private String cellText() {
        if (day != null) {
            return day.length() > DAY_LENGTH ? day.substring(0, DAY_LENGTH) : day;
        }
        String shown = Sheet.Gathering.text(text);
        return shown.isEmpty() && value != null ? value : shown;
    }

    private static String name(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        String prefix = TABLE.equals(namespace)
                ? "table:"
                : TEXT.equals(namespace) ? "text:" : OFFICE.equals(namespace) ? "office:" : "";
        return prefix + xml.getLocalName();
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name, String otherwise) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? otherwise : value;
    }

    private static int times(XMLStreamReader xml, String name) {
        try {
            return Math.max(1, Integer.parseInt(attribute(xml, TABLE, name, "1")));
        } catch (NumberFormatException wrong) {
            throw new Unreadable("repeats a row or a cell " + xml.getAttributeValue(TABLE, name) + " times", wrong);
        }
    }
}
