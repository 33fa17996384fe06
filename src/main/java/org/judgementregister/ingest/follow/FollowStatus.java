package org.judgementregister.ingest.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;
import org.judgementregister.release.Releases;

/**
 * Tells in health and metrics how the last look through Ofsted's site ended. It decides nothing: what has been loaded is served
 * whatever becomes of the site.
 */
@Wellness
@ApplicationScoped
public class FollowStatus implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FollowStatus.class);

    private final FollowLog log;
    private final Releases releases;
    private volatile FollowRun last;

    FollowStatus(FollowLog log, Releases releases, MeterRegistry metrics) {
        this.log = log;
        this.releases = releases;
        gauge(
                metrics,
                "register.follow.last.seconds",
                "When Ofsted's site was last looked through, in seconds since 1970",
                run -> run.endedAt().getEpochSecond());
        gauge(
                metrics,
                "register.follow.failed",
                "Whether that failed or was refused: 1, else 0",
                run -> failed(run) ? 1 : 0);
    }

    private void gauge(MeterRegistry metrics, String name, String meaning, ToDoubleFunction<FollowRun> value) {
        Gauge.builder(name, () -> last == null ? Double.NaN : value.applyAsDouble(last))
                .description(meaning)
                .register(metrics);
    }

    /** Looks up the last run. */
    @Scheduled(every = "${register.follow.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void lookUp() {
        if (releases.newest().isEmpty()) {
            return; // the database is not prepared yet
        }
        try {
            log.last().ifPresent(run -> last = run);
        } catch (RuntimeException unreachable) {
            LOG.debug("The database does not say how the site was looked through", unreachable);
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("follow").up();
        FollowRun run = last;
        if (run == null) {
            return response.withData("last", "never").build();
        }
        return response.withData("last", run.endedAt().toString())
                .withData("address", run.address())
                .withData("outcome", run.outcome())
                .withData("detail", run.detail())
                .build();
    }

    private static boolean failed(FollowRun run) {
        return run.outcome().equals("failed") || run.outcome().equals("refused");
    }
}
