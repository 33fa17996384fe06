package org.judgementregister.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.judgementregister.vocabulary.PartialDate;

/** Dates in words, as far as they are known. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Dates() {}

    /** Such as 27 November 2015. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "on 22 March 2018", or "from 22 March 2018 to 5 April 2018" where nothing changed in between. */
    static String period(LocalDate day, LocalDate until) {
        return until == null || until.equals(day) ? "on " + words(day) : "from " + words(day) + " to " + words(until);
    }

    static String words(PartialDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> MONTH.format(date.firstDay());
            default -> DAY.format(date.firstDay());
        };
    }
}
