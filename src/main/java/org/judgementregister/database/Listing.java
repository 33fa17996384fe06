package org.judgementregister.database;

import java.util.List;

/** A list that can be counted, and walked in a total order from any key onwards at the same cost everywhere. */
public interface Listing<R> {

    /** Some rows, whether more follow, and the last row's values of the order. */
    record Slice<R>(List<R> rows, boolean more, List<String> lastKey) {}

    /** What each row is. */
    Class<R> row();

    long count();

    /** Every row. */
    List<R> all();

    /** Whether a text can be a key of this list's order. */
    boolean isKey(List<String> key);

    /** At most so many of the rows that follow a key; the empty key is before all rows. */
    Slice<R> after(List<String> key, int limit);
}
