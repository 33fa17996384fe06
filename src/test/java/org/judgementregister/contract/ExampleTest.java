package org.judgementregister.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example in the contract is a real answer, or the beginning of one. */
@QuarkusTest
class ExampleTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isARealAnswer(String request, JsonNode example) throws IOException {
        String answer = given().urlEncodingEnabled(false)
                .get(request.replace("GET ", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (example.isTextual()) {
            assertThat(timeless(answer.replace("\r\n", "\n"))).startsWith(timeless(example.textValue()));
        } else {
            assertContains(new ObjectMapper().readTree(answer), example, request);
        }
    }

    static Stream<Arguments> examples() {
        JsonNode examples = CommittedContract.tree().at("/components/examples");
        return examples.properties().stream()
                .map(Map.Entry::getValue)
                .map(example -> Arguments.of(example.get("summary").textValue(), example.get("value")));
    }

    /** Without what each start of the register has of its own: its address, and when it loaded its data. */
    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "loadedAt")
                .replaceAll("^[0-9a-f]{64}  ", "fingerprint of a file that says when it was loaded  ")
                .replaceAll("http://(localhost|127\\.0\\.0\\.1):\\d+", "https://register.example");
    }

    /** Objects have the same fields in the same order; lists begin alike. */
    private static void assertContains(JsonNode answer, JsonNode example, String where) {
        if (example.isObject()) {
            assertThat(answer.fieldNames()).toIterable().as(where).containsExactlyElementsOf(example::fieldNames);
            example.properties()
                    .forEach(field ->
                            assertContains(answer.get(field.getKey()), field.getValue(), where + "/" + field.getKey()));
        } else if (example.isArray()) {
            for (int i = 0; i < example.size(); i++) {
                assertContains(answer.get(i), example.get(i), where + "/" + i);
            }
        } else {
            assertThat(timeless(answer.asText())).as(where).isEqualTo(timeless(example.asText()));
        }
    }
}
