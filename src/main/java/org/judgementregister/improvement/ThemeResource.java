package org.judgementregister.improvement;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.Csv;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.TableForm;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.Pages;
import org.judgementregister.vocabulary.ServiceArea;

/** What councils are told to improve, counted by theme. */
@Path("/v1/statistics/themes")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public class ThemeResource {

    private final ThemeStatistics statistics;
    private final Pages pages;

    public ThemeResource(ThemeStatistics statistics, Pages pages) {
        this.statistics = statistics;
        this.pages = pages;
    }

    @GET
    public Page<ThemeStatistic> themes(
            @QueryParam("by") @DefaultValue("none") ThemeGrouping by,
            @QueryParam("gradeIn") ServiceArea gradeIn,
            @Valid @BeanParam CouncilFilter councils,
            @Valid @BeanParam InspectionFilter inspections,
            @Valid @BeanParam ImprovementFilter filter,
            @Valid @BeanParam TemporalFilter times) {
        if (gradeIn != null && by != ThemeGrouping.GRADE) {
            throw new ProblemException(ProblemType.CONFLICTING_PARAMETERS, "gradeIn goes with by=grade only");
        }
        return pages.all(
                statistics.count(
                        by, gradeIn == null ? ServiceArea.LEADERSHIP : gradeIn, councils, inspections, filter, times),
                TableForm.of(ThemeStatistic.class));
    }
}
