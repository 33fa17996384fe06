package org.judgementregister.release;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.judgementregister.http.Cursor;
import org.judgementregister.http.ProblemException;
import org.judgementregister.http.ProblemType;

/**
 * The releases that this instance knows and serves, held in memory: they never change, so only newer ones are asked
 * for. That is why a conditional request costs no statement.
 */
@ApplicationScoped
public class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);

    private final Map<Integer, ReleaseRow> known = new ConcurrentHashMap<>();
    private final ReleaseRepository repository;
    private final Event<NewRelease> news;
    private volatile Optional<ReleaseRow> newest = Optional.empty();
    private volatile boolean databaseAnswers = true;

    public Releases(ReleaseRepository repository, Event<NewRelease> news) {
        this.repository = repository;
        this.news = news;
    }

    /** The newest release, from which answers come unless another is asked for. */
    public Optional<ReleaseRow> newest() {
        return newest;
    }

    /**
     * The release that a request is about.
     *
     * @param number that the client names, or null
     * @param cursor of the client's walk, or null; a walk stays in the release in which it began, which is also the one
     *     that it names, or its fingerprint of the filters would not fit
     * @throws ProblemException for a release that does not exist, or that a cursor brings from an instance that knows
     *     more than this one
     */
    public ReleaseRow asked(Integer number, String cursor) {
        ReleaseRow newest = newest().orElseThrow(
                        () -> new ProblemException(ProblemType.UNAVAILABLE, "No release has been loaded yet"));
        if (cursor != null) {
            return Optional.ofNullable(known.get(Cursor.decode(cursor).release()))
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.UNAVAILABLE, "The cursor's release has not reached this instance yet"));
        }
        if (number == null) {
            return newest;
        }
        return Optional.ofNullable(known.get(number))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_RELEASE,
                        "There is no release " + number + "; the newest is " + newest.number()));
    }

    /** When a release that is known was loaded. */
    public Instant loadedAt(int number) {
        return known.get(number).loadedAt();
    }

    /** Whether the database answered when it was last looked at, which is all the time. */
    public boolean databaseAnswers() {
        return databaseAnswers;
    }

    /** Learns of the releases that have been loaded since, here or by another program. */
    @ActivateRequestContext
    public void refresh() {
        List<ReleaseRow> more =
                repository.after(newest().map(ReleaseRow::number).orElse(0));
        if (!more.isEmpty()) {
            more.forEach(release -> known.put(release.number(), release));
            newest = Optional.of(more.get(more.size() - 1));
            news.fire(new NewRelease(newest.get().number()));
        }
    }

    @Scheduled(every = "${register.release.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOut() {
        try {
            refresh();
            databaseAnswers = true;
        } catch (PersistenceException databaseAway) {
            if (databaseAnswers) {
                LOG.warnf("Cannot look for new releases until the database is back: %s", databaseAway.getMessage());
            }
            databaseAnswers = false;
        }
    }
}
