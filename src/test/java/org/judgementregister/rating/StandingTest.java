package org.judgementregister.rating;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.judgementregister.ingest.Derivation;
import org.judgementregister.vocabulary.ServiceArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How councils stand, as it is stored, and as the API, the map and a council's timeline tell it alike. */
@QuarkusTest
class StandingTest {

    private static final long SEED = Long.getLong("standings.seed", System.nanoTime());

    @Inject
    AgroalDataSource database;

    @Inject
    Derivation derivation;

    @Test
    void theDatabaseRefusesASecondStandingAtAnyPointOfTheThreeTimes() {
        assertThatThrownBy(() -> statement("""
                        insert into standing (council, area, position, release_from, known_from, known_to, begun_from,
                            begun_to, status, reason)
                        values ('lancashire', 'leadership', 5, 1, date '2016-01-01', date '2016-01-02', date '2015-12-31',
                            date '2016-01-01', 'never', 'not-inspected')"""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("exclusion constraint");
    }

    @Test
    void thereIsOneForEveryCouncilAndAreaAtAnyPoint() throws SQLException {
        assertThat(rows("""
                        select count(*) from council c cross join unnest(array['%s']) a (code)
                        cross join (values (date '2009-06-01'), ('2013-12-31'), ('2014-01-01'), ('2020-02-29')) d (day)
                        where not exists (select 1 from standing s where s.council = c.id and s.area = a.code
                            and s.known_from <= d.day and s.known_to > d.day
                            and s.begun_from <= d.day and s.begun_to > d.day)""".formatted(Arrays.stream(ServiceArea.values())
                        .map(ServiceArea::code)
                        .collect(Collectors.joining("', '")))))
                .containsExactly("0");
    }

    @Test
    void workedOutAnewItComesOutTheSame() throws SQLException {
        String all = "select to_jsonb(s) - 'id' from standing s union all select to_jsonb(c) - 'id' from grade_change c"
                + " order by 1";
        List<String> before = rows(all);
        QuarkusTransaction.requiringNew().run(derivation::deriveAnew);
        assertThat(before).hasSizeGreaterThan(11_000);
        assertThat(rows(all)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "2012-12-31, help-and-protection, adequate",
        "2013-12-31, looked-after-children, good",
    })
    void beforeTwoThousandAndFourteenTheGradesOfTheirTimeCount(String day, String area, String grade) {
        String question = "/v1/statistics/grades?area=" + area + "&asOf=" + day;
        assertThat(get(question).<Integer>path("items[0].grades.find { it.grade == '" + grade + "' }.count"))
                .isGreaterThan(20);
        assertThat(get("/v1/ratings?reason=older-framework&asOf=" + day).<Integer>path("total"))
                .isZero();
        assertThat(get("/v1/ratings?reason=older-framework&asOf=2014-12-31").<Integer>path("total"))
                .isPositive();
    }

    @Test
    void theApiTheMapAndTheTimelineSayTheSame() {
        System.out.println("Days of seed " + SEED);
        Random random = new Random(SEED);
        String story = get("/councils/lancashire").asString();
        for (int i = 0; i < 50; i++) {
            LocalDate day = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6440));
            var row = get("/v1/ratings?council=lancashire&asOf=" + day).jsonPath();
            String area = List.of("help-and-protection", "looked-after-children", "leadership")
                    .get(random.nextInt(3));
            String found = "items[0].ratings.find { it.area == '" + area + "' }.";
            String grade = row.getString(found + "grade");
            boolean present = "current".equals(row.getString(found + "status"));
            String page = get("/?area=" + area + "&asOf=" + day).asString();
            String told = between(page, "id=\"at-lancashire\" aria-label=\"", "\"");
            String as = "seed %d: %s on %s, %s".formatted(SEED, area, day, told);
            if (grade == null) {
                assertThat(told).as(as).contains("no grade yet");
            } else {
                String words = grade.replace('-', ' ');
                assertThat(told).as(as).contains(words);
                assertThat(told.contains("last grade")).as(as).isEqualTo(!present);
                assertThat(story).as(as).contains(words + ", published");
            }
        }
    }

    private static String between(String text, String before, String after) {
        String found = text.split(Pattern.quote(before), 2)[1];
        return found.substring(0, found.indexOf(after));
    }

    private void statement(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
