package org.judgementregister.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.JudgementArea;
import org.judgementregister.rating.Standing;
import org.judgementregister.rating.Timeline;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** Counts councils by how they stand, one statement for a day and one for all days of a trend. */
@ApplicationScoped
public class RatingCounts implements PanacheRepositoryBase<JudgementArea, JudgementArea.Key> {

    private final CouncilDirectory directory;

    public RatingCounts(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Councils by group and standing at one time. */
    List<Counted> on(
            Grouping by, CouncilFilter councils, List<ServiceArea> areas, TemporalFilter times, ReleaseRow release) {
        Standing standing = new Standing("", times);
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        standing.bind(where, release);
        where.anyOf("a.code", "area", areas);
        LocalDate day = times.day(release);
        return sums(List.of(), by.hql(), standing, "Council c join Area a on true " + standing.joins(), where).stream()
                .map(found -> Counted.of(day, found))
                .toList();
    }

    /** The same on each of several days, as the public knew it then. */
    public List<Counted> over(
            List<LocalDate> days, Grouping by, CouncilFilter councils, List<ServiceArea> areas, ReleaseRow release) {
        if (days.isEmpty()) {
            return List.of();
        }
        Standing standing = new Standing("", new TemporalFilter(null, null, release.number()));
        Where where = new Where();
        councils.narrow(where, directory, release, "d");
        standing.bind(where, release);
        where.anyOf("a.code", "area", areas);
        String from = Timeline.days(days) + " d join Council c on true join Area a on true " + Timeline.joins();
        return sums(List.of("d"), by.hql(), standing, from, where).stream()
                .map(found -> Counted.of((LocalDate) found[0], Arrays.copyOfRange(found, 1, found.length)))
                .toList();
    }

    /** Councils in being, and one of them whether it is or not, by what they are to that one. */
    List<Beside> beside(String council, TemporalFilter times, ReleaseRow release) {
        Standing standing = new Standing("", times);
        Where where = new Where().inForce(release.number(), "c");
        where.and("c.id = :own or " + CouncilFilter.inBeing(":day"), "own", council);
        standing.bind(where.bind("day", times.day(release)), release);
        return sums(
                        Beside.keys(),
                        Grouping.NONE.hql(),
                        standing,
                        "Council c join Area a on true " + standing.joins(),
                        where)
                .stream()
                .map(found -> new Beside(
                        (Boolean) found[0],
                        (Boolean) found[1],
                        (Boolean) found[2],
                        (Region) found[3],
                        Counted.of(times.day(release), Arrays.copyOfRange(found, 4, found.length))))
                .toList();
    }

    private List<Object[]> sums(List<String> more, String group, Standing standing, String from, Where where) {
        List<String> stand = List.of(group, "a.code", "s.grade", standing.status(), standing.reason());
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
