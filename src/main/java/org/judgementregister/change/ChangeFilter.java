package org.judgementregister.change;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.database.Where;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/** Which changes a question is about. */
public record ChangeFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("from") @Size(max = 200) List<Grade> from,
        @QueryParam("to") @Size(max = 200) List<Grade> to,
        @QueryParam("direction") @Size(max = 200) List<Direction> direction,
        @QueryParam("comparability") @Size(max = 200) List<Comparability> comparability,
        @QueryParam("previousFramework") @Size(max = 200) List<Framework> previousFramework) {

    /** Every change. */
    public static final ChangeFilter ANY =
            new ChangeFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Map<Direction, String> DIRECTIONS = Map.of(
            Direction.UP, "s.rank > p.rank",
            Direction.DOWN, "s.rank < p.rank",
            Direction.SAME, "s.rank = p.rank",
            Direction.FIRST, "p.rank is null");

    private static final Map<Comparability, String> COMPARABILITIES = Map.of(
            Comparability.EXACT,
            Compared.EXACT,
            Comparability.APPROXIMATE,
            "p.rank is not null and not " + Compared.EXACT,
            Comparability.NONE,
            "p.rank is null");

    /** Whether it cannot be told of a row alone if it is kept. */
    boolean asksWhatWasBefore() {
        return Stream.of(from, direction, comparability, previousFramework).anyMatch(asked -> !asked.isEmpty());
    }

    /** Adds its conditions on the aliases {@code s}, the judgement, and {@code p}, the one before it. */
    void narrow(Where where) {
        where.anyOf("s.area", "area", area);
        where.anyOf("p.grade", "from", from);
        where.anyOf("s.grade", "to", to);
        where.anyOf("p.framework", "previousFramework", previousFramework);
        if (!direction.isEmpty()) {
            where.and(either(direction, DIRECTIONS));
        }
        if (!comparability.isEmpty()) {
            where.and(either(comparability, COMPARABILITIES));
        }
    }

    private static <W> String either(List<W> words, Map<W, String> conditions) {
        return words.stream().map(conditions::get).collect(Collectors.joining(" or "));
    }
}
