package org.judgementregister.statistics;

import java.time.LocalDate;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How many councils of a group stand alike in an area.
 *
 * @param group the group's code; empty when all councils are one group
 * @param broader how many of them hold their grade by a heading that covers more than the area
 */
public record RatingCount(
        LocalDate day,
        String group,
        ServiceArea area,
        Grade grade,
        RatingStatus status,
        RatingReason reason,
        int councils,
        int broader) {

    /** Whether the latest judgement gave a grade. */
    public boolean isGraded() {
        return grade != null && grade.rank() != null;
    }

    /** Reads what {@link RatingCounts} selects. */
    static RatingCount of(LocalDate day, Object... found) {
        return new RatingCount(
                day,
                found[0].toString(),
                (ServiceArea) found[1],
                (Grade) found[2],
                (RatingStatus) found[3],
                (RatingReason) found[4],
                ((Number) found[5]).intValue(),
                ((Number) found[6]).intValue());
    }
}
