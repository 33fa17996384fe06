package org.judgementregister.area;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.rating.Rating;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Region;

/**
 * One service area.
 *
 * @param lowestGrade the lowest grade that a council holds in it; null where none is held
 * @param lowest the councils that hold it, by id
 * @param latestChanges what moved last, newest first
 */
public record AreaReport(
        @NotNull Integer release,
        @JsonUnwrapped AreaRow row,
        Grade lowestGrade,
        @NotNull List<Holder> lowest,
        @NotNull List<ChangeRow> latestChanges) {

    /**
     * A council that holds a grade.
     *
     * @param heldSince when the first judgement in the unbroken run of the grade was published
     * @param inspection the latest that gave it
     */
    public record Holder(
            @NotNull String council,
            @NotNull String councilName,
            @NotNull Region region,
            @NotNull LocalDate heldSince,
            @NotNull String inspection,
            @NotNull LocalDate published) {

        static Holder of(RatingRow row, Rating rating) {
            return new Holder(
                    row.council(),
                    row.councilName(),
                    row.region(),
                    rating.heldSince(),
                    rating.inspection(),
                    rating.published());
        }
    }
}
