package org.judgementregister.council;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.listing.Xlsx;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;

/** Who is inspected. */
@Path("/v1/councils")
public class CouncilResource {

    private final CouncilRepository councils;
    private final CouncilSearch search;
    private final Pages pages;

    public CouncilResource(CouncilRepository councils, CouncilSearch search, Pages pages) {
        this.councils = councils;
        this.search = search;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    public Page<CouncilRow> councils(
            @QueryParam("q") @CodePointLength(max = 200) String q,
            @Valid @BeanParam CouncilFilter filter,
            @Valid @BeanParam TemporalFilter times,
            @Valid @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return pages.page(
                page,
                release -> q == null
                        ? councils.byId(filter, times, since, release)
                        : councils.byId(found(q, release), filter, times, since, release));
    }

    private List<String> found(String q, ReleaseRow release) {
        return search.find(q, release).stream().map(each -> each.council().id()).toList();
    }
}
