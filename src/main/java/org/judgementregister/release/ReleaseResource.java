package org.judgementregister.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.judgementregister.http.Csv;
import org.judgementregister.http.Page;
import org.judgementregister.http.PageRequest;

/** Which data is served: the releases, newest first. */
@Path("/v1/releases")
public class ReleaseResource {

    private final ReleaseRepository releases;
    private final Pages pages;

    public ReleaseResource(ReleaseRepository releases, Pages pages) {
        this.releases = releases;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "listReleases")
    public Page<ReleaseRow> releases(
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @Valid @BeanParam PageRequest page) {
        return pages.page(release, page, asked -> releases.between(0, asked.number()));
    }
}
