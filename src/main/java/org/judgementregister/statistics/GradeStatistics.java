package org.judgementregister.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/** Makes statistics of counts, each number with the URL of the rows that it counts, in the release that it counts. */
@RequestScoped
public class GradeStatistics {

    /** What the questions about statistics have beyond those about ratings. */
    private static final Set<String> OWN = Set.of("by", "area", "status", "dayFrom", "dayTo", "from", "to", "every");

    /** About two megabytes of JSON. */
    private static final int MOST_CELLS = 2000;

    private record Key(LocalDate day, String group, ServiceArea area) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::group).thenComparing(Key::area);
    }

    private final RatingCounts counts;
    private final CurrentRequest asked;
    private final PublicAddress address;

    public GradeStatistics(RatingCounts counts, CurrentRequest asked, PublicAddress address) {
        this.counts = counts;
        this.asked = asked;
        this.address = address;
    }

    /** At one time. */
    public List<GradeStatistic> on(
            Grouping by,
            CouncilFilter councils,
            List<ServiceArea> areas,
            List<RatingStatus> statuses,
            TemporalFilter times) {
        ReleaseRow release = asked.release();
        return items(counts.on(by, councils, areas, times, release), by, statuses, release, false);
    }

    /**
     * At the ends of the intervals between two days.
     *
     * @throws ProblemException when that is too much for one answer
     */
    List<GradeStatistic> over(
            TrendRange span,
            Grouping by,
            CouncilFilter councils,
            List<ServiceArea> areas,
            List<RatingStatus> statuses) {
        ReleaseRow release = asked.release();
        int cells = by.groups() * (areas.isEmpty() ? ServiceArea.values().length : areas.size());
        List<LocalDate> days = span.days(release, MOST_CELLS / cells);
        return items(counts.over(days, by, councils, areas, release), by, statuses, release, true);
    }

    private List<GradeStatistic> items(
            List<RatingCount> counted,
            Grouping by,
            List<RatingStatus> statuses,
            ReleaseRow release,
            boolean asOfTheDay) {
        CanonicalUrl all = asked.url()
                .at(address.link("/v1/ratings"))
                .without(OWN)
                .with("release", release.number().toString());
        Set<RatingStatus> counting = statuses.isEmpty() ? EnumSet.of(RatingStatus.CURRENT) : EnumSet.copyOf(statuses);
        Map<Key, List<RatingCount>> cells = counted.stream()
                .collect(groupingBy(
                        each -> new Key(each.day(), each.group(), each.area()),
                        () -> new TreeMap<>(Key.ORDER),
                        toList()));
        return cells.entrySet().stream()
                .map(cell -> {
                    Key key = cell.getKey();
                    CanonicalUrl then = asOfTheDay ? all.with("asOf", key.day.toString()) : all;
                    CanonicalUrl councils = key.group.isEmpty() ? then : then.with(by.toString(), key.group);
                    return new GradeStatistic(
                            key.day,
                            key.group.isEmpty() ? null : key.group,
                            key.area,
                            Distribution.of(key.area, cell.getValue(), counting, new RatingLinks(councils)));
                })
                .toList();
    }
}
