package org.judgementregister.inspection;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import org.judgementregister.vocabulary.PartialDate;

/**
 * A stretch of days on site.
 *
 * @param to null when only the first day is known
 */
public record Period(@NotNull PartialDate from, PartialDate to) {

    /**
     * @param interval ISO 8601, such as {@code 2015-09-14/2015-10-08} or {@code 2021-03/}
     */
    static Period parse(String interval) {
        String[] ends = interval.split("/", -1);
        if (ends.length != 2) {
            throw new DateTimeException("not an interval: " + interval);
        }
        return new Period(new PartialDate(ends[0]), ends[1].isEmpty() ? null : new PartialDate(ends[1]));
    }

    /** As an ISO 8601 interval. */
    @Override
    public String toString() {
        return from + "/" + (to == null ? "" : to);
    }
}
