package org.judgementregister.statistics;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How a council stands in an area, and how others do.
 *
 * @param reason why it is not a present rating; null when it is
 * @param neighbours its statistical neighbours, itself left out
 * @param region its region, itself among them while it is in being
 * @param nation all councils in being
 */
public record AreaComparison(
        @NotNull ServiceArea area,
        Grade grade,
        @NotNull RatingStatus status,
        RatingReason reason,
        @NotNull Distribution neighbours,
        @NotNull Distribution region,
        @NotNull Distribution nation) {}
