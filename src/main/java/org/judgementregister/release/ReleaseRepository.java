package org.judgementregister.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.Releases.KnownRelease;
import org.judgementregister.vocabulary.ChangeKind;
import org.judgementregister.vocabulary.Subject;

/** What is asked of releases. */
@ApplicationScoped
public class ReleaseRepository implements PanacheRepositoryBase<Release, Integer> {

    /**
     * The releases after one of which all is derived, oldest first. Every instance asks it every second, and first of all
     * at its start: in SQL, because the first question in HQL costs the start a second.
     */
    List<KnownRelease> after(int number) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select {r.*}, {d.*} from release r join derived_release d on d.number = r.number"
                                + " where r.number > :number order by r.number",
                        Object[].class)
                .addEntity("r", Release.class)
                .addEntity("d", DerivedRelease.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(found -> known((Release) found[0], (DerivedRelease) found[1]))
                .toList();
    }

    private static KnownRelease known(Release release, DerivedRelease derived) {
        return new KnownRelease(release.row(), derived.known(), derived.begun());
    }

    /** The number of the newest release; 0 before the first. */
    public int newest() {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) from Release", Integer.class)
                .getSingleResult();
    }

    /** The releases after one and up to another, newest first. */
    public Listing<ReleaseRow> between(int after, int upTo) {
        return new Rows<>(
                getEntityManager(),
                ReleaseRow.class,
                "r.number, r.loadedAt, r.dataDate, r.files, r.counts",
                "Release r",
                new Where().and("r.number > :after", "after", after).and("r.number <= :upTo", "upTo", upTo),
                List.of(Order.descending("r.number", Integer::valueOf)));
    }

    /** What releases changed up to one, in the order in which they did. */
    public Listing<RecordedChange> changes(
            ChangedSince since, ReleaseRow upTo, List<Subject> subjects, List<ChangeKind> kinds) {
        Where where = new Where()
                .and("c.release <= :upTo", "upTo", upTo.number())
                .anyOf("c.change.subject", "subject", subjects)
                .anyOf("c.change.change", "change", kinds);
        since.narrow(where, "c.release", upTo);
        return new Rows<>(
                getEntityManager(),
                RecordedChange.class,
                "c.change.subject, c.change.id, c.change.council, c.change.change, c.change.field, c.change.before,"
                        + " c.change.after, c.change.beforeSource, c.change.source, c.change.reason, c.release",
                "ReleaseChange c",
                where,
                List.of(Order.ascending("c.release", Integer::valueOf), Order.ascending("c.number", Long::valueOf)));
    }

    /** What to say of something that a release does not hold: that it, or one before it, withdrew it, or that there is none. */
    public ProblemException missing(Subject subject, String id, int release) {
        return getEntityManager()
                .createQuery(
                        "select c.release, c.change.reason from ReleaseChange c where c.change.subject = :subject and c.change.id = :id"
                                + " and c.change.change = :withdrawn and c.release <= :release order by c.number desc",
                        Object[].class)
                .setParameter("subject", subject)
                .setParameter("id", id)
                .setParameter("withdrawn", ChangeKind.WITHDRAWN)
                .setParameter("release", release)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(found -> withdrawn(subject, (Integer) found[0], (String) found[1]))
                .orElseGet(() -> ProblemException.notFound(subject.code(), id, List.of()));
    }

    private static ProblemException withdrawn(Subject subject, int release, String reason) {
        return new ProblemException(
                ProblemType.WITHDRAWN,
                "Release %d withdrew this %s: %s. It is still held by release=%d"
                        .formatted(release, subject.code(), reason, release - 1));
    }
}
