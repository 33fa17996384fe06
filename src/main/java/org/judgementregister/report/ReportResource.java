package org.judgementregister.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.request.CurrentRequest;

/** The text of one inspection's report. */
@Path("/v1/inspections/{inspection}/report")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final PassageRepository passages;
    private final InspectionRepository inspections;
    private final CurrentRequest asked;

    public ReportResource(PassageRepository passages, InspectionRepository inspections, CurrentRequest asked) {
        this.passages = passages;
        this.inspections = inspections;
        this.asked = asked;
    }

    @GET
    public ReportDocument report(
            @PathParam("inspection") @Size(max = 100) String inspection,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        int number = asked.release().number();
        return passages.text(inspection, number).orElseThrow(() -> missing(inspection, number));
    }

    private ProblemException missing(String inspection, int release) {
        return inspections
                .report(inspection, release)
                .map(held -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The text of this inspection's report has not been loaded here; the register that comes with the"
                                + " program holds no report's"))
                .orElseGet(() -> inspections.missing(inspection, release));
    }
}
