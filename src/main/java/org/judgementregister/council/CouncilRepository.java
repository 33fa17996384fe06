package org.judgementregister.council;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.judgementregister.database.JsonLists;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Where;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Times;

/** What is asked of councils. */
@ApplicationScoped
public class CouncilRepository implements PanacheRepositoryBase<Council, Long> {

    private final CouncilDirectory directory;
    private final JsonLists parts;

    public CouncilRepository(CouncilDirectory directory, JsonLists parts) {
        this.directory = directory;
        this.parts = parts;
    }

    /** Councils by id; with days in the question, only those that existed by then, abolished ones among them. */
    Listing<CouncilRow> byId(CouncilFilter filter, Times times, ReleaseRow release) {
        Where where = new Where();
        filter.narrow(where, directory, times, release);
        where.and("c.releaseFrom > :since", "since", times.since(release));
        where.and("c.establishedOn is null or c.establishedOn <= :asOf", "asOf", times.asOf());
        where.and("c.establishedOn is null or c.establishedOn <= :inspectedBy", "inspectedBy", times.inspectedBy());
        return new Listing<>(
                getEntityManager(),
                CouncilRow.class,
                CouncilRow.VALUES,
                "Council c",
                where,
                List.of(Order.ascending("c.id", Order::id)));
    }

    /** One council with its parts, in two statements: its own version's, and its successors'. */
    Optional<CouncilProfile> profile(String id, int release) {
        return getEntityManager()
                .createQuery(
                        "select new org.judgementregister.council.CouncilRow(" + CouncilRow.VALUES + "), p"
                                + " from Council c join CouncilParts p on p.version = c.version"
                                + " where c.id = :id and " + Where.inForce("c"),
                        Object[].class)
                .setParameter("id", id)
                .setParameter("release", release)
                .getResultStream()
                .findFirst()
                .map(found -> profile((CouncilRow) found[0], (CouncilParts) found[1], release));
    }

    private CouncilProfile profile(CouncilRow row, CouncilParts found, int release) {
        return new CouncilProfile(
                release,
                row,
                parts.read(found.codes, CouncilCode.class),
                parts.read(found.predecessors, Succession.class),
                successors(row.id(), release),
                parts.read(found.neighbours, Neighbour.class),
                parts.read(found.deliveries, Delivery.class),
                CouncilLinks.of(row.id()));
    }

    private List<Succession> successors(String id, int release) {
        return getEntityManager()
                .createQuery(
                        "select new org.judgementregister.council.Succession(c.id, p.on)"
                                + " from Council c join c.predecessors p where p.council = :id and "
                                + Where.inForce("c") + " order by c.id",
                        Succession.class)
                .setParameter("id", id)
                .setParameter("release", release)
                .getResultList();
    }
}
