package org.judgementregister.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** Sets a council beside its neighbours, its region and the nation. */
@ApplicationScoped
public class Comparisons {

    private static final Set<RatingStatus> PRESENT = Set.of(RatingStatus.CURRENT);

    private final RatingCounts counts;

    public Comparisons(RatingCounts counts) {
        this.counts = counts;
    }

    /**
     * The council in every area.
     *
     * @param ratings the URL of the nation's ratings at the same time
     */
    public List<AreaComparison> of(String council, TemporalFilter times, ReleaseRow release, CanonicalUrl ratings) {
        List<PeerCount> beside = counts.beside(council, times, release);
        Region own = beside.stream()
                .filter(PeerCount::own)
                .map(PeerCount::region)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such council: " + council));
        RatingLinks neighbours = new RatingLinks(ratings.with("neighboursOf", council));
        RatingLinks region = new RatingLinks(ratings.with("region", own.code()));
        return Arrays.stream(ServiceArea.values())
                .map(area -> {
                    List<PeerCount> inArea = beside.stream()
                            .filter(each -> each.counted().area() == area)
                            .toList();
                    RatingCount itself = inArea.stream()
                            .filter(PeerCount::own)
                            .findFirst()
                            .orElseThrow()
                            .counted();
                    return new AreaComparison(
                            area,
                            itself.grade(),
                            itself.status(),
                            itself.reason(),
                            distribution(area, inArea, PeerCount::neighbour, neighbours),
                            distribution(area, inArea, each -> each.region() == own, region),
                            distribution(area, inArea, each -> true, new RatingLinks(ratings)));
                })
                .toList();
    }

    private static Distribution distribution(
            ServiceArea area, List<PeerCount> all, Predicate<PeerCount> among, RatingLinks links) {
        List<RatingCount> counted = all.stream()
                .filter(PeerCount::inBeing)
                .filter(among)
                .map(PeerCount::counted)
                .toList();
        return Distribution.of(area, counted, PRESENT, links);
    }
}
