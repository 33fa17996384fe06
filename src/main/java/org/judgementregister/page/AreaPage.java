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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** An area's page is the first page, with that area chosen. */
@Path("/areas")
public class AreaPage {

    /** What each area is. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> areas(@Valid @BeanParam OnDay kept) {
        return seeOther("/words" + kept.keptRelease() + "#areas");
    }

    @GET
    @Path("/{area}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> area(@PathParam("area") @Size(max = 100) String area, @Valid @BeanParam OnDay kept) {
        ServiceArea known = Word.find(ServiceArea.class, area)
                .orElseThrow(() -> ProblemException.notFound("area", area, List.of()));
        return seeOther(kept.ask("/", "area", known).toString());
    }

    private static RestResponse<String> seeOther(String there) {
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, there)
                .build();
    }
}
