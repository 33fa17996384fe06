package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;

/** A council's page: how it stands, and its story. */
@Path("/councils/{council}")
public class CouncilPage {

    private static final int PERMANENT_REDIRECT = 308;

    private final CouncilSearch search;
    private final CouncilStories stories;
    private final Templates templates;
    private final CurrentRequest asked;

    public CouncilPage(CouncilSearch search, CouncilStories stories, Templates templates, CurrentRequest asked) {
        this.search = search;
        this.stories = stories;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> council(
            @PathParam("council") @Size(max = 100) String council, @Valid @BeanParam OnDay chosen) {
        ReleaseRow release = asked.release();
        String id = search.id(council, release);
        if (!id.equals(council)) {
            return RestResponse.ResponseBuilder.<String>create(PERMANENT_REDIRECT)
                    .header(
                            HttpHeaders.LOCATION,
                            asked.url().at("/councils/" + id).toString())
                    .build();
        }
        return RestResponse.ok(templates.fill("council", stories.of(id, chosen, release), asked.url()));
    }
}
