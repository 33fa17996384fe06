package org.judgementregister.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A day, a month or a year, as far as it is known: {@code 2021-03-24}, {@code 2021-03} or {@code 2021}. */
public record PartialDate(@JsonValue String text) {

    /**
     * @throws DateTimeException when the text has another shape or names no day of the calendar
     */
    public PartialDate {
        lastDayOf(text);
    }

    /** Whether it is a full date. */
    public boolean isDay() {
        return text.length() == 10;
    }

    /** The last day that it can mean: the day by which bounds and order go. */
    public LocalDate lastDay() {
        return lastDayOf(text);
    }

    /** The first day that it can mean. */
    public LocalDate firstDay() {
        return switch (text.length()) {
            case 4 -> YearMonth.parse(text + "-01").atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate lastDayOf(String text) {
        return switch (text.length()) {
            case 4 -> YearMonth.parse(text + "-12").atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            case 10 -> LocalDate.parse(text);
            default -> throw new DateTimeException("not a date, a month or a year: " + text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
