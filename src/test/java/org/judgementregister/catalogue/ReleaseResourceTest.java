package org.judgementregister.catalogue;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which data is served. */
@QuarkusTest
class ReleaseResourceTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void theBundledRegisterIsReleaseOne() {
        get("/v1/releases")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].number", equalTo(1))
                .body("items[0].dataDate", equalTo("2026-08-20"))
                .body("items[0].files", hasSize(12))
                .body("items[0].files.name", hasItem("judgements.csv"))
                .body("items[0].files[0].sha256", matchesPattern("[0-9a-f]{64}"))
                .body("items[0].counts.councils", equalTo(158))
                .body("items[0].counts.inspections", equalTo(1252))
                .body("items[0].counts.judgements", equalTo(3003))
                .body("items[0].counts.findings", equalTo(74))
                .body("items[0].counts.figures", equalTo(17))
                .body("items[0].counts.sources", equalTo(14));
    }

    @Test
    void aReleaseCanBeAskedForByItself() {
        get("/v1/releases/1")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("files", hasSize(12))
                .body("files[0].publisher", nullValue())
                .body("counts.inspections", equalTo(1252));
        get("/v1/releases/9")
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/v1/problems/unknown-release"));
        get("/v1/releases/0").then().statusCode(400).body("errors[0].parameter", equalTo("number"));
        get("/v1/releases/9/changes").then().statusCode(404);
    }

    @Test
    void theFirstReleaseAddedEverything() {
        get("/v1/releases/1/changes?limit=1").then().body("total", equalTo(158 + 1252 + 14));
        get("/v1/releases/1/changes?subject=council&limit=1000")
                .then()
                .body("total", equalTo(158))
                .body("items.change", everyItem(equalTo("added")));
        get("/v1/releases/1/changes?change=corrected").then().body("items", empty());
        get("/v1/releases/1/changes?change=improved").then().statusCode(400);
        get("/v1/releases/1/changes.csv?subject=source")
                .then()
                .contentType("text/csv")
                .body(startsWith("subject,id,council,change,field,before,after,beforeSource,source,reason"));
    }

    @Test
    void theServiceDescribesItself() {
        get("/v1")
                .then()
                .statusCode(200)
                .body("release.number", equalTo(1))
                .body("attribution", containsString("Open Government Licence v3.0 (Ofsted, Department for Education)"))
                .body("attribution", containsString("Hexagon layout © Open Innovations (MIT). Not endorsed by Ofsted."))
                .body("links.contract", endsWith("/openapi"));
    }

    @Test
    void everyLinkOfTheServiceLeadsSomewhere() {
        get("/v1")
                .<Map<String, String>>path("links")
                .values()
                .forEach(link -> get(link).then().statusCode(200));
    }

    @Test
    void isReadyWithARelease() {
        get(ready)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'release' }.data.number", equalTo(1))
                .body("checks.find { it.name == 'release' }.data.database", equalTo("up"));
    }

    @Test
    void isMeasured() {
        get("/v1/councils?limit=1");
        get(metrics).then().statusCode(200).body(containsString("http_server_requests_seconds_count"));
    }
}
