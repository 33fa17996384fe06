package org.judgementregister.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shares of a whole, to four digits, that add up to 1: what rounding down leaves goes to the largest remainders. */
final class Shares {

    private static final int DIGITS = 4;
    private static final long UNITS = 10_000;

    private Shares() {}

    /**
     * The share of each; their order decides between equal remainders.
     *
     * @param counts not all of them 0
     */
    static <K> Map<K, BigDecimal> of(Map<K, Integer> counts) {
        long whole = counts.values().stream().mapToLong(Integer::longValue).sum();
        Map<K, Long> units = new HashMap<>();
        counts.forEach((key, count) -> units.put(key, count * UNITS / whole));
        long left = UNITS - units.values().stream().mapToLong(Long::longValue).sum();
        List<K> byRemainder = counts.keySet().stream()
                .sorted(Comparator.comparing((K key) -> counts.get(key) * UNITS % whole)
                        .reversed())
                .toList();
        byRemainder.stream().limit(left).forEach(key -> units.merge(key, 1L, Long::sum));
        Map<K, BigDecimal> shares = new HashMap<>();
        units.forEach((key, count) -> shares.put(key, BigDecimal.valueOf(count, DIGITS)));
        return shares;
    }
}
