package org.judgementregister.download;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.ingest.register.RegisterTable;
import org.judgementregister.request.PlainClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything in one file. */
@QuarkusTest
class DownloadResourceTest {

    @Test
    void holdsTheWholeReleaseInTheRegistersOwnFormat() throws IOException {
        Map<String, byte[]> files = files(get("/v1/download"));
        Claims told = RegisterReader.read(name -> Optional.ofNullable(files.get(name)), KnownFacts.NOTHING);
        Claims bundled = RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING);
        assertThat(told.faults()).isEmpty();
        assertThat(told.sources()).containsExactlyInAnyOrderElementsOf(bundled.sources());
        assertThat(told.councils()).containsExactlyInAnyOrderElementsOf(bundled.councils());
        assertThat(told.inspections())
                .extracting(claim -> claim.facts())
                .containsExactlyInAnyOrderElementsOf(bundled.inspections().stream()
                        .map(claim -> claim.facts())
                        .toList());
    }

    @Test
    void describesItselfAsADataPackage() throws IOException, NoSuchAlgorithmException {
        Map<String, byte[]> files = files(get("/v1/download"));
        JsonNode described = new ObjectMapper().readTree(files.get("datapackage.json"));
        assertThat(described.get("version").textValue()).isEqualTo("1");
        assertThat(described.get("resources")).hasSize(files.size() - 1);
        for (JsonNode resource : described.get("resources")) {
            byte[] file = files.get(resource.get("path").textValue());
            assertThat(resource.get("bytes").intValue()).isEqualTo(file.length);
            assertThat(resource.get("hash").textValue()).isEqualTo("sha256:" + hex(file));
            RegisterTable table =
                    RegisterTable.valueOf(resource.get("name").textValue().toUpperCase(Locale.ROOT));
            assertThat(new String(file, UTF_8)).startsWith(String.join(",", table.columns()) + "\n");
        }
    }

    @Test
    void tellsItsFingerprint() throws NoSuchAlgorithmException {
        Response answer = get("/v1/download?release=1");
        byte[] zip = answer.asByteArray();
        answer.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"judgement-register-release-1.zip\""))
                .header("Content-Length", equalTo(String.valueOf(zip.length)))
                .header(
                        "Repr-Digest",
                        equalTo("sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(hex(zip))) + ":"));
        assertThat(get("/v1/download.sha256").asString()).isEqualTo(hex(zip) + "  judgement-register-release-1.zip\n");
        assertThat(get("/v1/download").asByteArray()).isEqualTo(zip);
    }

    @Test
    void isAskedForLikeAllElse() {
        given().header("If-None-Match", get("/v1/download").header("ETag"))
                .get("/v1/download")
                .then()
                .statusCode(304);
        get("/v1/download/").then().statusCode(200).contentType("application/zip"); // after a redirect
        get("/v1/download.csv").then().statusCode(404);
        get("/v1/download?release=9").then().statusCode(404).contentType("application/problem+json");
        given().accept("application/json").get("/v1/download").then().statusCode(200);
        assertThat(given().head("/v1/download").header("Repr-Digest")).startsWith("sha-256=:");
    }

    @Test
    void anAddressThatNamesTheFileIsKeptForEver() throws NoSuchAlgorithmException {
        byte[] zip = get("/v1/download?release=1").asByteArray();
        get("/v1/download?release=1&sha256=" + hex(zip))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
        get("/v1/download?release=1&sha256=" + "0".repeat(64))
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void severalRangesAreTheWholeFileOnHoweverManyLines() {
        byte[] zip = get("/v1/download").asByteArray();
        byte[] answer = given().header("Range", "bytes=0-9", "bytes=20-29")
                .get("/v1/download")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(answer).isEqualTo(zip);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    bytes=0-99         | 206 | 0   | 99
                    bytes=100-         | 206 | 100 | -1
                    bytes=-50          | 206 | -50 | -1
                    bytes=0-0          | 206 | 0   | 0
                    bytes=5-999999999  | 206 | 5   | -1
                    Bytes=7-8          | 206 | 7   | 8
                    bytes=0-9,20-29    | 200 | 0   | -1
                    bytes=9-1          | 200 | 0   | -1
                    bytes=-            | 200 | 0   | -1
                    lines=0-9          | 200 | 0   | -1
                    bytes=999999999-   | 416 |     |
                    bytes=-0           | 416 |     |
                    """)
    void oneRangeOfBytesIsSentAlone(String range, int status, Integer first, Integer last) {
        byte[] zip = get("/v1/download").asByteArray();
        Response answer = given().header("Range", range).get("/v1/download");
        answer.then().statusCode(status);
        if (status == 416) {
            answer.then().header("Content-Range", equalTo("bytes */" + zip.length));
            return;
        }
        int from = first < 0 ? zip.length + first : first;
        int to = last < 0 ? zip.length - 1 : last;
        assertThat(answer.asByteArray()).isEqualTo(Arrays.copyOfRange(zip, from, to + 1));
        answer.then()
                .header("Vary", containsString("Accept"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Content-Length", equalTo(String.valueOf(to - from + 1)))
                .header("ETag", equalTo(get("/v1/download").header("ETag")));
        if (status == 206) {
            answer.then().header("Content-Range", equalTo("bytes %d-%d/%d".formatted(from, to, zip.length)));
        }
    }

    @Test
    void aRangeOfAFileThatHasChangedIsTheWholeFile() {
        String tag = get("/v1/download").header("ETag");
        given().header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get("/v1/download")
                .then()
                .statusCode(206);
        for (String other : List.of("\"other\"", "W/" + tag, "Thu, 26 Nov 2026 09:03:27 GMT")) {
            given().header("Range", "bytes=0-9")
                    .header("If-Range", other)
                    .get("/v1/download")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aHeadTellsHowLongItIs() throws Exception {
        byte[] zip = get("/v1/download").asByteArray();
        HttpResponse<byte[]> head = PlainClient.head("/v1/download");
        assertThat(head.headers().firstValue("Content-Length")).hasValue(String.valueOf(zip.length));
        assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(head.body()).isEmpty();
        given().header("Range", "bytes=0-99") // which is for GET alone
                .head("/v1/download")
                .then()
                .statusCode(200)
                .header("Content-Range", nullValue());
    }

    private static Map<String, byte[]> files(Response answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String hex(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
