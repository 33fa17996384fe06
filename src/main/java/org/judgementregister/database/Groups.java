package org.judgementregister.database;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A list each of whose rows stands for equally many rows of another list that follow one another. The other list's order
 * ends with a row's number in its group, from 0.
 *
 * @param parts the other list
 * @param size how many of its rows make one of this list's
 * @param group makes it
 */
public record Groups<P, R>(Class<R> row, Listing<P> parts, int size, Function<List<P>, R> group) implements Listing<R> {

    @Override
    public long count() {
        return parts.count() / size;
    }

    @Override
    public List<R> all() {
        return grouped(parts.all());
    }

    @Override
    public boolean isKey(List<String> key) {
        return parts.isKey(key) && key.get(key.size() - 1).equals(Integer.toString(size - 1));
    }

    @Override
    public Slice<R> after(List<String> key, int limit) {
        Slice<P> slice = parts.after(key, limit * size);
        return new Slice<>(grouped(slice.rows()), slice.more(), slice.lastKey());
    }

    private List<R> grouped(List<P> rows) {
        return IntStream.range(0, rows.size() / size)
                .mapToObj(number -> group.apply(rows.subList(number * size, (number + 1) * size)))
                .toList();
    }
}
