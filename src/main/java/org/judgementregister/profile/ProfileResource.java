package org.judgementregister.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.Comparisons;

/** One council. */
@Path("/v1/councils/{council}")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final CouncilRepository councils;
    private final RatingRepository ratings;
    private final InspectionRepository inspections;
    private final Comparisons comparisons;
    private final CouncilSearch search;
    private final CurrentRequest asked;
    private final PublicAddress address;

    public ProfileResource(
            CouncilRepository councils,
            RatingRepository ratings,
            InspectionRepository inspections,
            Comparisons comparisons,
            CouncilSearch search,
            CurrentRequest asked,
            PublicAddress address) {
        this.councils = councils;
        this.ratings = ratings;
        this.inspections = inspections;
        this.comparisons = comparisons;
        this.search = search;
        this.asked = asked;
        this.address = address;
    }

    /** Who a council is and how it stands, also one that has been abolished. */
    @GET
    public RestResponse<CouncilProfile> council(
            @PathParam("council") @Size(max = 100) String council, @Valid @BeanParam TemporalFilter times) {
        ReleaseRow release = asked.release();
        return answer(
                council,
                "",
                release,
                id -> new CouncilProfile(
                        release.number(),
                        times.asOf(),
                        times.inspectedBy(),
                        councils.details(id, times, release).orElseThrow(),
                        ratings.of(id, times, release),
                        CouncilLinks.of(id, asked.url(), address)));
    }

    /** How a council stands beside others. */
    @GET
    @Path("comparison")
    public RestResponse<CouncilComparison> comparison(
            @PathParam("council") @Size(max = 100) String council, @Valid @BeanParam TemporalFilter times) {
        ReleaseRow release = asked.release();
        CanonicalUrl all = asked.url()
                .at(address.link("/v1/ratings"))
                .with("release", release.number().toString());
        return answer(
                council,
                "/comparison",
                release,
                id -> new CouncilComparison(
                        release.number(),
                        times.asOf(),
                        times.inspectedBy(),
                        id,
                        comparisons.of(id, times, release, all),
                        inspections.newestFirst(CouncilFilter.only(id), times, release)));
    }

    /** What there is under a council's slug; under one of its codes, where that is. */
    private <T> RestResponse<T> answer(String slugOrCode, String path, ReleaseRow release, Function<String, T> found) {
        String id = search.id(slugOrCode, release);
        if (id.equals(slugOrCode)) {
            return RestResponse.ok(found.apply(id));
        }
        return RestResponse.ResponseBuilder.<T>create(PERMANENT_REDIRECT)
                .header(
                        HttpHeaders.LOCATION,
                        asked.url().at("/v1/councils/" + id + path).toString())
                .build();
    }
}
