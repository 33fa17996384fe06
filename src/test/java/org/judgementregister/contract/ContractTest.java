package org.judgementregister.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** The committed contract is what is served, and it only grows. */
@QuarkusTest
class ContractTest {

    private static final String ACCEPT = "mvn test -Dtest=ContractTest -Dcontract.accept=true";

    @Test
    void committedIsServed() throws IOException {
        String address = "http://localhost:" + RestAssured.port;
        String served = get("/openapi").asString();
        assertThat(served).contains("- url: " + address + "\n");
        served = served.replace("- url: " + address + "\n", "- url: /\n");
        if (Boolean.getBoolean("contract.accept")) {
            Files.writeString(CommittedContract.FILE, served);
        }
        assertThat(CommittedContract.text())
                .withFailMessage(
                        "The contract as served is not %s. If the change is meant, accept it with:%n  %s",
                        CommittedContract.FILE, ACCEPT)
                .isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("released")
    void breaksNothingThatWasReleased(Path release) {
        assertThat(breaks(CommittedContract.read(release), CommittedContract.text()))
                .isFalse();
    }

    static Stream<Path> released() throws IOException {
        try (Stream<Path> releases = Files.list(CommittedContract.RELEASED)) {
            return releases.toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakingChanges")
    void noticesWhatBreaksClients(String change, String from, String to) {
        String contract = CommittedContract.text();
        assertThat(contract).contains(from);
        assertThat(breaks(contract, contract.replace(from, to))).isTrue();
    }

    static Stream<Arguments> breakingChanges() {
        return Stream.of(
                Arguments.of("an operation goes", "  /v1/findings:\n", "  /v1/observations:\n"),
                Arguments.of("a field goes", "        officialName:\n", "        fullName:\n"),
                Arguments.of("a parameter goes", "      name: publishedFrom\n", "      name: from\n"),
                Arguments.of("a bound narrows", "        maximum: 1000\n", "        maximum: 100\n"),
                Arguments.of("a code goes", "      - requires-improvement\n      - adequate\n", "      - adequate\n"),
                Arguments.of(
                        "a type changes",
                        "        addedIn:\n          format: int32\n          type: integer\n",
                        "        addedIn:\n          type: string\n"));
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

    private static boolean breaks(String before, String after) {
        return OpenApiCompare.fromContents(before, after).isIncompatible();
    }
}
