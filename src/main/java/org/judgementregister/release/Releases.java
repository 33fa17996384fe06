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

/**
 * The releases that this instance knows and serves, held in memory: they never change, so only newer ones are asked
 * for. That is why a conditional request costs no statement.
 */
@ApplicationScoped
public class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);

    private final Map<Integer, KnownRelease> known = new ConcurrentHashMap<>();
    private final ReleaseRepository repository;
    private final Event<NewRelease> news;
    private volatile Optional<ReleaseRow> newest = Optional.empty();
    private volatile boolean databaseAnswers = true;
    private volatile boolean prepared;

    public Releases(ReleaseRepository repository, Event<NewRelease> news) {
        this.repository = repository;
        this.news = news;
    }

    /** The newest release, from which answers come unless another is asked for. */
    public Optional<ReleaseRow> newest() {
        return newest;
    }

    /** A release by its number; empty where none has it, or it has not reached this instance. */
    public Optional<ReleaseRow> find(int number) {
        return Optional.ofNullable(known.get(number)).map(KnownRelease::row);
    }

    /** When a release that is known was loaded. */
    public Instant loadedAt(int number) {
        return known.get(number).row().loadedAt();
    }

    /** The days on which something becomes known in a release. */
    public EventDays knownDays(ReleaseRow release) {
        return known.get(release.number()).knownDays();
    }

    /** The days on which something begins in a release. */
    public EventDays begunDays(ReleaseRow release) {
        return known.get(release.number()).begunDays();
    }

    /** Whether the last check reached the database. */
    public boolean databaseAnswers() {
        return databaseAnswers;
    }

    /** Learns of the releases that have been loaded since, here or by another program; by one thread at a time. */
    @ActivateRequestContext
    public synchronized void refresh() {
        List<KnownRelease> more =
                repository.after(newest().map(ReleaseRow::number).orElse(0));
        if (!more.isEmpty()) {
            more.forEach(release -> known.put(release.row().number(), release));
            newest = Optional.of(more.get(more.size() - 1).row());
            news.fire(new NewRelease(newest.get().number()));
        }
        prepared = true;
    }

    /** Whether the database has been prepared, so that there are tables. */
    boolean isPrepared() {
        return prepared;
    }

    @Scheduled(every = "${register.release.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookOut() {
        if (!prepared) {
            return; // there may be no tables yet
        }
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

    /** A release, with the days on which something changes in what it tells. */
    record KnownRelease(ReleaseRow row, EventDays knownDays, EventDays begunDays) {}

    /** Tells this instance that it has learned of a release, from which it answers now. */
    public record NewRelease(int number) {}
}
