package org.judgementregister.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows that the database sums up.
 *
 * @param keys the HQL of what the rows of one sum have in common
 * @param sums the HQL of what is summed
 * @param from the HQL of the entities and joins
 */
public record Sums(EntityManager entities, List<String> keys, List<String> sums, String from, Where where) {

    /** The keys and sums of every group, in no order. */
    public List<Object[]> all() {
        // By number, because two parameters in an expression make the same expression another one to the database.
        String groups = IntStream.rangeClosed(1, keys.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        TypedQuery<Object[]> query = Hql.query(
                entities,
                "select %s from %s%s group by %s"
                        .formatted(
                                Stream.concat(keys.stream(), sums.stream()).collect(Collectors.joining(", ")),
                                from,
                                where.clause(),
                                groups),
                Object[].class);
        where.bind(query);
        return query.getResultList();
    }
}
