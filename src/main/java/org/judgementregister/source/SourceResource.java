package org.judgementregister.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.request.Pages;

/** Where the register's facts come from. */
@Path("/v1/sources")
public class SourceResource {

    private final SourceRepository sources;
    private final Pages pages;

    public SourceResource(SourceRepository sources, Pages pages) {
        this.sources = sources;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Page<SourceRow> sources(
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, asked -> sources.byId(asked.number()));
    }
}
