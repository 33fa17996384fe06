package org.judgementregister.release;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between two days on which something changes, every day has one answer, which says for which day it stands. */
@QuarkusTest
class EventDaysIT {

    private static final long SEED = Long.getLong("standings.seed", System.nanoTime());

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({
        "2017-01-01, 2016-12-16, 2016-12-16",
        "2008-02-29, 0001-01-01, 2008-12-31",
        "2030-01-01, 9999-12-31, 2026-08-20",
    })
    void oneAnswerWhicheverDayIsAsked(String one, String other, String day) {
        for (String path : new String[] {"ratings?", "changes?limit=3&", "statistics/grades?"}) {
            Response first = get("/v1/" + path + "asOf=" + one);
            Response second = get("/v1/" + path + "asOf=" + other);
            assertThat(second.asString()).as(path).isEqualTo(first.asString());
            assertThat(second.header("ETag")).as(path).isEqualTo(first.header("ETag"));
            first.then().body("asOf", equalTo(day));
        }
    }

    @Test
    void linksCarryTheDayThatTheAnswerStandsFor() {
        Response page = get("/v1/judgements?limit=1&asOf=2017-01-01&inspectedBy=2016-12-25");
        assertThat(page.<String>path("next")).contains("asOf=2016-12-16", "inspectedBy=2016-12-1");
        assertThat(get("/v1/ratings.csv?asOf=2017-01-01").header("Content-Disposition"))
                .contains("ratings-as-of-2016-12-16-release-1.csv");
    }

    @Test
    void aSliderOverYearsNeedsSomeHundredAnswers() {
        System.out.println("Days of seed " + SEED);
        Random random = new Random(SEED);
        Set<String> tags = new TreeSet<>();
        for (int i = 0; i < 4000; i++) {
            LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4600));
            tags.add(get("/v1/ratings?council=lancashire&asOf=" + day).header("ETag"));
        }
        assertThat(tags).hasSizeLessThan(700);
    }
}
