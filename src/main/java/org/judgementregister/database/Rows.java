package org.judgementregister.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A list whose rows the database gives one by one.
 *
 * @param row the record that each row becomes
 * @param values the HQL of the record's constructor arguments
 * @param from the HQL of the entities and joins
 * @param order terms that no two rows share all of
 */
public record Rows<R>(EntityManager entities, Class<R> row, String values, String from, Where where, List<Order> order)
        implements Listing<R> {

    @Override
    public long count() {
        TypedQuery<Long> query = Hql.query(entities, "select count(*) from " + from + where.clause(), Long.class);
        where.bind(query);
        return query.getSingleResult();
    }

    @Override
    public List<R> all() {
        return query(where).getResultList().stream().map(this::row).toList();
    }

    /** Tells of every row its values of the order, and the row. */
    public void each(BiConsumer<List<String>, R> told) {
        query(where).getResultStream().forEach(found -> told.accept(key(found), row(found)));
    }

    @Override
    public boolean isKey(List<String> key) {
        if (key.size() != order.size()) {
            return false;
        }
        try {
            for (int i = 0; i < key.size(); i++) {
                order.get(i).read().apply(key.get(i));
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException other) {
            return false;
        }
    }

    @Override
    public Slice<R> after(List<String> key, int limit) {
        List<Object[]> found = query(key.isEmpty() ? where : where.with(following(key)))
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = found.size() > limit;
        List<Object[]> kept = more ? found.subList(0, limit) : found;
        return new Slice<>(kept.stream().map(this::row).toList(), more, more ? key(kept.get(limit - 1)) : List.of());
    }

    private TypedQuery<Object[]> query(Where conditions) {
        String keys = order.stream().map(Order::path).collect(Collectors.joining(", "));
        String sequence = order.stream()
                .map(term -> term.path() + (term.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        TypedQuery<Object[]> query = Hql.query(
                entities,
                "select new %s(%s), %s from %s%s order by %s"
                        .formatted(row.getName(), values, keys, from, conditions.clause(), sequence),
                Object[].class);
        conditions.bind(query);
        return query;
    }

    private R row(Object[] found) {
        return row.cast(found[0]);
    }

    private static List<String> key(Object[] found) {
        return Arrays.stream(found).skip(1).map(Object::toString).toList();
    }

    /**
     * A row comparison with mixed directions: after in the first term, or equal there and after in the second, and so
     * on. The first term's own bound comes on top, because by it an index is entered.
     */
    private Where following(List<String> key) {
        List<String> alternatives = new ArrayList<>();
        Where following = new Where();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            Order term = order.get(i);
            String parameter = "key" + i;
            String beyond = term.path() + (term.descending() ? " < :" : " > :") + parameter;
            alternatives.add(equal + beyond);
            equal.append(term.path()).append(" = :").append(parameter).append(" and ");
            following.bind(parameter, term.read().apply(key.get(i)));
        }
        Order first = order.get(0);
        return following
                .and(first.path() + (first.descending() ? " <= :key0" : " >= :key0"))
                .and(String.join(" or ", alternatives));
    }
}
