package org.judgementregister.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.http.CanonicalUrl;
import org.judgementregister.http.Csv;
import org.judgementregister.http.Page;
import org.judgementregister.http.PageRequest;
import org.judgementregister.http.ProblemException;
import org.judgementregister.release.AskedRelease;
import org.judgementregister.release.Pages;
import org.judgementregister.release.Times;

/** Who is inspected. */
@Path("/v1/councils")
public class CouncilResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final CouncilRepository councils;
    private final CouncilDirectory directory;
    private final AskedRelease asked;
    private final Pages pages;

    public CouncilResource(CouncilRepository councils, CouncilDirectory directory, AskedRelease asked, Pages pages) {
        this.councils = councils;
        this.directory = directory;
        this.asked = asked;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "listCouncils")
    public Page<CouncilRow> councils(
            @Valid @BeanParam CouncilFilter filter, @Valid @BeanParam Times times, @Valid @BeanParam PageRequest page) {
        return pages.page(times.release(), page, release -> councils.byId(filter, times, release));
    }

    @GET
    @Path("{council}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCouncil")
    public RestResponse<CouncilProfile> council(
            @PathParam("council") @Size(max = 100) String council,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            UriInfo uri) {
        int number = asked.settle(release, null).number();
        String id = directory.id(council, number).orElseThrow(() -> unknown(council, number));
        if (!id.equals(council)) {
            CanonicalUrl slug =
                    new CanonicalUrl("/v1/councils/" + id, CanonicalUrl.of(uri).parameters());
            return RestResponse.ResponseBuilder.<CouncilProfile>create(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, slug.toString())
                    .build();
        }
        return councils.profile(id, number).map(RestResponse::ok).orElseThrow(() -> unknown(council, number));
    }

    private ProblemException unknown(String council, int release) {
        return ProblemException.notFound("council", council, directory.nearest(council, release));
    }
}
