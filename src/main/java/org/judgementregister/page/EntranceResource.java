package org.judgementregister.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.release.ServiceLinks;

/** The page at the bare address: what the register is and where everything is, for people and for search engines. */
@Path("/")
public class EntranceResource {

    private final String page;

    public EntranceResource() throws IOException {
        try (InputStream file = EntranceResource.class.getResourceAsStream("/page/entrance.html")) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The description as a schema.org Dataset names its files by whole addresses. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> entrance(UriInfo uri) {
        return RestResponse.ResponseBuilder.ok(
                        page.replace("{base}", uri.getBaseUri().toString()))
                .header(HttpHeaders.LINK, ServiceLinks.HEADER)
                .build();
    }
}
