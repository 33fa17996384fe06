package org.judgementregister.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.Grouping;
import org.judgementregister.statistics.Interval;
import org.judgementregister.statistics.RatingCounts;
import org.judgementregister.statistics.TrendRange;
import org.judgementregister.vocabulary.ServiceArea;

/** Asks for all that the first page and its picture show. */
@ApplicationScoped
class Nations {

    private static final int MOST_DAYS = 200;
    private static final int PUBLICATIONS = 8;

    private final RatingRepository ratings;
    private final CouncilRepository councils;
    private final RatingCounts counts;
    private final ChangeRepository changes;
    private final Releases releases;
    private final PublicAddress address;

    Nations(
            RatingRepository ratings,
            CouncilRepository councils,
            RatingCounts counts,
            ChangeRepository changes,
            Releases releases,
            PublicAddress address) {
        this.ratings = ratings;
        this.councils = councils;
        this.counts = counts;
        this.changes = changes;
        this.releases = releases;
        this.address = address;
    }

    /** Nine statements at most; the map, the counts and the table are of the same rows. */
    Nation of(NationQuery choice, ReleaseRow release) {
        TemporalFilter times = choice.times();
        LocalDate day = times.day(release);
        List<RatingRow> shown = ratings.byCouncil(choice.councils(), choice.ratings(), times, release);
        List<ServiceArea> areas = choice.areas(day, shown);
        LocalDate until =
                choice.asOf() == null ? null : releases.knownDays(release).until(day);
        List<RatingRow> looked =
                choice.grade() == null ? shown : ratings.byCouncil(choice.councils(), RatingFilter.ANY, times, release);
        List<CouncilRow> all = councils.all(release);
        List<Nation.Row> rows = Nation.rows(shown, areas, day);
        List<Publication> publications = Publication.of(
                changes.newestFirst(
                                choice.councils(),
                                choice.area() == null ? ChangeFilter.ANY : ChangeFilter.in(choice.area()),
                                times,
                                release)
                        .after(List.of(), PUBLICATIONS * ServiceArea.values().length)
                        .rows(),
                PUBLICATIONS);
        return new Nation(
                choice,
                release,
                day,
                until,
                areas,
                HexMap.of(all, shown, areas, day),
                rows,
                GradeTally.of(rows, areas),
                Trend.of(
                        counts.over(
                                new TrendRange(Nation.FIRST, Interval.QUARTER).days(release, MOST_DAYS),
                                Grouping.NONE,
                                choice.councils(),
                                areas,
                                release),
                        areas,
                        day),
                publications,
                all,
                Inadequate.of(
                        new OnDay(choice.asOf(), choice.release()), day, until, choice.which(), choice.asked(), looked),
                address.link("/"));
    }
}
