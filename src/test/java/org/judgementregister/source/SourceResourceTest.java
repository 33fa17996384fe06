package org.judgementregister.source;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Where facts come from. */
@QuarkusTest
class SourceResourceTest {

    @Test
    void listsAllById() {
        get("/v1/sources")
                .then()
                .statusCode(200)
                .body("total", equalTo(14))
                .body("items[0].id", equalTo("community-care-2015-11-27"))
                .body("items.findAll { it.kind == 'article' }", hasSize(6))
                .body("items.find { it.id == 'ofsted-outcomes-2025-03-31' }.asAt", equalTo("2025-03-31"))
                .body("items.find { it.id == 'ofsted-outcomes-2024-03-31' }.published", equalTo("2024"))
                .body("items.find { it.id == 'ofsted-outcomes-2025-03-31' }.licence", equalTo("OGL-UK-3.0"));
    }
}
