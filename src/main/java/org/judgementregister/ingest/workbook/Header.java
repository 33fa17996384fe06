package org.judgementregister.ingest.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.workbook.Column.Group;
import org.judgementregister.ingest.workbook.Column.Meaning;

/** The row under which a table of councils' inspections stands. */
record Header(List<Column> columns) {

    private static final int FEWEST_GRADES = 2;
    private static final Pattern TYPE = Pattern.compile("\\btype\\b", Pattern.CASE_INSENSITIVE);

    /** What a table tells, by the columns that it has. */
    enum Table {
        /** Every inspection of the years that it covers. */
        HISTORY,
        /** Each council's latest inspection. */
        LATEST,
        /** The inspections and visits of one year. */
        YEAR,
        /** Several inspections a row. */
        WIDE
    }

    /** The header that a row is; empty for any other row. */
    static Optional<Header> of(List<String> row) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                columns.add(ColumnTitle.read(i, row.get(i)));
            }
        }
        return Optional.of(new Header(columns))
                .filter(Header::isOfInspections)
                .map(header -> new Header(columns.stream()
                        .map(column -> undoubled(column, columns))
                        .toList()));
    }

    private boolean isOfInspections() {
        return has(Meaning.COUNCIL_NAME, Meaning.COUNCIL_CODE)
                && !has(Meaning.ELSEWHERE)
                && has(Meaning.FIRST_DAY, Meaning.PUBLISHED)
                && (has(Meaning.TYPE, Meaning.THEME)
                        || columns.stream()
                                        .filter(column -> column.meaning() == Meaning.GRADE)
                                        .count()
                                >= FEWEST_GRADES);
    }

    private boolean has(Meaning... meanings) {
        return columns.stream().anyMatch(column -> List.of(meanings).contains(column.meaning()));
    }

    /** The words by which a sheet says what is inspected: its name, what stands above the table, columns, types of inspection. */
    List<String> wordsAbout(Sheet sheet) {
        return Stream.of(
                        Stream.of(sheet.name()),
                        sheet.rows().stream()
                                .takeWhile(row -> of(row).isEmpty())
                                .filter(row -> row.stream()
                                                .filter(cell -> !cell.isEmpty())
                                                .count()
                                        == 1)
                                .flatMap(List::stream),
                        columns.stream().map(Column::title),
                        columns.stream()
                                .filter(column -> TYPE.matcher(column.title()).find())
                                .flatMap(type -> sheet.rows().stream().map(row -> Sheet.cell(row, type.index()))))
                .flatMap(part -> part)
                .toList();
    }

    Table table() {
        if (groups().size() > 1) {
            return Table.WIDE;
        }
        if (has(Meaning.THEME)) {
            return Table.YEAR;
        }
        return has(Meaning.TYPE) ? Table.HISTORY : Table.LATEST;
    }

    /** The columns of each inspection of a row. */
    Map<Group, List<Column>> groups() {
        Map<Group, List<Column>> groups = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> switch (column.meaning()) {
                    case COUNCIL_NAME, COUNCIL_CODE, DOUBLED, OTHER, ELSEWHERE -> false;
                    default -> true;
                })
                .forEach(column -> groups.computeIfAbsent(column.group(), group -> new ArrayList<>())
                        .add(column));
        return groups;
    }

    Optional<Column> first(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    /** A column that says the same as another says nothing. */
    private static Column undoubled(Column column, List<Column> all) {
        boolean doubled = column.meaning() != Meaning.OTHER
                && column.meaning() != Meaning.ELSEWHERE
                && all.stream().anyMatch(other -> other != column && saysTheSame(column, other));
        return doubled ? new Column(column.index(), column.title(), column.group(), Meaning.DOUBLED, null) : column;
    }

    private static boolean saysTheSame(Column one, Column other) {
        return one.meaning() == other.meaning()
                && one.heading() == other.heading()
                && one.group().equals(other.group());
    }

    /** The columns that say the same as another one, at the header's place. */
    List<ValidationError> faults(String file, String sheet, int row) {
        return columns.stream()
                .filter(column -> column.meaning() == Meaning.DOUBLED)
                .map(column ->
                        new ValidationError(file, sheet, row, column.title(), null, "says the same as another column"))
                .toList();
    }
}
