package org.judgementregister.rating;

import java.time.LocalDate;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A time in which a council stood alike in an area, as the public knew it.
 *
 * @param from the first day
 * @param to the day after the last
 * @param published when the grade's inspection was published
 */
public record StandingSpan(
        ServiceArea area,
        Grade grade,
        RatingStatus status,
        LocalDate from,
        LocalDate to,
        String inspection,
        LocalDate published) {}
