package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.vocabulary.ServiceArea;

/** Who is inadequate now, or was on a day: in which services, since when, and when inspectors were there last. */
@Path("/inadequate")
public class InadequatePage {

    private final RatingRepository ratings;
    private final InspectionRepository inspections;
    private final Releases releases;
    private final Templates templates;
    private final CurrentRequest asked;

    public InadequatePage(
            RatingRepository ratings,
            InspectionRepository inspections,
            Releases releases,
            Templates templates,
            CurrentRequest asked) {
        this.ratings = ratings;
        this.inspections = inspections;
        this.releases = releases;
        this.templates = templates;
        this.asked = asked;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String inadequate(@Valid @BeanParam OnDay chosen) {
        ReleaseRow release = asked.release();
        LocalDate day = chosen.times().day(release);
        Inadequate found = Inadequate.of(
                chosen,
                day,
                chosen.asOf() == null ? null : releases.knownDays(release).until(day),
                "",
                ServiceArea.SERVICES,
                ratings.byCouncil(CouncilFilter.ANY.inBeing(), RatingFilter.ANY, chosen.times(), release));
        return templates.fill("inadequate", found.with(lastVisits(found.rows(), chosen, release)), asked.url());
    }

    private Map<String, InspectionRow> lastVisits(List<Inadequate.Row> rows, OnDay chosen, ReleaseRow release) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        CouncilFilter those = CouncilFilter.these(
                rows.stream().map(row -> row.council().council()).toList());
        Map<String, InspectionRow> last = new HashMap<>();
        inspections.newestFirst(those, chosen.times(), release).forEach(each -> last.putIfAbsent(each.council(), each));
        return last;
    }
}
