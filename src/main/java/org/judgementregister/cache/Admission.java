package org.judgementregister.cache;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.judgementregister.http.EarlyProblems;
import org.judgementregister.http.ProblemType;
import org.judgementregister.release.Releases;

/**
 * Lets requests on to the resources, unless the database is away or too many answers are being made already: who is
 * refused at once can come again, who waits in a long queue asks twice.
 */
@ApplicationScoped
class Admission {

    private final Releases releases;
    private final EarlyProblems problems;
    private final AtomicInteger inMaking = new AtomicInteger();
    private final int most;

    Admission(
            Releases releases,
            EarlyProblems problems,
            @ConfigProperty(name = "register.cache.most-in-making") int most) {
        this.releases = releases;
        this.problems = problems;
        this.most = most;
    }

    /** An answer is made when its head goes out: how slowly the client reads does not count. */
    void pass(RoutingContext context) {
        if (!releases.databaseAnswers()) {
            problems.answer(context, ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.meaning(), List.of());
            return;
        }
        if (inMaking.incrementAndGet() > most) {
            inMaking.decrementAndGet();
            problems.answer(context, ProblemType.UNAVAILABLE, "Too many answers are being made at once", List.of());
            return;
        }
        AtomicBoolean made = new AtomicBoolean();
        context.addHeadersEndHandler(headGoesOut -> leave(made));
        context.addEndHandler(ended -> leave(made));
        context.next();
    }

    private void leave(AtomicBoolean made) {
        if (made.compareAndSet(false, true)) {
            inMaking.decrementAndGet();
        }
    }
}
