package org.judgementregister.request;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever clients send, the requests are counted in a bounded number of time series. */
@QuarkusTest
class RequestSeriesTest {

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @Test
    void whatAClientMakesUpIsNoSeriesOfItsOwn() throws IOException {
        for (int i = 0; i < 20; i++) {
            RawHttp.send("MADE" + i + " /v1/changes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            RawHttp.get("/v1/made-up%00" + i);
            RawHttp.get("/v1/councils/made-up" + i + "?x=1");
            RawHttp.get("/v1/judgements;made-up" + i);
            RawHttp.get("/assets/made-up" + i);
        }
        for (String council : Set.of("kent", "bury", "leeds")) {
            RawHttp.get("/v1/councils/" + council);
            RawHttp.get("/v1/councils/" + council); // from the cache, where no resource says what it is
        }
        assertThat(counted("uri"))
                .contains("/v1/councils/{council}", "OTHER")
                .noneMatch(uri -> uri.contains("made-up"))
                .doesNotContain("/v1/councils/kent", "/v1/councils/bury", "/v1/councils/leeds");
        assertThat(counted("method")).contains("GET", "OTHER").isSubsetOf("GET", "HEAD", "OPTIONS", "OTHER");
    }

    private Set<String> counted(String label) {
        return Pattern.compile("http_server_requests_seconds_count\\{.*" + label + "=\"([^\"]*)\"")
                .matcher(get(metrics).asString())
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
