package org.judgementregister.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as far as they are known. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31",
        "2021-03, 2021-03-01, 2021-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2018-08-17, 2018-08-17, 2018-08-17"
    })
    void spansTheDaysThatItCanMean(String text, LocalDate first, LocalDate last) {
        assertThat(new PartialDate(text).firstDay()).isEqualTo(first);
        assertThat(new PartialDate(text).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "2021-13",
                "2023-02-30",
                "2021-3",
                "2021-03-",
                "24 March 2021",
                "+12021-01-01",
                "-999",
                "+999",
                "-999-01",
                "-999-01-01",
                "+2021-1-01",
                "2021/03",
                "2021-03-1",
                "2021-03-1x",
                "٢٠٢١",
                "abcd",
                " 202"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(DateTimeException.class);
    }

    @RepeatedTest(100)
    void everyDayLiesWithinItsMonthAndItsYear(RepetitionInfo repetition) {
        LocalDate day = LocalDate.ofEpochDay(new Random(repetition.getCurrentRepetition()).nextInt(40_000));
        for (String text : new String[] {
            Integer.toString(day.getYear()), YearMonth.from(day).toString(), day.toString()
        }) {
            PartialDate date = new PartialDate(text);
            assertThat(day).isBetween(date.firstDay(), date.lastDay());
        }
    }
}
