package org.judgementregister.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.catalogue.Dataset;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.council.CouncilDetails;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.council.Neighbour;
import org.judgementregister.council.Succession;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.rating.Rating;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Releases;
import org.judgementregister.release.TemporalFilter;

/** Asks for all that a council's page and its picture show. */
@ApplicationScoped
class CouncilStories {

    private final CouncilRepository councils;
    private final RatingRepository ratings;
    private final InspectionRepository inspections;
    private final ChangeRepository changes;
    private final Releases releases;

    CouncilStories(
            CouncilRepository councils,
            RatingRepository ratings,
            InspectionRepository inspections,
            ChangeRepository changes,
            Releases releases) {
        this.councils = councils;
        this.ratings = ratings;
        this.inspections = inspections;
        this.changes = changes;
        this.releases = releases;
    }

    /**
     * Eight statements and those of how it stands, however long the story is; with predecessors or successors one more, and
     * one for each of the former.
     */
    CouncilStory of(String id, OnDay chosen, ReleaseRow release) {
        TemporalFilter times = chosen.times();
        LocalDate day = times.day(release);
        CouncilDetails details = councils.details(id, times, release).orElseThrow();
        List<ChangeRow> moved = changes.newestFirst(CouncilFilter.only(id), ChangeFilter.ANY, times, release)
                .all();
        List<InspectionView> told = inspections.reportsOf(id, release.number()).stream()
                .map(report -> InspectionView.of(report, moved, chosen.release()))
                .filter(each -> chosen.asOf() == null || each.isPublishedBy(day))
                .toList();
        Map<String, String> others = othersNames(details, release);
        Timeline.Story years = new Timeline.Story(
                ratings.overTime(id, release),
                told,
                day,
                details.council().abolishedOn(),
                details.predecessors().stream()
                        .map(each -> new Timeline.Predecessor(
                                others.get(each.council()), ratings.overTime(each.council(), release), each.on()))
                        .toList());
        List<Rating> own = ratings.of(id, times, release);
        return new CouncilStory(
                details,
                release,
                chosen,
                day,
                chosen.asOf() == null ? null : releases.knownDays(release).until(day),
                own.stream().map(each -> RatingView.of(each, day)).toList(),
                years,
                others,
                told,
                beside(details, own, chosen, release),
                Dataset.NOTES);
    }

    private Map<String, String> othersNames(CouncilDetails details, ReleaseRow release) {
        List<String> others = Stream.concat(details.predecessors().stream(), details.successors().stream())
                .map(Succession::council)
                .toList();
        return others.isEmpty()
                ? Map.of()
                : councils
                        .byId(CouncilFilter.these(others), TemporalFilter.NONE, ChangedSince.EVER, release)
                        .all()
                        .stream()
                        .collect(Collectors.toMap(CouncilRow::id, CouncilRow::name));
    }

    private Beside beside(CouncilDetails details, List<Rating> own, OnDay chosen, ReleaseRow release) {
        CouncilRow council = details.council();
        Map<String, RatingRow> byId = ratings
                .byCouncil(
                        new CouncilFilter(List.of(), List.of(), List.of(), council.id(), true),
                        RatingFilter.ANY,
                        chosen.times(),
                        release)
                .stream()
                .collect(Collectors.toMap(RatingRow::council, Function.identity()));
        RatingRow itself = new RatingRow(
                council.id(), council.name(), council.gss(), council.region(), council.type(), own, null, null);
        return Beside.of(
                Stream.concat(
                                Stream.of(new Beside.Named(
                                        itself,
                                        "",
                                        council.isInBeing(chosen.times().day(release)))),
                                details.neighbours().stream()
                                        .filter(neighbour -> byId.containsKey(neighbour.council()))
                                        .map((Neighbour neighbour) -> new Beside.Named(
                                                byId.get(neighbour.council()),
                                                neighbour.closeness().words(),
                                                true)))
                        .toList(),
                chosen.times().day(release),
                DataLink.one(chosen.ask("/v1/councils/" + council.id() + "/comparison")));
    }
}
