package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.catalogue.Dataset;
import org.judgementregister.request.CurrentRequest;

/** The first page: the nation on a map, on any day. */
@Path("/")
public class NationPage {

    private final Nations nations;
    private final Templates templates;
    private final CurrentRequest asked;

    public NationPage(Nations nations, Templates templates, CurrentRequest asked) {
        this.nations = nations;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> nation(@Valid @BeanParam NationQuery choice) {
        String page = templates.fill("nation", nations.of(choice, asked.release()), asked.url());
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.LINK, Dataset.LINKS)
                .build();
    }
}
