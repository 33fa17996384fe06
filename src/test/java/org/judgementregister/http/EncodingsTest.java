package org.judgementregister.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ETag names the coding that the server below chose. */
@QuarkusTest
class EncodingsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "gzip, true",
        "'br, gzip;q=0.5', true",
        "'gzip;q=0', false",
        "*, true",
        "'*, gzip;q=0', false",
        "br, false",
        "GZIP, false",
        "x-gzip, true"
    })
    void areReadAsTheServerReadsThem(String accepted, boolean gzipped) throws Exception {
        HttpResponse<byte[]> answer =
                PlainClient.get("/v1/councils", HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent())
                .isEqualTo(gzipped);
        assertThat(answer.headers().firstValue("ETag").orElseThrow().endsWith("-gzip\""))
                .isEqualTo(gzipped);
    }
}
