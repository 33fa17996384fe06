package org.judgementregister.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.catalogue.Dataset;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.council.CouncilDetails;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.Neighbour;
import org.judgementregister.council.Succession;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;

/** A council's page: how it stands, and its story. */
@Path("/councils/{council}")
public class CouncilPage {

    private static final int PERMANENT_REDIRECT = 308;

    private final CouncilRepository councils;
    private final CouncilDirectory directory;
    private final RatingRepository ratings;
    private final InspectionRepository inspections;
    private final ChangeRepository changes;
    private final Templates templates;
    private final CurrentRequest asked;

    public CouncilPage(
            CouncilRepository councils,
            CouncilDirectory directory,
            RatingRepository ratings,
            InspectionRepository inspections,
            ChangeRepository changes,
            Templates templates,
            CurrentRequest asked) {
        this.councils = councils;
        this.directory = directory;
        this.ratings = ratings;
        this.inspections = inspections;
        this.changes = changes;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> council(
            @PathParam("council") @Size(max = 100) String council,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        String id = directory
                .id(council, settled.number())
                .orElseThrow(() ->
                        ProblemException.notFound("council", council, directory.nearest(council, settled.number())));
        if (!id.equals(council)) {
            return RestResponse.ResponseBuilder.<String>create(PERMANENT_REDIRECT)
                    .header(
                            HttpHeaders.LOCATION,
                            asked.url().at("/councils/" + id).toString())
                    .build();
        }
        return RestResponse.ok(
                templates.fill("council", story(id, new TemporalFilter(null, null, release), settled), asked.url()));
    }

    /** Seven statements, however long the story is; for a council with predecessors one more, and one for each. */
    private CouncilStory story(String id, TemporalFilter times, ReleaseRow release) {
        CouncilDetails details = councils.details(id, times, release).orElseThrow();
        List<ChangeRow> moved = changes.newestFirst(
                        CouncilFilter.only(id),
                        InspectionFilter.ANY,
                        ChangeFilter.ANY,
                        times,
                        ChangedSince.EVER,
                        release)
                .all();
        List<Told> told = inspections.reportsOf(id, release.number()).stream()
                .map(report -> Told.of(report, moved))
                .toList();
        List<Timeline.Predecessor> predecessors = predecessors(details, times, release);
        return new CouncilStory(
                details,
                times.release(),
                CouncilStory.held(ratings.of(id, times, release)),
                Timeline.of(
                        ratings.overTime(id, release),
                        told,
                        release.dataDate().plusMonths(6),
                        details.council().abolishedOn(),
                        predecessors),
                predecessors.stream().map(Timeline.Predecessor::name).toList(),
                told,
                neighbours(id, details, times, release),
                Dataset.NOTES);
    }

    private List<Timeline.Predecessor> predecessors(CouncilDetails details, TemporalFilter times, ReleaseRow release) {
        if (details.predecessors().isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> lastDays =
                details.predecessors().stream().collect(Collectors.toMap(Succession::council, Succession::on));
        return councils.byId(CouncilFilter.these(lastDays.keySet()), times, ChangedSince.EVER, release).all().stream()
                .map(each -> new Timeline.Predecessor(
                        each.name(), ratings.overTime(each.id(), release), lastDays.get(each.id())))
                .toList();
    }

    private List<CouncilStory.Beside> neighbours(
            String id, CouncilDetails details, TemporalFilter times, ReleaseRow release) {
        Map<String, RatingRow> byId = ratings
                .byCouncil(
                        new CouncilFilter(List.of(), List.of(), List.of(), id, true),
                        InspectionFilter.ANY,
                        RatingFilter.ANY,
                        times,
                        release)
                .all()
                .stream()
                .collect(Collectors.toMap(RatingRow::council, Function.identity()));
        return details.neighbours().stream()
                .filter(neighbour -> byId.containsKey(neighbour.council()))
                .map((Neighbour neighbour) -> CouncilStory.Beside.of(
                        byId.get(neighbour.council()), neighbour.closeness().words()))
                .toList();
    }
}
