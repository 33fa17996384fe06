package org.judgementregister.release;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The days on which something changes in what a release tells. Between two of them every answer is the same, so a question
 * about a day is asked of the last of them: a slider over years needs some hundred answers, and the cache holds them.
 */
public final class EventDays {

    private final int[] days;

    /**
     * @param days in order, each once
     */
    public EventDays(LocalDate... days) {
        this.days = Arrays.stream(days).mapToInt(day -> (int) day.toEpochDay()).toArray();
    }

    /** The last of them that is not after a day; before the first all days are one, the one before it. */
    public LocalDate last(LocalDate day) {
        int found = found(day);
        return found >= 0 ? LocalDate.ofEpochDay(days[found]) : first().minusDays(1);
    }

    /** The last day on which all is still as on a day; null where nothing changes any more. */
    public LocalDate until(LocalDate day) {
        int next = found(day) + 1;
        return next < days.length ? LocalDate.ofEpochDay(days[next]).minusDays(1) : null;
    }

    private LocalDate first() {
        return days.length == 0 ? LocalDate.EPOCH : LocalDate.ofEpochDay(days[0]);
    }

    private int found(LocalDate day) {
        long epochDay = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
        int found = Arrays.binarySearch(days, (int) epochDay);
        return found >= 0 ? found : -found - 2;
    }
}
