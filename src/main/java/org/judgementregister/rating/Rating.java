package org.judgementregister.rating;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How a council stands in one service area. All but area, status and reason is null when it has never been judged there.
 *
 * @param reason why it is not a present rating; null when it is
 * @param inspected the first day on site; null when it is not known
 * @param heldSince when the first judgement in the unbroken run of this grade was published; null without a grade
 */
public record Rating(
        @NotNull ServiceArea area,
        Grade grade,
        @NotNull RatingStatus status,
        RatingReason reason,
        String inspection,
        Framework framework,
        Heading heading,
        Match match,
        PartialDate inspected,
        LocalDate published,
        LocalDate heldSince) {

    /** The HQL of these fields for the standing {@code s}. */
    static final String VALUES = "s.area, s.grade, s.status, s.reason, s.inspection, s.framework, s.heading, s.match,"
            + " s.inspected, s.published, s.heldSince";
}
