package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The way in: what the register is, which data it serves, under which terms, and where everything is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final Asked asked;

    public ServiceResource(Asked asked) {
        this.asked = asked;
    }

    /** The register described. */
    public record Service(
            @NotNull String name,
            @NotNull String description,
            @NotNull String version,
            @NotNull ReleaseRow release,
            @NotNull List<String> coverage,
            @NotNull String licence,
            @NotNull String attribution,
            @NotNull Links links) {}

    /** Where everything is. */
    public record Links(
            @NotNull String contract,
            @NotNull String documentation,
            @NotNull String councils,
            @NotNull String inspections,
            @NotNull String judgements,
            @NotNull String ratings,
            @NotNull String changes,
            @NotNull String changesAtom,
            @NotNull String changesJsonFeed,
            @NotNull String gradeStatistics,
            @NotNull String gradeTrend,
            @NotNull String gradeTransitions,
            @NotNull String findings,
            @NotNull String sources,
            @NotNull String releases,
            @NotNull String vocabulary,
            @NotNull String download,
            @NotNull String downloadChecksum) {}

    @GET
    @Path("v1")
    @Operation(operationId = "getService")
    public RestResponse<Service> service() {
        return RestResponse.ResponseBuilder.ok(describe())
                .header(HttpHeaders.LINK, ServiceLinks.HEADER)
                .build();
    }

    private Service describe() {
        return new Service(
                "Judgement Register",
                "The open register of Ofsted's judgements on children's services in England",
                "1",
                asked.release(),
                Coverage.TOLD,
                ServiceLinks.LICENCE,
                "Contains public sector information licensed under the Open Government Licence v3.0 (Ofsted, Department for"
                        + " Education). Hexagon layout © Open Innovations (MIT). Not endorsed by Ofsted.",
                new Links(
                        ServiceLinks.CONTRACT,
                        ServiceLinks.DOCUMENTATION,
                        "/v1/councils",
                        "/v1/inspections",
                        "/v1/judgements",
                        "/v1/ratings",
                        "/v1/changes",
                        ServiceLinks.ATOM,
                        ServiceLinks.JSON_FEED,
                        "/v1/statistics/grades",
                        "/v1/statistics/trend",
                        "/v1/statistics/transitions",
                        "/v1/findings",
                        "/v1/sources",
                        "/v1/releases",
                        ServiceLinks.VOCABULARY,
                        "/v1/download",
                        "/v1/download.sha256"));
    }
}
