package org.judgementregister.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Groups;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.ServiceArea;

/** What is asked of ratings. */
@ApplicationScoped
public class RatingRepository implements PanacheRepositoryBase<Standing, Long> {

    private final CouncilDirectory directory;

    public RatingRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Councils by id, each with its rating in every area. */
    public Listing<RatingRow> byCouncil(
            CouncilFilter councils,
            InspectionFilter inspections,
            RatingFilter ratings,
            TemporalFilter times,
            ReleaseRow release) {
        Where where = Standing.bind(new Where().and(Standing.at("s")), times, release);
        councils.narrow(where, directory, times, release);
        ratings.narrow(where, inspections);
        return new Groups<>(
                RatingRow.class,
                new Rows<>(
                        getEntityManager(),
                        AreaRating.class,
                        AreaRating.VALUES,
                        "Standing s join Council c on c.id = s.council",
                        where,
                        List.of(Order.ascending("c.id", Order::id), Order.ascending("s.position", Short::valueOf))),
                ServiceArea.values().length,
                AreaRating::row);
    }

    /** The times in which a council held grades or had last held them, area by area, from the first on. */
    public List<StandingSpan> overTime(String council, ReleaseRow release) {
        Where where = Standing.bindBegun(new Where(), TemporalFilter.NONE, release)
                .and("s.council = :council", "council", council)
                .and("s.grade is not null")
                .and(Standing.inReleaseAndBegun("s"));
        return new Rows<>(
                        getEntityManager(),
                        StandingSpan.class,
                        "s.area, s.grade, s.status, s.knownFrom, s.knownTo, s.inspection, s.published",
                        "Standing s",
                        where,
                        List.of(
                                Order.ascending("s.position", Short::valueOf),
                                Order.ascending("s.knownFrom", Order::day)))
                .all();
    }
}
