package org.judgementregister.report;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** Reports' texts, searched. */
@Path("/v1/passages")
@Produces(MediaType.APPLICATION_JSON)
public class PassageResource {

    private final PassageRepository passages;
    private final Pages pages;

    public PassageResource(PassageRepository passages, Pages pages) {
        this.passages = passages;
        this.pages = pages;
    }

    @GET
    public Page<PassageRow> passages(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam PassageFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, release -> passages.found(councils, inspections, filter, times, release));
    }
}
