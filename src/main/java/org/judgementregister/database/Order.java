package org.judgementregister.database;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One term of a list's order.
 *
 * @param path the HQL path, never null in a row
 * @param descending whether the greatest comes first
 * @param read a value of the path from its text
 */
public record Order(String path, boolean descending, Function<String, ?> read) {

    private static final int DAY_LENGTH = 10;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,200}");

    public static Order ascending(String path, Function<String, ?> read) {
        return new Order(path, false, read);
    }

    public static Order descending(String path, Function<String, ?> read) {
        return new Order(path, true, read);
    }

    /** Reads an id. */
    public static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }

    /** Reads a day of the years that people write with four digits. */
    public static LocalDate day(String text) {
        if (text.length() != DAY_LENGTH) {
            throw new IllegalArgumentException("not a day: " + text);
        }
        return LocalDate.parse(text);
    }
}
