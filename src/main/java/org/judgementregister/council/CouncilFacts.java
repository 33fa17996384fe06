package org.judgementregister.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.judgementregister.vocabulary.CodeScheme;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/** All that a release says of one council. */
public record CouncilFacts(
        String id,
        String name,
        String officialName,
        CouncilType type,
        Region region,
        LocalDate establishedOn,
        LocalDate abolishedOn,
        Integer hexQ,
        Integer hexR,
        List<CouncilCode> codes,
        List<Succession> predecessors,
        List<Neighbour> neighbours,
        List<Delivery> deliveries) {

    /** Lists come in one order, whatever order they were told in: the same facts are equal. */
    public CouncilFacts {
        codes = sorted(codes, CouncilCode::code);
        predecessors = sorted(predecessors, Succession::council);
        neighbours = sorted(neighbours, Neighbour::rank);
        deliveries = sorted(deliveries, Delivery::provider);
    }

    /** The GSS code that is, or for an abolished council was last, in use; null when it has none. */
    public String gss() {
        return codes.stream()
                .filter(code -> code.scheme() == CodeScheme.GSS)
                .max((one, other) -> lastDay(one).compareTo(lastDay(other)))
                .map(CouncilCode::code)
                .orElse(null);
    }

    private static LocalDate lastDay(CouncilCode code) {
        return code.validTo() == null ? LocalDate.MAX : code.validTo();
    }

    private static <T, K extends Comparable<K>> List<T> sorted(List<T> list, Function<T, K> key) {
        return list.stream()
                .sorted(Comparator.comparing(key, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
