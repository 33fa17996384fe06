package org.judgementregister.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Where;

/** What is asked of sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, Long> {

    /** The sources of a release by id: all of them, or only the named ones. */
    public Listing<SourceRow> byId(int release, Collection<String> ids) {
        return new Listing<>(
                getEntityManager(),
                SourceRow.class,
                "s.id, s.kind, s.publisher, s.title, s.published, s.asAt, s.url, s.licence",
                "Source s",
                new Where().inForce(release, "s").in("s.id", "ids", ids),
                List.of(Order.ascending("s.id", String::valueOf)));
    }
}
