package org.judgementregister.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Terms;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;

/** The way in: what the register is, which data it serves, under which terms, and where everything is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final CurrentRequest asked;
    private final PublicAddress address;

    public ServiceResource(CurrentRequest asked, PublicAddress address) {
        this.asked = asked;
        this.address = address;
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
            @NotNull String areas,
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
            @NotNull String themeStatistics,
            @NotNull String improvements,
            @NotNull String findings,
            @NotNull String sources,
            @NotNull String releases,
            @NotNull String vocabulary,
            @NotNull String download,
            @NotNull String downloadChecksum) {}

    @GET
    @Path("v1")
    public RestResponse<Service> service() {
        return RestResponse.ResponseBuilder.ok(describe())
                .header(HttpHeaders.LINK, Dataset.LINKS)
                .build();
    }

    private Service describe() {
        return new Service(
                "Judgement Register",
                "The open register of Ofsted's judgements on children's services in England",
                "1",
                asked.release(),
                Dataset.NOTES,
                Terms.LICENCE_URL,
                Terms.ATTRIBUTION + ". Hexagon layout © Open Innovations (MIT). Not endorsed by Ofsted.",
                new Links(
                        address.link(Dataset.CONTRACT),
                        address.link(Dataset.DOCUMENTATION),
                        address.link("/v1/areas"),
                        address.link("/v1/councils"),
                        address.link("/v1/inspections"),
                        address.link("/v1/judgements"),
                        address.link("/v1/ratings"),
                        address.link("/v1/changes"),
                        address.link(Dataset.ATOM),
                        address.link(Dataset.JSON_FEED),
                        address.link("/v1/statistics/grades"),
                        address.link("/v1/statistics/trend"),
                        address.link("/v1/statistics/transitions"),
                        address.link("/v1/statistics/themes"),
                        address.link("/v1/improvements"),
                        address.link("/v1/findings"),
                        address.link("/v1/sources"),
                        address.link("/v1/releases"),
                        address.link(Dataset.VOCABULARY),
                        address.link("/v1/download"),
                        address.link("/v1/download.sha256")));
    }
}
