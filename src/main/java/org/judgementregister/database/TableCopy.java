package org.judgementregister.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes many rows into a table at once, by PostgreSQL's COPY. */
public final class TableCopy {

    /** Bytes that go to the server together. */
    private static final int AT_ONCE = 1 << 16;

    private TableCopy() {}

    /** A row of values in the order of the columns; Java may forbid nulls in lists, so they come as an array's. */
    public static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /**
     * Writes rows; none is held longer than it takes.
     *
     * @param into the table, with the columns in parentheses where they are not all
     * @param rows values whose text is how SQL writes them; a list is an array
     * @return how many
     */
    public static long write(Connection connection, String into, Stream<List<Object>> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        try {
            StringBuilder lines = new StringBuilder();
            for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
                line(each.next(), lines);
                if (lines.length() >= AT_ONCE || !each.hasNext()) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The largest number in a table's column; 0 in an empty one. */
    public static long last(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select coalesce(max(%s), 0) from %s".formatted(column, table))) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void line(List<Object> row, StringBuilder to) {
        for (int i = 0; i < row.size(); i++) {
            cell(row.get(i), to);
            to.append(i == row.size() - 1 ? '\n' : '\t');
        }
    }

    /** As COPY reads it. */
    private static void cell(Object value, StringBuilder to) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"))
                : value.toString();
        // Java writes a plus before a year of five digits.
        for (int i = value instanceof LocalDate && text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(each);
            }
        }
    }
}
