package org.judgementregister.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.listing.Page;
import org.judgementregister.listing.TableForm;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.Suggestions;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.Pages;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.GradeStatistics;
import org.judgementregister.statistics.Grouping;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** What is judged: the service areas. */
@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
public class AreaResource {

    private static final int LATEST = 10;

    private final GradeStatistics statistics;
    private final RatingRepository ratings;
    private final ChangeRepository changes;
    private final CurrentRequest asked;
    private final PublicAddress address;
    private final Pages pages;

    public AreaResource(
            GradeStatistics statistics,
            RatingRepository ratings,
            ChangeRepository changes,
            CurrentRequest asked,
            PublicAddress address,
            Pages pages) {
        this.statistics = statistics;
        this.ratings = ratings;
        this.changes = changes;
        this.asked = asked;
        this.address = address;
        this.pages = pages;
    }

    @GET
    public Page<AreaRow> areas(@Valid @BeanParam TemporalFilter times) {
        return pages.all(rows(List.of(ServiceArea.values()), times), TableForm.of(AreaRow.class));
    }

    @GET
    @Path("{area}")
    public AreaReport area(@PathParam("area") @Size(max = 100) String area, @Valid @BeanParam TemporalFilter times) {
        ServiceArea known = Word.find(ServiceArea.class, area)
                .orElseThrow(() -> ProblemException.notFound("area", area, Suggestions.of(area, codes())));
        ReleaseRow release = asked.release();
        AreaRow row = rows(List.of(known), times).get(0);
        Grade lowest = row.standings().grades().stream()
                .filter(each -> each.count() > 0)
                .map(each -> each.grade())
                .min(Comparator.comparing(Grade::rank))
                .orElse(null);
        return new AreaReport(
                release.number(),
                row,
                lowest,
                lowest == null ? List.of() : holders(known, lowest, times, release),
                changes.newestFirst(CouncilFilter.ANY, ChangeFilter.in(known), times, release)
                        .after(List.of(), LATEST)
                        .rows());
    }

    private List<AreaRow> rows(List<ServiceArea> areas, TemporalFilter times) {
        return statistics
                .on(Grouping.NONE, CouncilFilter.ANY.inBeing(), areas, List.of(RatingStatus.CURRENT), times)
                .stream()
                .map(each -> AreaRow.of(each.area(), each.day(), each.distribution(), asked.url(), address))
                .toList();
    }

    private List<AreaReport.Holder> holders(ServiceArea area, Grade grade, TemporalFilter times, ReleaseRow release) {
        List<RatingRow> holding = ratings.byCouncil(
                CouncilFilter.ANY.inBeing(), RatingFilter.holding(List.of(area), grade), times, release);
        return holding.stream()
                .map(row -> AreaReport.Holder.of(row, row.ratings().get(area.ordinal())))
                .toList();
    }

    private static List<String> codes() {
        return Arrays.stream(ServiceArea.values()).map(ServiceArea::code).toList();
    }
}
