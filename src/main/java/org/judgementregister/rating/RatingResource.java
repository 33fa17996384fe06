package org.judgementregister.rating;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.Xlsx;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** The matrix: one row a council, with the grade that it holds in each service area. */
@Path("/v1/ratings")
public class RatingResource {

    private final RatingRepository ratings;
    private final Pages pages;

    public RatingResource(RatingRepository ratings, Pages pages) {
        this.ratings = ratings;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    public Page<RatingRow> ratings(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam RatingFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @QueryParam("rows") @DefaultValue("councils") TableRows rows,
            @Valid @BeanParam PageRequest page) {
        return pages.page(
                page,
                rows == TableRows.AREAS ? RatingRow.ofAreas(filter, inspections) : RatingRow.CSV,
                release -> ratings.byCouncil(councils.inBeing(), inspections, filter, times, release));
    }
}
