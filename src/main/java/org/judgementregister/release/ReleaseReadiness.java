package org.judgementregister.release;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that a release is known. The database's state, as the last look-out saw it, stands beside it and does not
 * decide: a balancer must not take away all instances at once. Nothing is asked here, so that a probe never waits.
 */
@Readiness
@ApplicationScoped
public class ReleaseReadiness implements HealthCheck {

    private final Releases releases;

    public ReleaseReadiness(Releases releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("release").withData("database", releases.databaseAnswers() ? "up" : "down");
        releases.newest().ifPresent(release -> response.withData("number", release.number()));
        return response.status(releases.newest().isPresent()).build();
    }
}
