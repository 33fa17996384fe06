package org.judgementregister.source;

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
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.Pages;
import org.judgementregister.vocabulary.Subject;

/** Where the register's facts come from. */
@Path("/v1/sources")
public class SourceResource {

    private final SourceRepository sources;
    private final ReleaseRepository releases;
    private final CurrentRequest asked;
    private final Pages pages;

    public SourceResource(SourceRepository sources, ReleaseRepository releases, CurrentRequest asked, Pages pages) {
        this.sources = sources;
        this.releases = releases;
        this.asked = asked;
        this.pages = pages;
    }

    /** A source as a release tells it. */
    public record SourceInRelease(
            @NotNull Integer release, @JsonUnwrapped SourceRow source) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Page<SourceRow> sources(
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, asked -> sources.byId(asked.number()));
    }

    @GET
    @Path("{source}")
    @Produces(MediaType.APPLICATION_JSON)
    public SourceInRelease source(
            @PathParam("source") @Size(max = 100) String source,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        int number = asked.release().number();
        return sources.named(List.of(source), number).stream()
                .findFirst()
                .map(row -> new SourceInRelease(number, row))
                .orElseThrow(() -> releases.missing(Subject.SOURCE, source, number));
    }
}
