package org.judgementregister.request;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.Releases;

/**
 * Lets requests on to the resources, in turn: no more at once than keep the processors and the database busy, because
 * each holds its answer in memory. Fails fast with 503 when the database is away or too many wait: clients stuck in a
 * queue time out and retry anyway.
 */
@ApplicationScoped
class ConcurrencyLimit {

    /** One computes while another waits for the database. */
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** Whoever comes at its turn later than this has waited for many who waited for the database. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Releases releases;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Queue<PendingResponse> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private final int most;

    ConcurrencyLimit(
            Releases releases,
            MeterRegistry metrics,
            @ConfigProperty(name = "register.cache.most-in-making") int most) {
        this.releases = releases;
        this.most = most;
        metrics.gauge("register.responses.computing", admitted);
    }

    /** Lets a request on at once or in its turn, or refuses it; on the request's event loop. */
    void admit(PendingResponse pending) {
        if (!releases.databaseAnswers()) {
            pending.refuse(new ProblemException(ProblemType.UNAVAILABLE));
        } else if (admitted.incrementAndGet() > most) {
            admitted.decrementAndGet();
            pending.refuse(tooMany());
        } else {
            waiting.add(pending);
            pending.whenGone(() -> {
                if (waiting.remove(pending)) {
                    admitted.decrementAndGet();
                }
            });
            letOn();
        }
    }

    private void letOn() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            PendingResponse next = waiting.poll();
            if (next == null) {
                free.release();
            } else {
                next.onItsEventLoop(() -> letOn(next));
            }
        }
    }

    private void letOn(PendingResponse next) {
        if (releases.databaseAnswers() && next.waited().compareTo(LONGEST_WAIT) < 0) {
            next.reroute(this::leave);
        } else {
            leave();
            next.refuse(releases.databaseAnswers() ? tooMany() : new ProblemException(ProblemType.UNAVAILABLE));
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(ProblemType.UNAVAILABLE, "Too many answers are being made at once");
    }

    private void leave() {
        admitted.decrementAndGet();
        free.release();
        letOn();
    }
}
