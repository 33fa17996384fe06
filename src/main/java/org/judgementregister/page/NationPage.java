package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.catalogue.Dataset;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.Grouping;
import org.judgementregister.statistics.Interval;
import org.judgementregister.statistics.RatingCounts;
import org.judgementregister.statistics.Span;
import org.judgementregister.vocabulary.ServiceArea;

/** The first page: the nation on a map, on any day. */
@Path("/")
public class NationPage {

    private static final int MOST_DAYS = 200;
    private static final int PUBLICATIONS = 8;

    private final RatingRepository ratings;
    private final CouncilRepository councils;
    private final RatingCounts counts;
    private final ChangeRepository changes;
    private final Releases releases;
    private final Templates templates;
    private final CurrentRequest asked;
    private final PublicAddress address;

    public NationPage(
            RatingRepository ratings,
            CouncilRepository councils,
            RatingCounts counts,
            ChangeRepository changes,
            Releases releases,
            Templates templates,
            CurrentRequest asked,
            PublicAddress address) {
        this.ratings = ratings;
        this.councils = councils;
        this.counts = counts;
        this.changes = changes;
        this.releases = releases;
        this.templates = templates;
        this.asked = asked;
        this.address = address;
    }

    /** Five statements; the map, the counts and the table are of the same rows. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> nation(@Valid @BeanParam Choice choice) {
        ReleaseRow release = asked.release();
        TemporalFilter times = choice.times();
        LocalDate day = times.day(release);
        List<RatingRow> shown = ratings.byCouncil(
                        choice.councils(), InspectionFilter.ANY, choice.ratings(), times, release)
                .all();
        List<CouncilRow> all = councils.byId(
                        CouncilFilter.ANY, new TemporalFilter(null, null, choice.release()), ChangedSince.EVER, release)
                .all();
        List<Nation.Row> rows = Nation.rows(shown, choice.area());
        Trend trend = Trend.of(
                counts.over(
                        new Span(Nation.FIRST, null, Interval.QUARTER).days(release, MOST_DAYS),
                        Grouping.NONE,
                        choice.councils(),
                        List.of(choice.area()),
                        release),
                day);
        List<Publication> publications = Publication.of(
                changes.newestFirst(
                                choice.councils(),
                                InspectionFilter.ANY,
                                ChangeFilter.ANY,
                                times,
                                ChangedSince.EVER,
                                release)
                        .after(List.of(), PUBLICATIONS * ServiceArea.values().length)
                        .rows(),
                PUBLICATIONS);
        Nation nation = new Nation(
                choice,
                release,
                day,
                choice.asOf() == null ? null : releases.knownDays(release).until(day),
                HexMap.of(all, shown, choice.area(), day),
                rows,
                Tally.of(rows.stream().map(Nation.Row::held).toList()),
                trend,
                publications,
                all,
                address.link("/"));
        return RestResponse.ResponseBuilder.ok(templates.fill("nation", nation, asked.url()))
                .header(HttpHeaders.LINK, Dataset.LINKS)
                .build();
    }
}
