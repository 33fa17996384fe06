package org.judgementregister.contract;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** The contract is served as it is written, and it only grows. */
@QuarkusTest
class ContractTest {

    private static final String NAMES = "x-enum-varnames";
    private static final String WORDS = "x-extensible-enum";

    @Test
    void isServedAsItIsWritten() throws IOException {
        String address = "http://localhost:" + RestAssured.port;
        assertThat(get("/openapi").asString().replace(address, "https://register.example"))
                .isEqualTo(CommittedContract.text());
        JsonNode json = new ObjectMapper()
                .readTree(given().accept("application/json").get("/openapi").asString());
        assertThat(json.at("/servers/0/url").textValue()).isEqualTo(address);
        assertThat(json.get("paths"))
                .isEqualTo(CommittedContract.parsed(get("/openapi.yaml").asString())
                        .get("paths"));
    }

    @ParameterizedTest
    @MethodSource("released")
    void breaksNothingThatWasReleased(Path release) {
        JsonNode before = CommittedContract.parsed(CommittedContract.read(release));
        forgetErrorsThatNeverWere(before);
        ChangedOpenApi changes = compare(before.toString(), ContractAs30.of(CommittedContract.tree()));
        assertThat(breaks("", changes)).isEmpty();
        assertThat(changes.isIncompatible()).isFalse();
    }

    /** Whether an error can happen is held against every answer of the suite; one that cannot need not stay. */
    private static void forgetErrorsThatNeverWere(JsonNode released) {
        released.get("paths").properties().forEach(path -> {
            JsonNode now =
                    CommittedContract.tree().get("paths").path(path.getKey()).at("/get/responses");
            Iterator<String> then = path.getValue().at("/get/responses").fieldNames();
            while (then.hasNext()) {
                String status = then.next();
                if (status.startsWith("4") && !now.has(status)) {
                    then.remove();
                }
            }
        });
    }

    static Stream<Path> released() throws IOException {
        try (Stream<Path> releases = Files.list(CommittedContract.RELEASED)) {
            return releases.toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an operation goes    | '  /v1/findings:'                             | '  /v1/observations:'
            a field goes         | '        officialName:'                       | '        fullName:'
            a parameter goes     | '      name: publishedFrom'                   | '      name: from'
            a bound narrows      | '        maximum: 1000'                       | '        maximum: 100'
            a code goes          | '[outstanding, good, requires-improvement, '  | '[outstanding, good, '
            a type changes       | '          format: int32#          description: The number of the release in which this' | '          description: The number of the release in which this'
            """)
    void noticesWhatBreaksClients(String change, String from, String to) {
        String contract = CommittedContract.text();
        String before = from.replace("#", "\n");
        assertThat(contract).contains(before);
        String changed = ContractAs30.of(CommittedContract.parsed(contract.replace(before, to)));
        assertThat(compare(ContractAs30.of(CommittedContract.tree()), changed).isIncompatible())
                .isTrue();
    }

    @Test
    void noticesAnAnswerThatTheContractDoesNotAllow() {
        SimpleResponse wrong = SimpleResponse.Builder.ok()
                .withContentType("application/json")
                .withBody("{\"release\":1,\"total\":\"many\",\"next\":null,\"items\":[]}")
                .build();
        assertThat(EveryAnswer.VALIDATOR
                        .validateResponse("/v1/councils", Request.Method.GET, wrong)
                        .hasErrors())
                .isTrue();
    }

    /** Go has one name space for all constants of a client. */
    @Test
    void noTwoConstantsOfClientsHaveOneName() {
        List<String> names = new ArrayList<>();
        CommittedContract.tree()
                .at("/components/schemas")
                .forEach(schema -> schema.path(schema.has(NAMES) ? NAMES : "enum")
                        .forEach(value -> names.add(
                                value.textValue().toUpperCase(Locale.ROOT).replace('-', '_'))));
        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    /** Generators lose the null of a named text, not of a named enum. What may be null has its own copy of the words. */
    @Test
    void aTextThatMayBeNullIsWrittenWhereItStands() {
        JsonNode schemas = CommittedContract.tree().at("/components/schemas");
        Set<JsonNode> named = new HashSet<>();
        schemas.forEach(schema -> named.add(schema.path(WORDS)));
        for (JsonNode either : schemas.findValues("oneOf")) {
            if (either.get(1).path("type").asText().equals("null")) {
                String name = either.get(0).get("$ref").textValue().replace("#/components/schemas/", "");
                assertThat(schemas.get(name).has("enum")).as(name).isTrue();
            }
        }
        schemas.findParents(WORDS).stream()
                .filter(schema -> schema.get("type").isArray())
                .forEach(schema -> assertThat(named).contains(schema.get(WORDS)));
    }

    private static ChangedOpenApi compare(String before, String after) {
        return OpenApiCompare.fromContents(before, after);
    }

    /** What of the changes breaks clients, from the operation down to the core of it. */
    private static Stream<String> breaks(String where, Changed change) {
        if (change == null || !change.isIncompatible()) {
            return Stream.empty();
        }
        String here = where + " > "
                + (change instanceof ChangedOperation operation
                        ? operation.getPathUrl()
                        : change.getClass().getSimpleName());
        Stream<String> within = change instanceof ComposedChanged composed
                ? composed.getChangedElements().stream().flatMap(part -> breaks(here, part))
                : Stream.empty();
        boolean itself = !(change instanceof ComposedChanged composed)
                || composed.isCoreChanged().isIncompatible();
        return itself ? Stream.concat(Stream.of(here), within) : within;
    }
}
