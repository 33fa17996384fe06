package org.judgementregister.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.Xlsx;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.Pages;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.VisitTheme;

/** What was inspected, and when. */
@Path("/v1/inspections")
public class InspectionResource {

    private final InspectionRepository inspections;
    private final CurrentRequest asked;
    private final PublicAddress address;
    private final Pages pages;

    public InspectionResource(
            InspectionRepository inspections, CurrentRequest asked, PublicAddress address, Pages pages) {
        this.inspections = inspections;
        this.address = address;
        this.asked = asked;
        this.pages = pages;
    }

    /** An inspection with all its parts, and where to go from it. */
    public record InspectionInFull(
            @JsonUnwrapped InspectionReport report, @NotNull InspectionLinks links) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    public Page<InspectionRow> inspections(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter filter,
            @QueryParam("theme") @Size(max = 200) List<VisitTheme> theme,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, release -> inspections.newestFirst(councils, filter, theme, times, since, release));
    }

    @GET
    @Path("{inspection}")
    @Produces(MediaType.APPLICATION_JSON)
    public InspectionInFull inspection(
            @PathParam("inspection") @Size(max = 100) String inspection,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        int number = asked.release().number();
        InspectionReport report =
                inspections.report(inspection, number).orElseThrow(() -> inspections.missing(inspection, number));
        return new InspectionInFull(report, InspectionLinks.of(report, address));
    }
}
