package org.judgementregister.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

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
    public ProblemMeaning problem(@PathParam("problem") @Size(max = 100) String problem) {
        return ProblemType.find(problem)
                .map(type -> new ProblemMeaning(type.uri(), type.title(), type.status(), type.meaning()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No problem is called " + problem));
    }
}
