package org.judgementregister.ingest.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.database.OwnerRole;

/** Remembers what came of looking through Ofsted's site. */
@ApplicationScoped
public class FollowLog {

    private final EntityManager entities;
    private final OwnerRole owner;
    private final Clock clock;

    FollowLog(EntityManager entities, OwnerRole owner, Clock clock) {
        this.entities = entities;
        this.owner = owner;
        this.clock = clock;
    }

    /** The site's pages as they were last, by address. */
    @Transactional
    public Map<URI, FollowedPage> pages() {
        return entities.createQuery("select p from FollowedPage p", FollowedPage.class)
                .getResultStream()
                .collect(Collectors.toMap(FollowedPage::address, Function.identity()));
    }

    /**
     * Notes how a run ended.
     *
     * @param pages of which all is known now
     */
    @Transactional
    public void note(URI address, String outcome, String detail, Collection<FollowedPage> pages) {
        owner.take();
        pages.forEach(entities::merge);
        entities.persist(new FollowRun(clock.instant(), address.toString(), outcome, detail));
    }

    /** Forgets how pages were: all are read again. */
    @Transactional
    public void forgetPages() {
        owner.take();
        entities.createQuery("delete from FollowedPage").executeUpdate();
    }

    /** The newest run; empty before the first. */
    @Transactional
    Optional<FollowRun> last() {
        return entities.createQuery("select r from FollowRun r order by r.number desc", FollowRun.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
