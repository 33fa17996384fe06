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
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.http.CanonicalUrl;
import org.judgementregister.http.ProblemException;
import org.judgementregister.release.AskedRelease;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Times;

/** One council. */
@Path("/v1/councils/{council}")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final Profiles profiles;
    private final CouncilDirectory directory;
    private final AskedRelease asked;

    public ProfileResource(Profiles profiles, CouncilDirectory directory, AskedRelease asked) {
        this.profiles = profiles;
        this.directory = directory;
        this.asked = asked;
    }

    @GET
    @Operation(operationId = "getCouncil")
    public RestResponse<CouncilProfile> council(
            @PathParam("council") @Size(max = 100) String council, @Valid @BeanParam Times times, UriInfo uri) {
        ReleaseRow release = asked.settle(times.release(), null);
        return answer(council, "", uri, release, id -> profiles.profile(id, times, release));
    }

    @GET
    @Path("comparison")
    @Operation(operationId = "compareCouncil")
    public RestResponse<CouncilComparison> comparison(
            @PathParam("council") @Size(max = 100) String council, @Valid @BeanParam Times times, UriInfo uri) {
        ReleaseRow release = asked.settle(times.release(), null);
        CanonicalUrl ratings = CanonicalUrl.of(uri)
                .at("/v1/ratings")
                .with("release", release.number().toString());
        return answer(council, "/comparison", uri, release, id -> profiles.comparison(id, times, release, ratings));
    }

    /** What there is under a council's slug; under one of its codes, where that is. */
    private <T> RestResponse<T> answer(
            String slugOrCode, String path, UriInfo uri, ReleaseRow release, Function<String, T> found) {
        String id = directory
                .id(slugOrCode, release.number())
                .orElseThrow(() -> ProblemException.notFound(
                        "council", slugOrCode, directory.nearest(slugOrCode, release.number())));
        if (id.equals(slugOrCode)) {
            return RestResponse.ok(found.apply(id));
        }
        return RestResponse.ResponseBuilder.<T>create(PERMANENT_REDIRECT)
                .header(
                        HttpHeaders.LOCATION,
                        CanonicalUrl.of(uri).at("/v1/councils/" + id + path).toString())
                .build();
    }
}
