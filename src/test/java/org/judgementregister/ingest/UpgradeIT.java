package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.database.DatabaseOfTheFirstVersion;
import org.judgementregister.rating.PlainWalk;
import org.junit.jupiter.api.Test;

/** Whoever has used version 1.0 starts this one on the same database, and finds all that was there. */
@QuarkusTest
@TestProfile(UpgradeIT.OnTheFirstVersion.class)
class UpgradeIT {

    /** Instead of a new database. */
    public static class OnTheFirstVersion implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseOfTheFirstVersion.class));
        }
    }

    @Test
    void allThatWasThereIsServed() {
        get("/v1/releases").then().body("total", equalTo(1));
        get("/v1/councils?limit=1").then().body("total", equalTo(158));
        get("/v1/inspections?limit=1").then().body("total", equalTo(1251));
        get("/v1/judgements?limit=1").then().body("total", equalTo(3002));
    }

    @Test
    void howCouncilsStandIsWorkedOut() throws IOException, InterruptedException {
        LocalDate day = LocalDate.parse("2025-06-30");
        assertThat(PlainWalk.told(day, null, "")).isEqualTo(new PlainWalk().ratings(day, null));
    }

    @Test
    void whoConfirmedAFieldIsStillKnown() {
        get("/v1/inspections/sefton-ilacs-2022-05-09")
                .then()
                .body("statements.findAll { it.field == 'kind' }.source", hasItem("ofsted-outcomes-2025-03-31"))
                .body("statements.find { it.field == 'kind' }.value", equalTo("standard"));
    }
}
