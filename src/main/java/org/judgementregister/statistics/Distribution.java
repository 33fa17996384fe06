package org.judgementregister.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How the grades of some councils in one area are spread.
 *
 * @param councils all of them
 * @param rated those who hold a grade that counts: the denominator of the shares
 * @param grades every grade, best first; their shares add up to 1
 * @param goodOrBetter how many are good or outstanding
 * @param goodOrBetterShare of those rated; null when there are none
 * @param leftOut the others, and why
 */
public record Distribution(
        @NotNull Integer councils,
        @NotNull Integer rated,
        @NotNull List<GradeCount> grades,
        @NotNull Integer goodOrBetter,
        BigDecimal goodOrBetterShare,
        @NotNull List<LeftOut> leftOut) {

    /**
     * How many hold one grade.
     *
     * @param share of those rated, to four digits; null when there are none
     * @param broader how many of them hold it by a heading that covers more than the area
     * @param rows the URL of the ratings counted
     */
    public record GradeCount(
            @NotNull Grade grade,
            @NotNull Integer count,
            BigDecimal share,
            @NotNull Integer broader,
            @NotNull String rows) {}

    /**
     * How many do not count, for one reason.
     *
     * @param status of their ratings; one that counts for those whose inspection gave no grade there
     * @param rows the URL of the ratings counted
     */
    public record LeftOut(
            @NotNull RatingStatus status,
            RatingReason reason,
            @NotNull Integer count,
            @NotNull String rows) {}

    private record Why(RatingStatus status, RatingReason reason) {

        private static final Comparator<Why> ORDER = Comparator.comparing(Why::status)
                .thenComparing(Why::reason, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Counts those with one of the statuses and a grade. */
    static Distribution of(ServiceArea area, List<RatingCount> all, Set<RatingStatus> statuses, RatingLinks links) {
        Map<Boolean, List<RatingCount>> counting =
                all.stream().collect(partitioningBy(each -> each.isGraded() && statuses.contains(each.status())));
        List<RatingCount> rated = counting.get(true);
        Map<Why, Integer> leftOut = counting.get(false).stream()
                .collect(groupingBy(
                        each -> new Why(each.status(), each.reason()),
                        () -> new TreeMap<>(Why.ORDER),
                        summingInt(RatingCount::councils)));
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        Map<Grade, Integer> broader = new EnumMap<>(Grade.class);
        Arrays.stream(Grade.values()).filter(grade -> grade.rank() != null).forEach(grade -> counts.put(grade, 0));
        rated.forEach(each -> counts.merge(each.grade(), each.councils(), Integer::sum));
        rated.forEach(each -> broader.merge(each.grade(), each.broader(), Integer::sum));
        Map<Grade, BigDecimal> shares = rated.isEmpty() ? Map.of() : Shares.of(counts);
        return new Distribution(
                sum(all),
                sum(rated),
                counts.keySet().stream()
                        .map(grade -> new GradeCount(
                                grade,
                                counts.get(grade),
                                shares.get(grade),
                                broader.getOrDefault(grade, 0),
                                links.to(area, statuses, grade)))
                        .toList(),
                counts.get(Grade.OUTSTANDING) + counts.get(Grade.GOOD),
                rated.isEmpty() ? null : shares.get(Grade.OUTSTANDING).add(shares.get(Grade.GOOD)),
                leftOut.entrySet().stream()
                        .map(why -> new LeftOut(
                                why.getKey().status,
                                why.getKey().reason,
                                why.getValue(),
                                links.toLeftOut(area, statuses, why.getKey().status, why.getKey().reason)))
                        .toList());
    }

    private static int sum(List<RatingCount> counted) {
        return counted.stream().mapToInt(RatingCount::councils).sum();
    }
}
