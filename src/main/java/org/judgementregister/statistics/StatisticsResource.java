package org.judgementregister.statistics;

import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.TableForm;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.Pages;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/** How grades are spread, on a day and over time, and from which to which councils moved. */
@Path("/v1/statistics")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public class StatisticsResource {

    /** When {@code from} and {@code to} of a trend were given up for other names (RFC 9745): 1 December 2026. */
    private static final String DEPRECATED = "@1796083200";

    private final GradeStatistics statistics;
    private final TransitionCounts transitions;
    private final CurrentRequest asked;
    private final PublicAddress address;
    private final Pages pages;
    private final HttpServerResponse response;

    public StatisticsResource(
            GradeStatistics statistics,
            TransitionCounts transitions,
            CurrentRequest asked,
            PublicAddress address,
            Pages pages,
            HttpServerResponse response) {
        this.statistics = statistics;
        this.transitions = transitions;
        this.asked = asked;
        this.address = address;
        this.pages = pages;
        this.response = response;
    }

    @GET
    @Path("grades")
    public Page<GradeStatistic> grades(
            @QueryParam("by") @DefaultValue("none") Grouping by,
            @Valid @BeanParam CouncilFilter councils,
            @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
            @QueryParam("status") @Size(max = 200) List<RatingStatus> status,
            @Valid @BeanParam TemporalFilter times) {
        return pages.all(statistics.on(by, councils.inBeing(), area, status, times), GradeStatistic.CSV);
    }

    @GET
    @Path("trend")
    public Page<GradeStatistic> trend(
            @Valid @BeanParam TrendRange span,
            @QueryParam("by") @DefaultValue("none") Grouping by,
            @Valid @BeanParam CouncilFilter councils,
            @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
            @QueryParam("status") @Size(max = 200) List<RatingStatus> status,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        if (span.usesOldNames()) {
            response.putHeader("Deprecation", DEPRECATED);
        }
        return pages.all(statistics.over(span, by, councils.inBeing(), area, status), GradeStatistic.CSV);
    }

    @GET
    @Path("transitions")
    public Page<Transition> transitions(
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
            @Valid @BeanParam TemporalFilter times) {
        ReleaseRow release = asked.release();
        CanonicalUrl changes = asked.url()
                .at(address.link("/v1/changes"))
                .with("release", release.number().toString());
        List<Transition> items = transitions.between(councils, inspections, area, times, release, changes);
        return pages.all(items, TableForm.of(Transition.class));
    }
}
