package org.judgementregister.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far apart the days of a trend are. */
public enum Interval {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    /** The first so many last days of months, quarters or years that lie between two days, which count themselves. */
    List<LocalDate> endsBetween(LocalDate from, LocalDate to, int most) {
        YearMonth month = YearMonth.from(from);
        YearMonth end = month.plusMonths((months - month.getMonthValue() % months) % months);
        return Stream.iterate(end, next -> !next.atEndOfMonth().isAfter(to), next -> next.plusMonths(months))
                .limit(most)
                .map(YearMonth::atEndOfMonth)
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
