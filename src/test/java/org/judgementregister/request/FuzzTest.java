package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.judgementregister.problem.ProblemView;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, an answer goes out, and never one that blames the register: good requests, spoilt byte by byte in
 * path, parameters, cursor and headers. {@code -Dfuzz.seed=N} gives the same again,
 * {@code -Dfuzz.requests=100000} makes it longer.
 */
@QuarkusTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int PATIENCE = 10_000;

    private static final List<String> GOOD = List.of(
            "/v1",
            "/v1/councils?region=north-west&current=true",
            "/v1/councils/lancashire",
            "/v1/councils/E10000017/comparison?asOf=2017-01-01",
            "/v1/inspections/lancashire-sif-2015-11-27?release=1",
            "/v1/inspections.csv?framework=sif&kind=full&publishedFrom=2015-01-01",
            "/v1/judgements?area=adoption&grade=good&limit=7&cursor=CURSOR",
            "/v1/ratings?council=lancashire&asOf=2016-02&inspectedBy=2016-01-01",
            "/v1/changes?direction=down&comparability=exact&sinceRelease=1",
            "/v1/changes.atom?area=leadership",
            "/v1/findings?q=caseloads+%22too+high%22&findingKind=weakness",
            "/v1/statistics/trend?from=2014-01-01&every=quarter&by=region&area=leadership",
            "/v1/releases/1/changes?subject=inspection",
            "/v1/download.sha256",
            "/v1/problems/not-found",
            "/openapi?format=json",
            "/?area=leadership&asOf=2017-01-01&region=london&grade=good&release=1",
            "/councils?q=lanc&release=1",
            "/councils/lancashire?release=1",
            "/inspections/lancashire-sif-2015-11-27");

    private static final List<String> SPICE = List.of(
            "%00",
            "%zz",
            "%",
            "%C0%AF",
            "%F0%9F%92%A9",
            "%ED%A0%80",
            "../",
            "//",
            ";",
            "&&",
            "=",
            "?",
            "#",
            "+",
            "*",
            "\t",
            "\u0000",
            "\u007f",
            "é",
            "'",
            "\"",
            "<script>",
            "{{7*7}}",
            "' or 1=1 --",
            "9999999999999999999",
            "-1",
            "0x10",
            "1e309",
            "2017-02-30",
            "NaN",
            "null",
            "true",
            "limit=0",
            "release=2147483648",
            "cursor=AAAA",
            "A".repeat(300));

    private static final List<String> HEADERS = List.of(
            "Accept: text/csv, */*;q=0.1",
            "Accept: application/json;q=abc, text/*;q=",
            "Accept-Encoding: gzip;q=0.5, *;q=0",
            "If-None-Match: \"a\", W/\"b\", *",
            "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
            "Range: bytes=0-",
            "Origin: null",
            "X-Forwarded-Host: elsewhere.example",
            "Content-Type: application/json",
            "Expect: nothing");

    /** What the server below refuses by itself, with an empty 400: no request line, or an escape that is none. */
    private static final Pattern NO_REQUEST =
            Pattern.compile("^$|[^!-~]|%(?![0-9A-Fa-f]{2})|^[^/]|^//([/?]|$)|[\"<>\\\\^`{|}\\[\\]]|#");

    @Test
    void isAnsweredWithoutAFaultOfTheRegisters() throws Exception {
        System.out.println("Spoilt requests of seed " + SEED);
        Random random = new Random(SEED);
        String cursor = RestAssured.get("/v1/judgements?area=adoption&grade=good&limit=7")
                .path("next")
                .toString();
        for (int i = 0; i < REQUESTS; i++) {
            String target = GOOD.get(random.nextInt(GOOD.size()))
                    .replace("CURSOR", cursor.replaceFirst(".*cursor=([^&]+).*", "$1"));
            for (int times = random.nextInt(4); times > 0; times--) {
                target = spoil(target, random);
            }
            String header = HEADERS.get(random.nextInt(HEADERS.size()));
            header = random.nextInt(3) == 0 ? spoil(header, random) : header;
            check(target, header, answer(target, header));
        }
    }

    private static String spoil(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int until = Math.min(text.length(), at + random.nextInt(5));
        String spice = SPICE.get(random.nextInt(SPICE.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(until);
            case 1 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(until);
            case 2 ->
                text.substring(0, at)
                        + text.substring(at, until).repeat(2 + random.nextInt(50))
                        + text.substring(until);
            default -> text.substring(0, at) + spice + text.substring(until);
        };
    }

    private static String answer(String target, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE);
            // A line's end inside would begin another request.
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nConnection: close\r\n\r\n"
                    .formatted(target.replaceAll("[\r\n]", ""), header.replaceAll("[\r\n]", ""));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static void check(String target, String header, String answer) {
        String asked = "GET " + target + " with " + header;
        Matcher status = Pattern.compile("^HTTP/1\\.[01] (\\d{3}) ").matcher(answer);
        assertThat(status.find()).as("%s is answered; with: %s", asked, answer).isTrue();
        int code = Integer.parseInt(status.group(1));
        assertThat(code).as(asked).isBetween(200, 499);
        boolean told = answer.contains("application/problem+json") || answer.contains(ProblemView.MEDIA_TYPE);
        if (code >= 400 && !told) {
            assertThat(code).as(asked).isEqualTo(400);
            assertThat(NO_REQUEST.matcher(target).find() || !header.matches("[A-Za-z-]+: [ -~\t]*"))
                    .as("%s is refused without a document: %s", asked, answer)
                    .isTrue();
        }
    }
}
