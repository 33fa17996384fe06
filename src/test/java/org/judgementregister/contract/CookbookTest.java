package org.judgementregister.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each recipe prints the same in every language that is here, and what the register says. */
@QuarkusTest
class CookbookTest {

    private static final List<String> LANGUAGES = List.of("sh", "python", "javascript", "r", "java");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Current ratings | Kent\tgood                              | 153
            inadequate      | Trafford\tleadership\t2026-08-03         | 39
            by region       | 2018-12-31\tnorth-west                  | 81
            neighbours      | help-and-protection\tgood\tcurrent      | 7
            my last poll    | release 1: 3003 grades                  | 1
            """)
    void printsTheSameInEveryLanguage(String recipe, String among, int lines) throws Exception {
        Map<String, String> printed = new TreeMap<>();
        for (Map.Entry<String, String> program : Cookbook.recipe(recipe).entrySet()) {
            if (Cookbook.canRun(program.getKey())) {
                Path own = Files.createDirectory(directory.resolve(program.getKey()));
                printed.put(
                        program.getKey(),
                        Cookbook.run(
                                program.getKey(), program.getValue(), own, "http://localhost:" + RestAssured.port));
            }
        }
        assertThat(Cookbook.recipe(recipe)).containsOnlyKeys(LANGUAGES);
        assertThat(printed.get("java")).contains(among).hasLineCount(lines);
        assertThat(printed.values()).containsOnly(printed.get("java"));
    }

    @Test
    void isAPageToo() {
        assertThat(get("/cookbook").then().statusCode(200).extract().asString())
                .contains("<h2 id=\"what-changed-since-my-last-poll\">What changed since my last poll</h2>")
                .contains("http://localhost:" + RestAssured.port + "/v1/ratings.csv?rows=areas");
    }
}
