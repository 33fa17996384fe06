package org.judgementregister.ingest.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.PartialDate;

/**
 * Reads days as reports print them: {@code 21 February to 4 March 2022}, {@code 11 to 22 May 2026}, {@code 17 and 18 May
 * 2023}, {@code 06/04/2016}, several periods one after another. A day without a month or a year has those of the next one.
 */
final class DaysOnSite {

    static final String MONTHS = Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|"));

    private static final Pattern DAY = Pattern.compile(
            "\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?\\b(?!/)(?:\\s*(?:of )?(" + MONTHS
                    + ")\\b)?(?:,?\\s*(\\d{4})\\b)?",
            Pattern.CASE_INSENSITIVE);

    /** Between the first and the last day of a period. */
    private static final Pattern TO = Pattern.compile("\\b(to|until)\\b|[-–—]");

    private static final int DAYS_OF_ONE_VISIT = 4;

    /** A day as it is printed; what is missing is 0. */
    private record Printed(int day, int month, int year, int from, int to) {

        Printed completedBy(Printed next) {
            return new Printed(day, month == 0 ? next.month : month, year == 0 ? next.year : year, from, to);
        }

        LocalDate date() {
            return LocalDate.of(year, month, day);
        }
    }

    private DaysOnSite() {}

    /** The periods that a text names; empty where it names none. */
    static List<Period> of(String text) {
        List<Printed> days = printed(text);
        List<Period> periods = new ArrayList<>();
        try {
            for (int i = 0; i < days.size(); i++) {
                LocalDate first = days.get(i).date();
                LocalDate last = first;
                while (i + 1 < days.size() && isOnePeriod(text, days.get(i), days.get(i + 1), last)) {
                    last = days.get(++i).date();
                }
                periods.add(new Period(new PartialDate(first.toString()), new PartialDate(last.toString())));
            }
        } catch (DateTimeException noDay) {
            return List.of();
        }
        return periods;
    }

    /** The first day that a text names with its month and year: a number before it can be a page's. */
    static Optional<LocalDate> first(String text) {
        return DAY.matcher(text)
                .results()
                .filter(found -> found.group(1) != null || found.group(5) != null && found.group(6) != null)
                .findFirst()
                .flatMap(found -> of(found.group()).stream().findFirst())
                .map(period -> period.from().firstDay());
    }

    private static boolean isOnePeriod(String text, Printed one, Printed next, LocalDate last) {
        return TO.matcher(text.substring(one.to, next.from)).find()
                || !next.date().isAfter(last.plusDays(DAYS_OF_ONE_VISIT));
    }

    private static List<Printed> printed(String text) {
        List<Printed> days = new ArrayList<>();
        Matcher found = DAY.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                days.add(new Printed(number(found, 1), number(found, 2), number(found, 3), found.start(), found.end()));
            } else {
                String month = found.group(5);
                int number = month == null
                        ? 0
                        : Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue();
                days.add(new Printed(number(found, 4), number, number(found, 6), found.start(), found.end()));
            }
        }
        Collections.reverse(days);
        for (int i = 1; i < days.size(); i++) {
            days.set(i, days.get(i).completedBy(days.get(i - 1)));
        }
        Collections.reverse(days);
        days.removeIf(day -> day.month == 0 || day.year == 0);
        return days;
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
