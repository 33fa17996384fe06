package org.judgementregister.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.RecordedChange;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.request.Pages;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/** Which data is served: the releases, newest first, and what each of them changed. */
@Path("/v1/releases")
public class ReleaseResource {

    private final ReleaseRepository releases;
    private final Releases known;
    private final Pages pages;

    public ReleaseResource(ReleaseRepository releases, Releases known, Pages pages) {
        this.releases = releases;
        this.known = known;
        this.pages = pages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Page<ReleaseRow> releases(
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, asked -> releases.between(0, asked.number()));
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public ReleaseRow release(@PathParam("number") @Min(1) @Max(Integer.MAX_VALUE) Integer number) {
        return known(number);
    }

    @GET
    @Path("{number}/changes")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Page<RecordedChange> changes(
            @PathParam("number") @Min(1) @Max(Integer.MAX_VALUE) Integer number,
            @QueryParam("subject") @Size(max = 200) List<Subject> subject,
            @QueryParam("change") @Size(max = 200) List<ChangeKind> change,
            @Valid @BeanParam PageRequest page) {
        ReleaseRow release = known(number);
        return pages.page(page, asked -> releases.changes(new ChangedSince(number - 1), release, subject, change));
    }

    @GET
    @Path("changes")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    public Page<RecordedChange> changesSince(
            @Valid @BeanParam ChangedSince since,
            @QueryParam("subject") @Size(max = 200) List<Subject> subject,
            @QueryParam("change") @Size(max = 200) List<ChangeKind> change,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release,
            @Valid @BeanParam PageRequest page) {
        return pages.page(page, asked -> releases.changes(since, asked, subject, change));
    }

    private ReleaseRow known(int number) {
        return known.find(number)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RELEASE, "There is no release " + number));
    }
}
