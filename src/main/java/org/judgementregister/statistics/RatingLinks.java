package org.judgementregister.statistics;

import java.util.Set;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * Leads from a number to the ratings that it counts.
 *
 * @param councils the URL of the ratings of all councils that are counted
 */
record RatingLinks(CanonicalUrl councils) {

    /** Those who hold a grade. */
    String to(ServiceArea area, Set<RatingStatus> statuses, Grade grade) {
        return councils.with("area", area.code())
                .with("status", codes(statuses))
                .with("grade", grade.code())
                .toString();
    }

    /** Those who do not count for a reason; where their status would count, because their inspection gave no grade. */
    String toLeftOut(ServiceArea area, Set<RatingStatus> statuses, RatingStatus status, RatingReason reason) {
        CanonicalUrl rows = councils.with("area", area.code()).with("status", status.code());
        CanonicalUrl because = reason == null ? rows : rows.with("reason", reason.code());
        boolean gradeless = statuses.contains(status) && status != RatingStatus.NEVER;
        return (gradeless ? because.with("grade", Grade.NOT_JUDGED.code()) : because).toString();
    }

    private static String[] codes(Set<RatingStatus> statuses) {
        return statuses.stream().map(RatingStatus::code).toArray(String[]::new);
    }
}
