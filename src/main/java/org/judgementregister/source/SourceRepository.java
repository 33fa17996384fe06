package org.judgementregister.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;

/** What is asked of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, Long> {

    /** The sources of a release, by id. */
    Listing<SourceRow> byId(int release) {
        return byId(new Where().inForce(release, "s"));
    }

    /** The named sources as a release tells them, by id. */
    public List<SourceRow> named(Collection<String> ids, int release) {
        return ids.isEmpty()
                ? List.of()
                : byId(new Where().inForce(release, "s").anyOf("s.id", "ids", ids))
                        .all();
    }

    private Listing<SourceRow> byId(Where where) {
        return new Rows<>(
                getEntityManager(),
                SourceRow.class,
                "s.id, s.kind, s.publisher, s.title, s.published, s.asAt, s.url, s.licence",
                "Source s",
                where,
                List.of(Order.ascending("s.id", Order::id)));
    }
}
