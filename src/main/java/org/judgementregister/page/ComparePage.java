package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;

/** Up to four councils beside one another. */
@Path("/compare")
public class ComparePage {

    private static final int MOST = 4;

    private final CouncilSearch search;
    private final CouncilRepository councils;
    private final RatingRepository ratings;
    private final Templates templates;
    private final CurrentRequest asked;

    public ComparePage(
            CouncilSearch search,
            CouncilRepository councils,
            RatingRepository ratings,
            Templates templates,
            CurrentRequest asked) {
        this.search = search;
        this.councils = councils;
        this.ratings = ratings;
        this.templates = templates;
        this.asked = asked;
    }

    /**
     * What the page knows.
     *
     * @param given what stands in each of the form's fields
     * @param unknown what was given and is called so by no council, or by several
     * @param all names to choose from
     */
    public record Compared(
            OnDay chosen, List<String> given, List<String> unknown, Beside beside, List<CouncilRow> all) {

        /** Where one of the unknown can be looked for. */
        public String search(String words) {
            return chosen.ask("/councils", "q", words).toString();
        }

        public String title() {
            return beside.columns().isEmpty()
                    ? "Compare councils"
                    : Wording.of(
                            beside.columns().stream().map(Beside.Column::name).toList());
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String compare(
            @QueryParam("council") @Size(max = MOST) List<@Size(max = 100) String> council,
            @Valid @BeanParam OnDay chosen) {
        ReleaseRow release = asked.release();
        List<String> ids = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String given : council) {
            CouncilSearch.certain(search.find(given, release))
                    .ifPresentOrElse(found -> ids.add(found.id()), () -> unknown.add(given));
        }
        List<CouncilRow> all = councils.all(release);
        Map<String, CouncilRow> byId = all.stream().collect(Collectors.toMap(CouncilRow::id, Function.identity()));
        Map<String, RatingRow> rows = ids.isEmpty()
                ? Map.of()
                : ratings.byCouncil(CouncilFilter.these(ids), RatingFilter.ANY, chosen.times(), release).stream()
                        .collect(Collectors.toMap(RatingRow::council, Function.identity()));
        List<Beside.Named> named = ids.stream()
                .distinct()
                .filter(rows::containsKey)
                .map(id -> named(rows.get(id), byId.get(id), chosen.times().day(release)))
                .toList();
        DataLink data = DataLink.list(chosen.ask("/v1/ratings").with("council", ids.toArray(String[]::new)));
        List<String> given = new ArrayList<>(
                named.stream().map(each -> each.row().councilName()).toList());
        while (given.size() < MOST) {
            given.add("");
        }
        return templates.fill(
                "compare",
                new Compared(
                        chosen, given, unknown, Beside.of(named, chosen.times().day(release), data), all),
                asked.url());
    }

    /** Of a council that is no more, or not yet, the grades are told with their time. */
    private static Beside.Named named(RatingRow row, CouncilRow council, LocalDate day) {
        boolean inBeing = council.isInBeing(day);
        String note = inBeing
                ? ""
                : council.abolishedOn() != null && council.abolishedOn().isBefore(day)
                        ? "until " + Dates.words(council.abolishedOn())
                        : "from " + Dates.words(council.establishedOn()) + " on";
        return new Beside.Named(row, note, inBeing);
    }
}
