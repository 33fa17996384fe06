package org.judgementregister.request;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.Releases;

/**
 * Lets requests on to the resources, unless the database is away or too many responses are being computed already. Fails
 * fast with 503: clients stuck in a queue time out and retry anyway.
 */
@ApplicationScoped
class ConcurrencyLimit {

    private final Releases releases;
    private final AtomicInteger computing = new AtomicInteger();
    private final int most;

    ConcurrencyLimit(
            Releases releases,
            MeterRegistry metrics,
            @ConfigProperty(name = "register.cache.most-in-making") int most) {
        this.releases = releases;
        this.most = most;
        metrics.gauge("register.responses.computing", computing);
    }

    void admit(PendingResponse pending) {
        if (!releases.databaseAnswers()) {
            pending.refuse(new ProblemException(ProblemType.UNAVAILABLE));
        } else if (computing.incrementAndGet() > most) {
            computing.decrementAndGet();
            pending.refuse(new ProblemException(ProblemType.UNAVAILABLE, "Too many answers are being made at once"));
        } else {
            pending.reroute(computing::decrementAndGet);
        }
    }
}
