package org.judgementregister.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
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
 * @param grades every grade, best first
 * @param leftOut the others, and why
 */
public record Distribution(
        @NotNull Integer councils,
        @NotNull Integer rated,
        @NotNull List<GradeCount> grades,
        @NotNull List<LeftOut> leftOut) {

    private static final int SHARE_DIGITS = 4;

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
    static Distribution of(ServiceArea area, List<Counted> all, Set<RatingStatus> statuses, RatingLinks links) {
        Map<Boolean, List<Counted>> counting =
                all.stream().collect(partitioningBy(each -> each.isGraded() && statuses.contains(each.status())));
        List<Counted> rated = counting.get(true);
        Map<Why, Integer> leftOut = counting.get(false).stream()
                .collect(groupingBy(
                        each -> new Why(each.status(), each.reason()),
                        () -> new TreeMap<>(Why.ORDER),
                        summingInt(Counted::councils)));
        return new Distribution(
                sum(all),
                sum(rated),
                Arrays.stream(Grade.values())
                        .filter(grade -> grade.rank() != null)
                        .map(grade -> count(grade, rated, links.to(area, statuses, grade)))
                        .toList(),
                leftOut.entrySet().stream()
                        .map(why -> new LeftOut(
                                why.getKey().status,
                                why.getKey().reason,
                                why.getValue(),
                                links.toLeftOut(area, statuses, why.getKey().status, why.getKey().reason)))
                        .toList());
    }

    private static GradeCount count(Grade grade, List<Counted> rated, String rows) {
        List<Counted> holders =
                rated.stream().filter(each -> each.grade() == grade).toList();
        BigDecimal share = rated.isEmpty()
                ? null
                : BigDecimal.valueOf(sum(holders))
                        .divide(BigDecimal.valueOf(sum(rated)), SHARE_DIGITS, RoundingMode.HALF_UP);
        int broader = holders.stream().mapToInt(Counted::broader).sum();
        return new GradeCount(grade, sum(holders), share, broader, rows);
    }

    private static int sum(List<Counted> counted) {
        return counted.stream().mapToInt(Counted::councils).sum();
    }
}
