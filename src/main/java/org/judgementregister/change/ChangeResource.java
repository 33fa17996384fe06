package org.judgementregister.change;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.Xlsx;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** What moved, and whether it can be compared. */
@Path("/v1/changes")
public class ChangeResource {

    private final ChangeRepository changes;
    private final Pages pages;

    public ChangeResource(ChangeRepository changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    public Page<ChangeRow> changes(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam ChangeFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, release -> changes.newestFirst(councils, inspections, filter, times, since, release));
    }
}
