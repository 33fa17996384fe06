package org.judgementregister.rating;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/** Which councils a question about ratings keeps: those with at least one rating that all of this holds for. */
public record RatingFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("grade") @Size(max = 200) List<Grade> grade,
        @QueryParam("status") @Size(max = 200) List<RatingStatus> status,
        @QueryParam("reason") @Size(max = 200) List<RatingReason> reason,
        @QueryParam("heading") @Size(max = 200) List<Heading> heading) {

    /** Keeps every council. */
    public static final RatingFilter ANY = new RatingFilter(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps those who hold a grade in one of these areas at least. */
    public static RatingFilter holding(List<ServiceArea> areas, Grade grade) {
        return new RatingFilter(areas, List.of(grade), List.of(RatingStatus.CURRENT), List.of(), List.of());
    }

    /** Whether it is one that the question is about. */
    boolean fits(Rating rating) {
        return isAmong(area, rating.area())
                && isAmong(grade, rating.grade())
                && isAmong(status, rating.status())
                && isAmong(reason, rating.reason())
                && isAmong(heading, rating.heading());
    }

    private static <T> boolean isAmong(List<T> alternatives, T value) {
        return alternatives.isEmpty() || value != null && alternatives.contains(value); // List.of() takes no null
    }

    /** Adds its conditions and the inspections' on the alias {@code c}. */
    void narrow(Where where, InspectionFilter inspections, TemporalFilter times, ReleaseRow release) {
        Where rating = new Where()
                .anyOf("k.area", "area", area)
                .anyOf("k.grade", "grade", grade)
                .anyOf("k.status", "status", status)
                .anyOf("k.reason", "reason", reason)
                .anyOf("k.heading", "heading", heading);
        inspections.narrowGraded(rating, "k");
        if (!rating.isEmpty()) {
            where.andExists(
                    "Standing k", Standing.bind(rating.and("k.council = c.id").and(Standing.at("k")), times, release));
        }
    }
}
