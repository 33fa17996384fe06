package org.judgementregister.contract;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.request.PublicAddress;

/** The contract, as an answer like all others; it names the address at which the service is reached. */
@Path("/")
public class ContractResource {

    private static final String YAML = "application/yaml";

    /** Where the document names the service, relative to itself. */
    private static final Pattern SERVER = Pattern.compile("(?m)(^ *(?:- )?\"?url\"? ?: \"?)/(?=\"?,?$)");

    private final OpenApiDocumentService documents;
    private final PublicAddress address;

    public ContractResource(OpenApiDocumentService documents, PublicAddress address) {
        this.documents = documents;
        this.address = address;
    }

    /** The path's ending decides, else what is accepted, else the parameter; YAML where none says JSON. */
    @GET
    @Path("openapi")
    @Produces({YAML + ";charset=UTF-8", MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<String> negotiated(
            @QueryParam("format") String format, @Parameter(hidden = true) @HeaderParam("Accept") String accept) {
        boolean json = "json".equalsIgnoreCase(format) || MediaType.APPLICATION_JSON.equals(accept);
        return RestResponse.ResponseBuilder.ok(json ? text(Format.JSON) : text(Format.YAML))
                .type(json ? MediaType.APPLICATION_JSON : YAML + ";charset=UTF-8")
                .build();
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String json() {
        return text(Format.JSON);
    }

    @GET
    @Path("openapi.yaml")
    @Produces(YAML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String yaml() {
        return text(Format.YAML);
    }

    @GET
    @Path("openapi.yml")
    @Produces(YAML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String yml() {
        return text(Format.YAML);
    }

    private String text(Format format) {
        byte[] document = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        String text = new String(document, StandardCharsets.UTF_8);
        return address.isKnown() ? SERVER.matcher(text).replaceFirst("$1" + address) : text;
    }
}
