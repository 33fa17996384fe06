package org.judgementregister.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Serves the contract, as an answer like all others. */
@Path("/")
public class ContractResource {

    private static final String YAML = "application/yaml;charset=UTF-8";

    private final Contract contract;

    public ContractResource(Contract contract) {
        this.contract = contract;
    }

    /** YAML where neither the parameter nor the header says JSON. */
    @GET
    @Path("openapi")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    public RestResponse<?> negotiated(@QueryParam("format") String format, @HeaderParam("Accept") String accept) {
        boolean json = "json".equalsIgnoreCase(format) || MediaType.APPLICATION_JSON.equals(accept);
        return json
                ? ResponseBuilder.ok(contract.tree())
                        .type(MediaType.APPLICATION_JSON)
                        .build()
                : ResponseBuilder.ok(contract.yaml()).type(YAML).build();
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonNode json() {
        return contract.tree();
    }

    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    public String yaml() {
        return contract.yaml();
    }

    @GET
    @Path("openapi.yml")
    @Produces(YAML)
    public String yml() {
        return contract.yaml();
    }
}
