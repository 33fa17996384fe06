package org.judgementregister.council;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.judgementregister.database.JsonLists;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Mapped;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** What is asked of councils. */
@ApplicationScoped
public class CouncilRepository implements PanacheRepositoryBase<Council, Long> {

    /** A succession belongs to its successor; here it is asked from the other side. */
    private static final String SUCCESSORS = """
            (select listagg(concat(s.id, '/', cast(x.on as string)), ' ') within group (order by s.id)
                from Council s join s.predecessors x where x.council = c.id and %s)
            """.formatted(Where.inForce("s"));

    private final CouncilDirectory directory;
    private final JsonLists parts;

    public CouncilRepository(CouncilDirectory directory, JsonLists parts) {
        this.directory = directory;
        this.parts = parts;
    }

    /** All councils by id, abolished ones among them. */
    public List<CouncilRow> all(ReleaseRow release) {
        return byId(CouncilFilter.ANY, TemporalFilter.NONE, ChangedSince.EVER, release)
                .all();
    }

    /** Councils by id; with days in the question, only those that existed by then, abolished ones among them. */
    public Listing<CouncilRow> byId(
            CouncilFilter filter, TemporalFilter times, ChangedSince since, ReleaseRow release) {
        return byId(new Where(), filter, times, since, release);
    }

    /** Those of some councils, of none where there are none. */
    Listing<CouncilRow> byId(
            Collection<String> among,
            CouncilFilter filter,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = among.isEmpty() ? new Where().and("1 = 0") : new Where().anyOf("c.id", "among", among);
        return byId(where, filter, times, since, release);
    }

    private Listing<CouncilRow> byId(
            Where where, CouncilFilter filter, TemporalFilter times, ChangedSince since, ReleaseRow release) {
        filter.narrow(where, directory, times, release);
        since.narrow(where, "c.releaseFrom", release);
        where.and("c.establishedOn is null or c.establishedOn <= :asOf", "asOf", times.asOf());
        where.and("c.establishedOn is null or c.establishedOn <= :inspectedBy", "inspectedBy", times.inspectedBy());
        Listing<CouncilRow> rows = new Rows<>(
                getEntityManager(),
                CouncilRow.class,
                CouncilRow.VALUES,
                "Council c",
                where,
                List.of(Order.ascending("c.id", Order::id)));
        return new Mapped<>(
                rows,
                some -> some.stream().map(row -> withCodes(row, times, release)).toList());
    }

    private CouncilRow withCodes(CouncilRow row, TemporalFilter times, ReleaseRow release) {
        return row.with(directory.codes(row.id(), times.day(release), release.number()));
    }

    /** One council with its parts, in one statement. */
    public Optional<CouncilDetails> details(String id, TemporalFilter times, ReleaseRow release) {
        return getEntityManager()
                .createQuery(
                        "select new org.judgementregister.council.CouncilRow(" + CouncilRow.VALUES + "), p, "
                                + SUCCESSORS
                                + " from Council c join CouncilParts p on p.version = c.version"
                                + " where c.id = :id and " + Where.inForce("c"),
                        Object[].class)
                .setParameter("id", id)
                .setParameter("release", release.number())
                .getResultStream()
                .findFirst()
                .map(found -> details(
                        withCodes((CouncilRow) found[0], times, release), (CouncilParts) found[1], (String) found[2]));
    }

    private CouncilDetails details(CouncilRow row, CouncilParts found, String successors) {
        return new CouncilDetails(
                row,
                parts.read(found.codes, CouncilCode.class),
                parts.read(found.predecessors, Succession.class),
                successors == null
                        ? List.of()
                        : Arrays.stream(successors.split(" "))
                                .map(CouncilRepository::successor)
                                .toList(),
                parts.read(found.neighbours, Neighbour.class),
                parts.read(found.deliveries, Delivery.class));
    }

    private static Succession successor(String text) {
        String[] idAndDay = text.split("/");
        return new Succession(idAndDay[0], LocalDate.parse(idAndDay[1]));
    }
}
