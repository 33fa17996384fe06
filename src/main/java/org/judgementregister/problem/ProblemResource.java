package org.judgementregister.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the type of a problem document leads to: what such a problem means and what to do about it. */
@Path("/v1/problems/{problem}")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

    /** A type of problem. */
    public record ProblemMeaning(
            @NotNull String type,
            @NotNull String title,
            @NotNull Integer status,
            @NotNull String meaning) {}

    @GET
    @Operation(operationId = "getProblem")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ProblemMeaning problem(@PathParam("problem") @Size(max = 100) String problem) {
        return ProblemType.find(problem)
                .map(type -> new ProblemMeaning(type.uri(), type.title(), type.status(), type.meaning()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No problem is called " + problem));
    }
}
