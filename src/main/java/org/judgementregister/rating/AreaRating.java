package org.judgementregister.rating;

import java.time.LocalDate;
import java.util.List;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** One rating beside its council, as a statement gives it. */
public record AreaRating(
        String council, String councilName, String gss, Region region, CouncilType type, Rating rating) {

    public AreaRating(
            String council,
            String councilName,
            String gss,
            Region region,
            CouncilType type,
            ServiceArea area,
            Grade grade,
            RatingStatus status,
            RatingReason reason,
            String inspection,
            Framework framework,
            Heading heading,
            Match match,
            PartialDate inspected,
            LocalDate published,
            LocalDate heldSince) {
        this(
                council,
                councilName,
                gss,
                region,
                type,
                new Rating(
                        area,
                        grade,
                        status,
                        reason,
                        inspection,
                        framework,
                        heading,
                        match,
                        inspected,
                        published,
                        heldSince));
    }

    /** The HQL of the constructor above, for the standing {@code s} and its council {@code c}. */
    static final String VALUES = "c.id, c.name, c.gss, c.region, c.type, s.area, s.grade, s.status, s.reason,"
            + " s.inspection, s.framework, s.heading, s.match, s.inspected, s.published, s.heldSince";

    /** The ratings of one council, one for each area, as one row. */
    static RatingRow row(List<AreaRating> ofCouncil) {
        AreaRating first = ofCouncil.get(0);
        return new RatingRow(
                first.council,
                first.councilName,
                first.gss,
                first.region,
                first.type,
                ofCouncil.stream().map(AreaRating::rating).toList());
    }
}
