package org.judgementregister.rating;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Mapped;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.rating.KeptRatings.Kept;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/**
 * What is asked of ratings. What a standing says never changes, only until which release it holds; so what has been read is
 * kept, and of a matrix only the numbers of its standings are asked for.
 */
@ApplicationScoped
public class RatingRepository implements PanacheRepositoryBase<Standing, Long> {

    /**
     * The bundled register's standings of today and of the past, some six megabytes. Not softly: what is cleared while
     * answers that hold it wait for their readers is read again, and held twice.
     */
    private static final int MOST_KEPT = 8_000;

    /** In SQL, which gathers them. */
    private static final String NUMBERS = """
            select coalesce(array_agg(id), '{}') as numbers from standing
            where daterange(known_from, known_to) @> cast(:known as date)
                and daterange(begun_from, begun_to) @> cast(:begun as date)
                and release_from <= :release and (release_to is null or release_to > :release)
                and council >= :first and council <= :last""";

    private final CouncilDirectory directory;
    private final ObjectMapper json;
    private final Cache<Long, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public RatingRepository(CouncilDirectory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** Councils by id, each with its rating in every area. */
    public List<RatingRow> byCouncil(
            CouncilFilter councils, RatingFilter ratings, TemporalFilter times, ReleaseRow release) {
        return byCouncil(councils, InspectionFilter.ANY, ratings, times, release)
                .all();
    }

    /** The same, of some inspections, as a list. */
    public Listing<RatingRow> byCouncil(
            CouncilFilter councils,
            InspectionFilter inspections,
            RatingFilter ratings,
            TemporalFilter times,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        ratings.narrow(where, inspections, times, release);
        Listing<RatingRow> rows = new Rows<>(
                getEntityManager(),
                RatingRow.class,
                RatingRow.VALUES,
                "Council c",
                where,
                List.of(Order.ascending("c.id", Order::id)));
        return new Mapped<>(rows, some -> rated(some, times, release));
    }

    private List<RatingRow> rated(List<RatingRow> councils, TemporalFilter times, ReleaseRow release) {
        if (councils.isEmpty()) {
            return councils;
        }
        String first = councils.get(0).council();
        String last = councils.get(councils.size() - 1).council();
        Map<String, List<Rating>> ratings = between(first, last, times, release);
        return councils.stream()
                .map(row -> row.with(
                        ratings.get(row.council()),
                        directory.codes(row.council(), times.day(release), release.number())))
                .toList();
    }

    /** How one council stands in every area, whether it is in being or not. */
    public List<Rating> of(String council, TemporalFilter times, ReleaseRow release) {
        return between(council, council, times, release).get(council);
    }

    private Map<String, List<Rating>> between(String first, String last, TemporalFilter times, ReleaseRow release) {
        List<Long> numbers = Arrays.asList(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NUMBERS, Long[].class)
                .addScalar("numbers", Long[].class)
                .setParameter("known", times.known(release))
                .setParameter("begun", Standing.begun(times))
                .setParameter("release", release.number())
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult());
        Map<Long, Kept> known = kept.getAllPresent(numbers);
        Map<Long, Kept> all = known.size() == numbers.size() ? known : read(first, last, times, release);
        return all.values().stream()
                .sorted(Comparator.comparing(each -> each.rating().area()))
                .collect(groupingBy(Kept::council, collectingAndThen(toList(), KeptRatings::new)));
    }

    private Map<Long, Kept> read(String first, String last, TemporalFilter times, ReleaseRow release) {
        Where where = Standing.bind(new Where().and(Standing.at("s")), times, release)
                .and("s.council >= :first", "first", first)
                .and("s.council <= :last", "last", last);
        Map<Long, Kept> read = new HashMap<>();
        new Rows<>(
                        getEntityManager(),
                        Rating.class,
                        Rating.VALUES,
                        "Standing s",
                        where,
                        List.of(Order.ascending("s.id", Long::valueOf), Order.ascending("s.council", Order::id)))
                .each((key, rating) -> {
                    Long number = Long.valueOf(key.get(0));
                    read.put(number, kept.get(number, unknown -> keep(key.get(1), rating)));
                });
        return read;
    }

    private Kept keep(String council, Rating rating) {
        try {
            return new Kept(council, rating, new SerializedString(json.writeValueAsString(rating)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a rating is JSON", impossible);
        }
    }

    /** The times in which a council held grades or had last held them, area by area, from the first on. */
    public List<StandingSpan> overTime(String council, ReleaseRow release) {
        Where where = Standing.bindBegun(new Where(), TemporalFilter.NONE, release)
                .and("s.council = :council", "council", council)
                .and("s.grade is not null")
                .and(Standing.inReleaseAndBegun("s"));
        return new Rows<>(
                        getEntityManager(),
                        StandingSpan.class,
                        "s.area, s.grade, s.status, s.knownFrom, s.knownTo, s.inspection, s.published",
                        "Standing s",
                        where,
                        List.of(
                                Order.ascending("s.position", Short::valueOf),
                                Order.ascending("s.knownFrom", Order::day)))
                .all();
    }
}
