package org.judgementregister.listing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.database.Statements;
import org.judgementregister.request.PlainClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking a collection, and taking all of it as CSV. */
@QuarkusTest
class PageTest {

    private static final List<String> COLLECTIONS =
            List.of("/v1/councils", "/v1/inspections", "/v1/judgements", "/v1/findings", "/v1/sources", "/v1/releases");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};

    static Stream<Arguments> walks() {
        Stream<Arguments> all = COLLECTIONS.stream()
                .flatMap(collection -> Stream.of(3, 7, 200, 1000).map(limit -> Arguments.of(collection, limit)));
        return Stream.concat(
                all,
                Stream.of(
                        Arguments.of("/v1/councils", 1),
                        Arguments.of("/v1/releases/1/changes", 200),
                        Arguments.of("/v1/changes", 97)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("walks")
    void aWalkMeetsEachRowOnceInTheSameOrder(String collection, int limit) throws Exception {
        List<Map<String, String>> met = new ArrayList<>();
        String next = collection + "?limit=" + limit;
        while (next != null) {
            JsonNode page = JSON.readTree(
                    PlainClient.get(next, HttpResponse.BodyHandlers.ofString()).body());
            page.get("items").forEach(row -> met.add(asCells(JSON.convertValue(row, ROW))));
            next = page.get("next").textValue();
        }
        assertThat(met).isEqualTo(csv(get(collection + ".csv"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/judgements?area=care-leavers&grade=inadequate&grade=not-judged",
                "/v1/inspections?region=north-west&kind=joint-area&kind=focused-visit",
                "/v1/councils?type=county&current=false",
                "/v1/findings?q=social+workers",
                "/v1/changes?comparability=approximate&direction=up&region=london"
            })
    void csvHasTheSameRowsAsThePages(String filtered) throws IOException {
        Response json = get(filtered + "&limit=1000");
        List<Map<String, String>> rows = json.jsonPath().<Map<String, Object>>getList("items").stream()
                .map(PageTest::asCells)
                .toList();
        assertThat(rows).hasSize(json.path("total")).isNotEmpty();
        assertThat(csv(given().accept("text/csv").get(filtered))).isEqualTo(rows);
        assertThat(csv(get(filtered.replaceFirst("\\?", ".csv?")))).isEqualTo(rows);
    }

    @Test
    void csvComesWithAFileName() {
        get("/v1/judgements.csv?grade=outstanding")
                .then()
                .contentType("text/csv;charset=UTF-8;header=present")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"judgement-register-judgements-release-1.csv\""));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                | application/json
                    application/*                                      | application/json
                    application/json;charset=utf-16                    | application/json
                    text/html,application/xhtml+xml,*/*;q=0.8          | application/json
                    text/csv;q=0.5, application/json                   | application/json
                    text/csv, application/json                         | application/json
                    text/csv, application/json;q=0.9                   | text/csv
                    text/*                                             | text/csv
                    application/json;q=0, */*                          | text/csv
                    """)
    void theGreaterWeightWinsAndJsonATie(String accept, String type) {
        given().header("Accept", accept)
                .get("/v1/councils")
                .then()
                .statusCode(200)
                .contentType(type);
    }

    @Test
    void thePathsEndingWinsOverTheHeader() {
        given().accept("application/json").get("/v1/sources.csv").then().contentType("text/csv");
    }

    @Test
    void namesTheNextPageInAHeaderToo() {
        Response first = get("/v1/councils?limit=100");
        assertThat(first.header("Link")).isEqualTo("<" + first.path("next") + ">; rel=\"next\"");
        given().urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .header("Link", nullValue())
                .body("next", nullValue())
                .body("items.size()", equalTo(58));
    }

    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/judgements?limit=1&asOf=2019-02-03                | 2
                    /v1/judgements?limit=1000&asOf=2019-02-03             | 1
                    /v1/judgements?council=lancashire&area=leadership     | 1
                    /v1/inspections?limit=1&asOf=2019-02-03               | 2
                    /v1/inspections?limit=1000&neighboursOf=lancashire    | 1
                    /v1/councils?limit=1&asOf=2019-02-03                  | 2
                    /v1/councils?limit=1000                               | 1
                    /v1/findings?limit=1000&q=children                    | 1
                    /v1/judgements.csv                                    | 1
                    /v1/councils/lancashire                               | 2
                    /v1/inspections/worcestershire-sif-2017-01-24         | 3
                    /v1/vocabulary                                        | 0
                    /v1                                                   | 0
                    """)
    void costsAFixedNumberOfStatements(String path, int statements) {
        get("/v1/judgements?council=lancashire"); // the release's council codes are read once
        get("/v1/councils/lancashire?release=1"); // and how a council stands
        assertThat(Statements.during(() -> get(path).then().statusCode(200))).hasSize(statements);
    }

    @Test
    void aPageDeepInAListCostsOneStatement() {
        String next = get("/v1/judgements?limit=1000").path("next");
        assertThat(Statements.during(
                        () -> given().urlEncodingEnabled(false).get(next).then().statusCode(200)))
                .hasSize(1);
    }

    private static Map<String, String> asCells(Map<String, Object> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((name, value) -> cells.put(name, asCell(name, value)));
        return cells;
    }

    private static String asCell(String name, Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(part -> asCell(name, part)).collect(Collectors.joining(" "));
        }
        if (value instanceof Map<?, ?> parts) {
            return switch (name) {
                case "onSite" -> parts.get("from") + "/" + (parts.get("to") == null ? "" : parts.get("to"));
                case "files" -> parts.get("name").toString();
                default ->
                    parts.entrySet().stream()
                            .map(part -> part.getKey() + "=" + part.getValue())
                            .collect(Collectors.joining(" "));
            };
        }
        return value == null ? "" : value.toString();
    }

    private static List<Map<String, String>> csv(Response answer) throws IOException {
        answer.then().statusCode(200);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(answer.asString())) {
            return rows.readAll();
        }
    }
}
