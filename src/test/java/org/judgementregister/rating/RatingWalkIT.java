package org.judgementregister.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is derived set-wise is what a plain walk over the judgements gives. */
@QuarkusTest
class RatingWalkIT {

    private static final long SEED = Long.getLong("standings.seed", System.nanoTime());
    private static final YearMonth FIRST = YearMonth.parse("2009-01");
    private static final YearMonth LAST = YearMonth.parse("2026-08");

    /** With which a trend ends. */
    private static final LocalDate DATA_DATE = LocalDate.parse("2026-08-20");

    @Test
    void ratingsAndTrendAreThoseOfAPlainWalkOnEveryMonthEnd() throws IOException, InterruptedException {
        PlainWalk walk = new PlainWalk();
        Map<String, Integer> counts = new TreeMap<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            LocalDate day = month.equals(LAST) ? DATA_DATE : month.atEndOfMonth();
            Map<String, String> expected = walk.ratings(day, null);
            assertThat(PlainWalk.told(day, null, "")).as("on %s", day).isEqualTo(expected);
            expected.forEach((councilAndArea, rating) ->
                    counts.merge(day + " " + councilAndArea.split(" ")[1] + " " + counted(rating), 1, Integer::sum));
        }
        assertThat(trend()).isEqualTo(counts);
    }

    /** As statistics count it: by its grade where that is a present one, else by status and reason. */
    private static String counted(String rating) {
        String[] parts = rating.split(" ");
        return parts[1].equals("current") && !parts[0].equals("not-judged") ? parts[0] : parts[1] + " " + parts[2];
    }

    private static Map<String, Integer> trend() throws IOException, InterruptedException {
        Map<String, Integer> counts = new TreeMap<>();
        String span = "from=%s&to=%s&every=month".formatted(FIRST.atDay(1), LAST.atEndOfMonth());
        for (JsonNode item : PlainWalk.ask("/v1/statistics/trend?" + span).get("items")) {
            String key = item.get("day").textValue() + " " + item.get("area").textValue() + " ";
            item.get("grades").forEach(of -> put(counts, key + of.get("grade").textValue(), of));
            item.get("leftOut")
                    .forEach(of -> put(
                            counts,
                            key + of.get("status").textValue() + " "
                                    + of.get("reason").asText(),
                            of));
        }
        return counts;
    }

    private static void put(Map<String, Integer> counts, String key, JsonNode of) {
        if (of.get("count").intValue() > 0) {
            counts.put(key, of.get("count").intValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 2025-03-31", "2018-12-31, 2018-03-31", "2013-12-31, 2012-06-30", "2023-04-30, 2023-03-31"})
    void ratingsOfWhatHadBegunByADayAreThoseOfAPlainWalk(LocalDate asOf, LocalDate inspectedBy)
            throws IOException, InterruptedException {
        assertThat(PlainWalk.told(asOf, inspectedBy, "")).isEqualTo(new PlainWalk().ratings(asOf, inspectedBy));
    }

    @Test
    void changesAreThoseOfAPlainWalk() throws IOException, InterruptedException {
        PlainWalk walk = new PlainWalk();
        Map<String, String> walked = walk.changes(LocalDate.of(2026, 12, 31), null);
        assertThat(PlainWalk.toldChanges("")).hasSize(3165).isEqualTo(walked);
        assertThat(PlainWalk.toldChanges(PlainWalk.ANY_DIRECTION)).isEqualTo(walked);
        System.out.println("Times of seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 30; i++) {
            LocalDate asOf = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6440));
            LocalDate begun = random.nextBoolean() ? null : asOf.minusDays(random.nextInt(400));
            assertThat(PlainWalk.toldChanges("&" + PlainWalk.times(asOf, begun)))
                    .as("seed %d: as of %s, begun by %s", SEED, asOf, begun)
                    .isEqualTo(walk.changes(asOf, begun));
        }
    }
}
