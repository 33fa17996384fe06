package org.judgementregister.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.database.Statements;
import org.junit.jupiter.api.Test;

/**
 * However a request is written, its answer is that of the canonical request to the byte, or leads to it, or is a 4xx
 * problem; it is never a fault, and never costs the database anything when the canonical request has been answered. The
 * spellings are random; {@code -Dspellings.seed=N} gives the same again, {@code -Dspellings.requests=N} more of them.
 */
@QuarkusTest
class SpellingTest {

    private static final int REQUESTS = Integer.getInteger("spellings.requests", 1500);
    private static final long SEED = Long.getLong("spellings.seed", System.nanoTime());
    private static final int MOST_REDIRECTS = 3;

    private final Random random = new Random(SEED);

    @Test
    void anySpellingOfARequestHasItsAnswer() throws Exception {
        System.out.println("Spellings of seed " + SEED);
        List<String> operations = operations();
        for (String operation : operations) {
            RawHttp.get(operation); // so that each is in the cache
        }
        for (int i = 0; i < REQUESTS; i++) {
            String asked = operations.get(random.nextInt(operations.size()));
            RawHttp.Answer canonical = RawHttp.get(asked);
            assertThat(canonical.status()).as(asked).isEqualTo(200);
            check(asked, canonical, spell(asked));
        }
    }

    /** One request for each of the contract's operations, and pages. */
    private static List<String> operations() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(Files.readString(Path.of("openapi", "openapi.yaml")));
        List<String> examples = contract.at("/components/examples").properties().stream()
                .map(example -> example.getValue().get("summary").textValue().replaceFirst("^GET ", ""))
                .toList();
        return Stream.concat(
                        examples.stream(),
                        Stream.of(
                                "/v1/download?release=1",
                                "/openapi.json",
                                "/?area=leadership&asOf=2017-01-01&region=london",
                                "/councils?q=shire",
                                "/councils/lancashire?release=1",
                                "/inspections/lancashire-sif-2015-11-27"))
                .toList();
    }

    private void check(String asked, RawHttp.Answer canonical, String request) throws Exception {
        String told = "seed %d: %s written as%n%s".formatted(SEED, asked, request);
        List<RawHttp.Answer> answers = new ArrayList<>();
        List<String> statements = Statements.afterwards(() -> answers.add(RawHttp.follow(request, MOST_REDIRECTS)));
        RawHttp.Answer answer = answers.get(0);
        if (answer.status() == 200) {
            assertThat(answer.body()).as(told).isEqualTo(canonical.body());
            assertThat(answer.header("ETag")).as(told).isEqualTo(canonical.header("ETag"));
            assertThat(statements).as(told).isEmpty();
        } else {
            assertThat(answer.status()).as("%s%n%s", told, answer).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).as(told).containsPattern("problem\\+json|text/html");
        }
    }

    /** A whole request, its head at least. */
    private String spell(String asked) {
        int mark = asked.indexOf('?');
        String path = spellPath(mark < 0 ? asked : asked.substring(0, mark));
        String query = mark < 0 ? "" : '?' + spellQuery(asked.substring(mark + 1));
        String version = chance(4) ? "HTTP/1.0" : "HTTP/1.1";
        String host = "localhost:" + RestAssured.port;
        String origin = chance(5) ? (chance(2) ? "http://" : "HTTP://") + host : "";
        List<String> headers = new ArrayList<>();
        if (version.endsWith("1.1") || chance(2)) {
            headers.add(anyCase("Host") + ": " + host);
        }
        if (chance(8)) {
            headers.add(anyCase("Host") + ": " + host); // one too many
        }
        headers.addAll(accept());
        Collections.shuffle(headers, random);
        headers.add("Connection: close");
        return "GET " + origin + path + query + " " + version + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** Headers that want what is given without any. */
    private List<String> accept() {
        List<String> nothing = List.of();
        List<List<String>> variants = List.of(
                nothing,
                List.of("Accept: */*"),
                List.of("accept:*/*;q=0.1"),
                List.of("ACCEPT: image/png", "Accept: */*"),
                List.of("Accept: ;", "Accept: */*"),
                List.of("Accept: ,;,*/*"),
                List.of("Accept-Encoding: identity"),
                List.of("Accept-Encoding: gzip;q=0"),
                List.of("Accept-Encoding: br", "accept-encoding: gzip;q=0.000"));
        List<String> one = variants.get(random.nextInt(variants.size()));
        List<String> other = variants.get(random.nextInt(variants.size()));
        boolean bothAccept = !one.isEmpty() && !other.isEmpty() && isEncoding(one) == isEncoding(other);
        return bothAccept
                ? one
                : Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isEncoding(List<String> headers) {
        return headers.get(0).toLowerCase(Locale.ROOT).startsWith("accept-encoding");
    }

    private String spellPath(String path) {
        StringBuilder spelled = new StringBuilder();
        for (String segment : path.substring(1).split("/")) {
            spelled.append(chance(8) ? "%2F" : "/");
            spelled.append(chance(8) ? "/" : "");
            spelled.append(chance(12) ? "./" : "");
            spelled.append(chance(12) ? "x/%2e%2E/" : "");
            spelled.append(chance(3) ? escape(segment) : segment);
            spelled.append(chance(25) ? ";a=b" : "");
        }
        spelled.append(chance(6) ? "/" : "");
        String whole = spelled.toString();
        return whole.startsWith("/") ? whole : "/" + whole;
    }

    private String spellQuery(String query) {
        List<String> pairs = new ArrayList<>(Arrays.asList(query.split("&")));
        Collections.shuffle(pairs, random);
        if (chance(6)) {
            pairs.add(random.nextInt(pairs.size() + 1), "");
        }
        return pairs.stream()
                .map(pair -> Arrays.stream(pair.split("=", 2))
                        .map(part -> chance(4) ? escape(URLDecoder.decode(part, StandardCharsets.UTF_8)) : part)
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    /** Letters that need no escape, escaped. */
    private String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || each == '-' || each == '.');
            escaped.append(plain && !chance(3) ? String.valueOf((char) each) : "%%%02x".formatted(each & 0xff));
        }
        return escaped.toString();
    }

    private String anyCase(String name) {
        return chance(2) ? name : chance(2) ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
