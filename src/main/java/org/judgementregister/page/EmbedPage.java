package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;

/** A picture that other sites may show in a frame; it leads to its page. */
@Path("/embed")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class EmbedPage {

    private final CouncilSearch search;
    private final Templates templates;
    private final CurrentRequest asked;

    public EmbedPage(CouncilSearch search, Templates templates, CurrentRequest asked) {
        this.search = search;
        this.templates = templates;
        this.asked = asked;
    }

    /** What is shown, and where it leads. */
    public record Framed(String picture, String page) {}

    @GET
    @Path("map")
    public String map(@Valid @BeanParam NationQuery choice) {
        return framed("/pictures/map.svg", "/");
    }

    @GET
    @Path("trend")
    public String trend(@Valid @BeanParam NationQuery choice) {
        return framed("/pictures/trend.svg", "/");
    }

    @GET
    @Path("council/{council}")
    public String council(@PathParam("council") @Size(max = 100) String council, @Valid @BeanParam OnDay chosen) {
        ReleaseRow release = asked.release();
        String id = search.id(council, release);
        return framed("/pictures/council/" + id + ".svg", "/councils/" + id);
    }

    private String framed(String picture, String page) {
        Framed framed = new Framed(
                asked.url().at(picture).toString(), asked.url().at(page).toString());
        return templates.fill("embed", framed, asked.url());
    }
}
