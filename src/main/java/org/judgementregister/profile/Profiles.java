package org.judgementregister.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.Comparisons;

/** Gathers what the rooms know of one council, in two statements each time. */
@ApplicationScoped
class Profiles {

    private final CouncilRepository councils;
    private final RatingRepository ratings;
    private final InspectionRepository inspections;
    private final Comparisons comparisons;

    Profiles(
            CouncilRepository councils,
            RatingRepository ratings,
            InspectionRepository inspections,
            Comparisons comparisons) {
        this.councils = councils;
        this.ratings = ratings;
        this.inspections = inspections;
        this.comparisons = comparisons;
    }

    /** Who a council is and how it stands, also one that is no longer in being. */
    CouncilProfile profile(String id, TemporalFilter times, ReleaseRow release, PublicAddress address) {
        return new CouncilProfile(
                release.number(),
                councils.details(id, times, release).orElseThrow(),
                ratings.of(id, times, release),
                CouncilLinks.of(id, address));
    }

    /** How a council stands beside others. */
    CouncilComparison comparison(String id, TemporalFilter times, ReleaseRow release, CanonicalUrl all) {
        return new CouncilComparison(
                release.number(),
                id,
                comparisons.of(id, times, release, all),
                inspections
                        .newestFirst(
                                CouncilFilter.only(id),
                                InspectionFilter.ANY,
                                List.of(),
                                times,
                                ChangedSince.EVER,
                                release)
                        .all());
    }
}
