package org.judgementregister.database;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One term of a list's order.
 *
 * @param path the HQL path, never null in a row
 * @param descending whether the greatest comes first
 * @param read a value of the path from its text
 */
public record Order(String path, boolean descending, Function<String, ?> read) {

    public static Order ascending(String path, Function<String, ?> read) {
        return new Order(path, false, read);
    }

    public static Order descending(String path, Function<String, ?> read) {
        return new Order(path, true, read);
    }

    /** An order refined by one more term. */
    public static List<Order> then(List<Order> order, Order term) {
        return Stream.concat(order.stream(), Stream.of(term)).toList();
    }
}
