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
import org.judgementregister.inspection.JudgementArea;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.ServiceArea;

/** What is asked of ratings. */
@ApplicationScoped
public class RatingRepository implements PanacheRepositoryBase<JudgementArea, JudgementArea.Key> {

    private final CouncilDirectory directory;

    public RatingRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Councils by id, each with its rating in every area. */
    public Listing<RatingRow> byCouncil(
            CouncilFilter councils, RatingFilter ratings, TemporalFilter times, ReleaseRow release) {
        Standing standing = new Standing("", times);
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        standing.bind(where, release);
        ratings.narrow(where, times);
        return new Groups<>(
                RatingRow.class,
                new Rows<>(
                        getEntityManager(),
                        AreaRating.class,
                        AreaRating.values(standing),
                        "Council c join Area a on true " + standing.joins(),
                        where,
                        List.of(Order.ascending("c.id", Order::id), Order.ascending("a.position", Integer::valueOf))),
                ServiceArea.values().length,
                AreaRating::row);
    }
}
