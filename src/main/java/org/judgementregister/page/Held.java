package org.judgementregister.page;

import org.judgementregister.rating.Rating;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A rating as people are told it.
 *
 * @param present whether the council holds it; else it is the last one given, or there was none
 */
public record Held(Rating rating, Shade shade, boolean present) {

    static Held of(Rating rating) {
        return new Held(rating, Shade.of(rating), rating.status() == RatingStatus.CURRENT);
    }

    public ServiceArea area() {
        return rating.area();
    }

    /** Whether Ofsted gives no grade for the area any more, so that the last one is not how the council stands. */
    public boolean ended() {
        return shade == Shade.ENDED;
    }

    /** Whether it is drawn as a ring: the last grade, of a council whose latest inspection did not cover the area. */
    public boolean ring() {
        return !present && !ended() && rating.grade() != null;
    }

    /** Such as "good, published 26 January 2023", or that and why it is the last one, or why there is none. */
    public String words() {
        if (rating.grade() == null) {
            return "no grade yet: " + reason();
        }
        String given = rating.grade().words() + ", published " + Dates.words(rating.published());
        if (ended()) {
            return "no longer graded; the last grade was " + given;
        }
        return present ? given : "last grade " + given + "; " + reason();
    }

    /** Why it is not a present rating; null when it is. */
    public String reason() {
        return rating.reason() == null ? null : within(rating.reason());
    }

    /** What a reason means, within a sentence. */
    static String within(RatingReason reason) {
        return Character.toLowerCase(reason.meaning().charAt(0))
                + reason.meaning().substring(1);
    }
}
