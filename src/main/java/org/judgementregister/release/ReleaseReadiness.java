package org.judgementregister.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that a release is known. The database's state stands beside it and does not decide: a balancer must not
 * take away the instances that still answer from what they hold.
 */
@Readiness
@ApplicationScoped
public class ReleaseReadiness implements HealthCheck {

    private static final int PATIENCE_SECONDS = 1;

    private final Releases releases;
    private final AgroalDataSource database;

    public ReleaseReadiness(Releases releases, AgroalDataSource database) {
        this.releases = releases;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("release").withData("database", databaseAnswers() ? "up" : "down");
        releases.newest().ifPresent(release -> response.withData("number", release.number()));
        return response.status(releases.newest().isPresent()).build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }
}
