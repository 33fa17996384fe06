package org.judgementregister.page;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionReport;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;

/** One inspection's page. */
@Path("/inspections/{inspection}")
public class InspectionPage {

    private final InspectionRepository inspections;
    private final ChangeRepository changes;
    private final Templates templates;
    private final CurrentRequest asked;

    public InspectionPage(
            InspectionRepository inspections, ChangeRepository changes, Templates templates, CurrentRequest asked) {
        this.inspections = inspections;
        this.changes = changes;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String inspection(
            @PathParam("inspection") @Size(max = 100) String inspection, @QueryParam("release") Integer release) {
        ReleaseRow settled = asked.release();
        InspectionReport report = inspections
                .report(inspection, settled.number())
                .orElseThrow(() -> inspections.missing(inspection, settled.number()));
        return templates.fill(
                "inspection",
                InspectionView.of(
                        report,
                        changes.newestFirst(
                                        CouncilFilter.only(report.inspection().council()),
                                        ChangeFilter.ANY,
                                        TemporalFilter.NONE,
                                        settled)
                                .all(),
                        release),
                asked.url());
    }
}
