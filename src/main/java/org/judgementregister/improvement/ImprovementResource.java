package org.judgementregister.improvement;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.Xlsx;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** What reports say must improve. */
@Path("/v1/improvements")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
public class ImprovementResource {

    private final InspectionRepository inspections;
    private final Pages pages;

    public ImprovementResource(InspectionRepository inspections, Pages pages) {
        this.inspections = inspections;
        this.pages = pages;
    }

    @GET
    public Page<ImprovementRow> improvements(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter about,
            @Valid @BeanParam ImprovementFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return pages.page(
                page,
                release -> inspections.parts(ImprovementRow.matching(filter), councils, about, times, since, release));
    }
}
