package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets, scripts and pictures of the build: kept as long as their address names them, and sent whole. */
@QuarkusTest
class BuildFilesTest {

    @Test
    void filesAreKeptForEverAtAddressesThatNameThem() throws IOException {
        String page = RawHttp.get("/").body();
        List<String> files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+\\.(?:css|js)[^\"]*)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(RawHttp.get(file).header("Cache-Control"))
                        .isEqualTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/page.css", "/assets/page.js?x", "/assets/icon.svg"})
    void aFileIsNotKeptForEverAtAnyOther(String path) throws IOException {
        assertThat(RawHttp.get(path).header("Cache-Control")).isEqualTo("public, max-age=86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=0-9", "Range: bytes=0-9\r\nIf-Range: \"other\"", "Range: bytes=99999-"})
    void aPartOfAFileIsTheWhole(String range) throws IOException {
        for (String coding : List.of("", "Accept-Encoding: gzip\r\n")) {
            RawHttp.Answer whole = ask(coding);
            RawHttp.Answer part = ask(coding + range + "\r\n");
            assertThat(part.status()).isEqualTo(200);
            assertThat(part.header("Accept-Ranges")).isNull();
            assertThat(part.body()).isEqualTo(whole.body());
        }
    }

    private static RawHttp.Answer ask(String headers) throws IOException {
        return RawHttp.send(
                "GET /assets/page.js HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
    }
}
