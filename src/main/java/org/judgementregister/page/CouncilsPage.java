package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.council.CouncilSearch.Found;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRepository;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** All councils with how they stand, and the search for one of them. */
@Path("/councils")
public class CouncilsPage {

    private final CouncilRepository councils;
    private final CouncilSearch search;
    private final RatingRepository ratings;
    private final Templates templates;
    private final CurrentRequest asked;

    public CouncilsPage(
            CouncilRepository councils,
            CouncilSearch search,
            RatingRepository ratings,
            Templates templates,
            CurrentRequest asked) {
        this.councils = councils;
        this.search = search;
        this.ratings = ratings;
        this.templates = templates;
        this.asked = asked;
    }

    /** How the list is ordered. */
    public enum Sort {
        NAME,
        WORST,
        BEST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String title() {
            return switch (this) {
                case NAME -> "By name";
                case WORST -> "Lowest grades first";
                case BEST -> "Highest grades first";
            };
        }
    }

    /** What the reader chose. */
    public record Chosen(
            @QueryParam("q") @Size(max = 100) String q,
            @QueryParam("region") Region region,
            @QueryParam("sort") Sort sort) {

        private static final Pattern POSTCODE = Pattern.compile("(?i)\\s*[A-Z]{1,2}\\d[A-Z\\d]?(\\s*\\d[A-Z]{2})?\\s*");

        /** Whether it is a postcode, or the first half of one; the register knows none. */
        public boolean hasPostcode() {
            return q != null && POSTCODE.matcher(q).matches();
        }
    }

    /**
     * A council in the list.
     *
     * @param why it was found, where its name does not say
     * @param held in the areas shown; empty for one that is no more
     */
    public record Row(CouncilRow council, String why, List<RatingView> held) {

        /** Its present grades as ranks: the lowest, and the sum of all; empty where it has none. */
        List<Integer> ranks() {
            List<Integer> ranks = held.stream()
                    .filter(RatingView::isPresent)
                    .map(each -> each.rating().grade().rank())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return ranks.isEmpty()
                    ? List.of()
                    : List.of(
                            ranks.get(0), ranks.stream().mapToInt(each -> each).sum());
        }

        public String letter() {
            return council.name().substring(0, 1);
        }
    }

    /**
     * What the page knows.
     *
     * @param suggested those like what was searched for, where nothing is called that
     */
    public record Councils(
            Chosen chosen,
            OnDay kept,
            List<ServiceArea> areas,
            List<Row> rows,
            List<CouncilRow> suggested,
            DataLink data) {

        public Region[] regions() {
            return Region.values();
        }

        public Sort[] sorts() {
            return Sort.values();
        }

        /** The first council of each letter, where they stand by name. */
        public Map<String, String> letters() {
            Map<String, String> letters = new LinkedHashMap<>();
            if (chosen.q == null && (chosen.sort == null || chosen.sort == Sort.NAME)) {
                rows.forEach(row -> letters.putIfAbsent(row.letter(), row.council.id()));
            }
            return letters;
        }
    }

    /** A search that finds one leads there. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public RestResponse<String> councils(@Valid @BeanParam Chosen chosen, @Valid @BeanParam OnDay kept) {
        ReleaseRow release = asked.release();
        List<Found> found = chosen.q == null ? null : search.find(chosen.q, release);
        Optional<CouncilRow> certain = found == null ? Optional.empty() : CouncilSearch.certain(found);
        if (certain.isPresent()) {
            String there = "/councils/" + certain.get().id() + kept.kept();
            return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, there)
                    .build();
        }
        List<CouncilRow> all = councils.byId(CouncilFilter.ANY, kept.times(), ChangedSince.EVER, release)
                .all();
        LocalDate day = kept.times().day(release);
        List<ServiceArea> areas = Framework.areasGradedOn(day).stream()
                .filter(ServiceArea.SERVICES::contains)
                .toList();
        Map<String, RatingRow> standing =
                ratings.byCouncil(CouncilFilter.ANY.inBeing(), RatingFilter.ANY, kept.times(), release).stream()
                        .collect(Collectors.toMap(RatingRow::council, Function.identity()));
        Stream<Row> rows = found == null
                ? all.stream().map(each -> row(each, null, areas, standing, day))
                : found.stream().map(each -> row(each.council(), each.why(), areas, standing, day));
        List<CouncilRow> suggested = found == null || !found.isEmpty() || chosen.hasPostcode()
                ? List.of()
                : search.nearest(chosen.q, release).stream()
                        .flatMap(id -> all.stream().filter(each -> each.id().equals(id)))
                        .toList();
        List<Row> shown = rows.filter(row -> chosen.region == null || row.council.region() == chosen.region)
                .sorted(found == null ? order(chosen.sort) : (one, other) -> 0)
                .toList();
        DataLink data = DataLink.list(kept.ask("/v1/councils", "q", chosen.q, "region", chosen.region));
        return RestResponse.ok(
                templates.fill("councils", new Councils(chosen, kept, areas, shown, suggested, data), asked.url()));
    }

    private static Row row(
            CouncilRow council, String why, List<ServiceArea> areas, Map<String, RatingRow> standing, LocalDate day) {
        RatingRow rating = standing.get(council.id());
        return new Row(council, why, rating == null ? List.of() : RatingView.in(areas, rating, day));
    }

    private static Comparator<Row> order(Sort sort) {
        Comparator<Row> byName = Comparator.comparing(row -> row.council.name());
        if (sort == null || sort == Sort.NAME) {
            return byName;
        }
        Comparator<Row> ungradedLast = Comparator.comparing(row -> row.ranks().isEmpty());
        Comparator<Row> lowest = (one, other) -> Arrays.compare(
                one.ranks().toArray(Integer[]::new), other.ranks().toArray(Integer[]::new));
        return ungradedLast
                .thenComparing(sort == Sort.WORST ? lowest : lowest.reversed())
                .thenComparing(byName);
    }
}
