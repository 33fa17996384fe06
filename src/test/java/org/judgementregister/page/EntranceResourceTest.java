package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page at the bare address. */
@QuarkusTest
class EntranceResourceTest {

    @Test
    void leadsToEverything() {
        String page = get("/").then()
                .statusCode(200)
                .contentType("text/html")
                .header("Link", containsString("rel=\"service-desc\""))
                .extract()
                .asString();
        List<String> links = Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
        assertThat(links)
                .contains("/v1/changes.atom", "/v1/changes.feed.json", "/docs", "/openapi")
                .allSatisfy(link -> assertThat(get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void describesTheDataAsADataset() throws IOException {
        String page = get("/").asString();
        JsonNode dataset = new ObjectMapper()
                .readTree(page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*)</script>.*", "$1"));
        assertThat(dataset.get("@type").textValue()).isEqualTo("Dataset");
        assertThat(dataset.get("license").textValue()).contains("open-government-licence");
        assertThat(dataset.get("distribution")).isNotEmpty().allSatisfy(file -> {
            URI address = URI.create(file.get("contentUrl").textValue());
            assertThat(address).hasScheme("http");
            assertThat(get(address.getPath()).statusCode()).isEqualTo(200);
        });
    }
}
