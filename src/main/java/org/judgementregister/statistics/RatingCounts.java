package org.judgementregister.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.rating.Standing;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** Counts councils by how they stand, one statement for a day and one for all days of a trend. */
@ApplicationScoped
public class RatingCounts implements PanacheRepositoryBase<Standing, Long> {

    private static final String STANDINGS = "Standing s join Council c on c.id = s.council";

    private final CouncilDirectory directory;

    public RatingCounts(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Councils by group and standing at one time. */
    List<RatingCount> on(
            Grouping by, CouncilFilter councils, List<ServiceArea> areas, TemporalFilter times, ReleaseRow release) {
        Where where = Standing.bind(new Where().and(Standing.at("s")), times, release);
        councils.narrow(where, directory, times, release);
        where.anyOf("s.area", "area", areas);
        LocalDate day = times.day(release);
        return sums(List.of(), by.hql(), STANDINGS, where).stream()
                .map(found -> RatingCount.of(day, found))
                .toList();
    }

    /** The same on each of several days, as the public knew it then. */
    public List<RatingCount> over(
            List<LocalDate> days, Grouping by, CouncilFilter councils, List<ServiceArea> areas, ReleaseRow release) {
        if (days.isEmpty()) {
            return List.of();
        }
        Where where = Standing.bindBegun(new Where().and(Standing.onDayOf("s", "d")), TemporalFilter.NONE, release);
        councils.narrow(where, directory, release, "d");
        where.anyOf("s.area", "area", areas);
        // Written out, because a parameter has no type there.
        String table = days.stream().map(day -> "date " + day).collect(Collectors.joining(", ", "unnest(array(", "))"));
        return sums(
                        List.of("d"),
                        by.hql(),
                        table + " d join Standing s on true join Council c on c.id = s.council",
                        where)
                .stream()
                .map(found -> RatingCount.of((LocalDate) found[0], Arrays.copyOfRange(found, 1, found.length)))
                .toList();
    }

    /** Councils in being, and one of them whether it is or not, by what they are to that one. */
    List<PeerCount> beside(String council, TemporalFilter times, ReleaseRow release) {
        Where where = Standing.bind(new Where().and(Standing.at("s")), times, release)
                .inForce(release.number(), "c")
                .and("c.id = :own or " + CouncilFilter.inBeing(":day"), "own", council)
                .bind("day", times.day(release));
        return sums(PeerCount.keys(), Grouping.NONE.hql(), STANDINGS, where).stream()
                .map(found -> new PeerCount(
                        (Boolean) found[0],
                        (Boolean) found[1],
                        (Boolean) found[2],
                        (Region) found[3],
                        RatingCount.of(times.day(release), Arrays.copyOfRange(found, 4, found.length))))
                .toList();
    }

    private List<Object[]> sums(List<String> more, String group, String from, Where where) {
        List<String> stand = List.of(group, "s.area", "s.grade", "s.status", "s.reason");
        return new Sums(
                        getEntityManager(),
                        Stream.concat(more.stream(), stand.stream()).toList(),
                        List.of(
                                "count(*)",
                                "sum(case when s.match = %s.BROADER then 1 else 0 end)"
                                        .formatted(Match.class.getName())),
                        from,
                        where)
                .all();
    }
}
