package org.judgementregister.vocabulary;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the words mean, told to clients and to the database alike. */
@QuarkusTest
class VocabularyResourceTest {

    @Inject
    EntityManager entities;

    @Test
    void tellsWordsInOrderWithTheirMapping() {
        get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .body(
                        "grades.code",
                        contains("outstanding", "good", "requires-improvement", "adequate", "inadequate", "not-judged"))
                .body("grades.find { it.code == 'adequate' }.rank", equalTo(2))
                .body("grades.find { it.code == 'not-judged' }.rank", nullValue())
                .body("areas.size()", equalTo(7))
                .body("regions.size()", equalTo(9))
                .body(
                        "headings.find { it.code == 'in-care-and-care-leavers' }.areas",
                        contains("looked-after-children", "care-leavers"))
                .body("frameworks.find { it.code == 'ilacs-2026' }.inForceFrom", equalTo("2026-04-01"))
                .body(
                        "frameworks.find { it.code == 'ilacs-2026' }.headings",
                        contains("impact-of-leaders", "help-and-protection", "in-care", "care-leavers"));
    }

    @Test
    void theSchemaKnowsTheSameFrameworksHeadingsAndGrades() {
        assertThat(pairs("framework_heading", "heading"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Framework.values())
                        .flatMap(framework -> framework.headings().stream().map(heading -> framework + " " + heading))
                        .toList());
        assertThat(pairs("framework_grade", "grade"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Framework.values())
                        .flatMap(framework -> framework.grades().stream().map(grade -> framework + " " + grade))
                        .toList());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("closedWords")
    void theSchemaKnowsTheSameClosedWords(String table, String column, Word[] words) {
        List<String> checks = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'"
                                + " and conrelid = cast(:table as regclass) and conname = :name",
                        String.class)
                .setParameter("table", table)
                .setParameter("name", table + "_" + column + "_check")
                .getResultList();
        assertThat(checks)
                .singleElement()
                .satisfies(check -> assertThat(Pattern.compile("'([a-z-]+)'")
                                .matcher(check)
                                .results()
                                .map(word -> word.group(1)))
                        .containsExactlyInAnyOrderElementsOf(
                                Arrays.stream(words).map(Word::code).toList()));
    }

    static Stream<Arguments> closedWords() {
        return Stream.of(
                Arguments.of("council", "type", CouncilType.values()),
                Arguments.of("council", "region", Region.values()),
                Arguments.of("council_code", "scheme", CodeScheme.values()),
                Arguments.of("council_neighbour", "closeness", Closeness.values()),
                Arguments.of("source", "kind", SourceKind.values()),
                Arguments.of("inspection", "kind", InspectionKind.values()),
                Arguments.of("finding", "area", ServiceArea.values()),
                Arguments.of("finding", "kind", FindingKind.values()));
    }

    private List<String> pairs(String table, String column) {
        return texts("select framework || ' ' || " + column + " from " + table);
    }

    private List<String> texts(String sql) {
        // a colon would begin a parameter
        return entities.unwrap(Session.class)
                .createNativeQuery(sql.replace("::", "\\:\\:"), String.class)
                .getResultList();
    }
}
