package org.judgementregister.catalogue;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The security contact of RFC 9116. */
@QuarkusTest
class SecurityContactTest {

    @Test
    void namesAContactThatHasNotExpired() {
        String[] lines = get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString()
                .split("\n");
        assertThat(lines[0]).matches("Contact: https?://.+");
        assertThat(Instant.parse(lines[1].replace("Expires: ", ""))).isAfter(Instant.now());
    }
}
