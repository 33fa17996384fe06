package org.judgementregister.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.judgementregister.ingest.Loading.Outcome;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Whatever a file may say, every address can be asked afterwards. */
@QuarkusTest
@TestProfile(ExtremesIT.Alone.class)
class ExtremesIT {

    /** An empty register that no other test fills. */
    public static class Alone extends RoundTripIT.CouncilsOnly {}

    private static final int COUNCILS = 8;
    private static final int PAGES = 6;
    private static final long SEED = Long.getLong("extremes.seed", System.nanoTime());
    private static final List<String> LISTS = List.of(
            "councils",
            "inspections",
            "judgements",
            "ratings",
            "changes",
            "findings",
            "sources",
            "releases",
            "releases/2/changes");
    private static final List<String> OTHERS = List.of(
            "/",
            "/?area=overall-effectiveness",
            "/?asOf=2009-01-01",
            "/councils",
            "/councils?q=c1",
            "/inadequate",
            "/changes?days=3660",
            "/pictures/map.svg",
            "/pictures/trend.png",
            "/sitemap.xml",
            "/v1",
            "/v1/changes.atom",
            "/v1/changes.feed.json",
            "/v1/download",
            "/v1/vocabulary",
            "/v1/areas",
            "/v1/statistics/grades",
            "/v1/statistics/trend.csv",
            "/v1/statistics/transitions",
            "/v1/ratings?asOf=2099-12-31",
            "/v1/ratings?asOf=1800-01-01",
            "/v1/statistics/trend?every=year");

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @TempDir
    Path directory;

    @Test
    void whatLoadsIsServedOnEveryAddress() throws Exception {
        System.out.println("Extremes of seed " + SEED);
        ExtremeRegister register = new ExtremeRegister(SEED, COUNCILS);
        register.write(directory);
        Loading.Result result = load();
        assertThat(result.comparison().allFaults()).as("seed %d", SEED).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.LOADED);
        releases.refresh();

        OTHERS.forEach(ExtremesIT::ask);
        for (String list : LISTS) {
            ask("/v1/" + list + ".csv");
            walk("/v1/" + list + "?limit=3");
        }
        for (String council : register.councils()) {
            Stream.of(
                            "/councils/%s",
                            "/pictures/council/%s.svg",
                            "/compare?council=%s",
                            "/v1/councils/%s",
                            "/v1/councils/%s/comparison",
                            "/v1/changes.atom?council=%s")
                    .forEach(each -> ask(each.formatted(council)));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 10; i++) {
            String inspection = register.inspections.get(random.nextInt(register.inspections.size()));
            ask("/inspections/" + inspection);
            ask("/v1/inspections/" + inspection);
        }
        String feed =
                ask("/v1/changes.atom?council=" + register.councils().get(0)).asString();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    }

    private static Response ask(String url) {
        Response answer = given().urlEncodingEnabled(false).get(url);
        assertThat(answer.statusCode())
                .as("seed %d: %s: %s", SEED, url, answer.asString())
                .isEqualTo(200);
        if (answer.contentType().startsWith("text/html")) {
            assertThat(answer.asString()).as("seed %d: %s", SEED, url).doesNotContain("<script>alert", "<script>x");
        }
        return answer;
    }

    private static void walk(String first) {
        String next = first;
        for (int page = 0; next != null && page < PAGES; page++) {
            next = ask(next).path("next");
        }
    }

    private Loading.Result load() {
        Input input = new Input(Reading.GENEROUS, null, "Ofsted", null);
        return loading.load(List.of(input.open(directory.toString())), Loading.Options.PLAIN, Progress.NOBODY);
    }
}
