package org.judgementregister.council;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** Who is inspected. */
@Path("/v1/councils")
public class CouncilResource {

    private final CouncilRepository councils;
    private final Pages pages;

    public CouncilResource(CouncilRepository councils, Pages pages) {
        this.councils = councils;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "listCouncils")
    public Page<CouncilRow> councils(
            @Valid @BeanParam CouncilFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, release -> councils.byId(filter, times, since, release));
    }
}
