package org.judgementregister.database;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A list whose rows are those of another list with more told of each; what is told is asked for once for all rows of a page.
 *
 * @param rows the other list
 * @param more tells more of some rows that follow one another
 */
public record Mapped<R>(Listing<R> rows, UnaryOperator<List<R>> more) implements Listing<R> {

    @Override
    public Class<R> row() {
        return rows.row();
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public List<R> all() {
        return more.apply(rows.all());
    }

    @Override
    public boolean isKey(List<String> key) {
        return rows.isKey(key);
    }

    @Override
    public Slice<R> after(List<String> key, int limit) {
        Slice<R> slice = rows.after(key, limit);
        return new Slice<>(more.apply(slice.rows()), slice.more(), slice.lastKey());
    }
}
