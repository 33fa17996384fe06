package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import org.judgementregister.page.MapCell.Mark;
import org.judgementregister.rating.Rating;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A rating as people are told it.
 *
 * @param isPresent whether the council holds it; else it is the last one given, or there was none
 */
public record RatingView(Rating rating, GradeStyle shade, boolean isPresent) {

    /**
     * As it is told on a day.
     *
     * @param day on which it depends whether Ofsted still grades the area
     */
    static RatingView of(Rating rating, LocalDate day) {
        boolean ended =
                rating.reason() == RatingReason.FRAMEWORK_GIVES_NONE && Framework.stoppedGrading(rating.area(), day);
        return new RatingView(
                rating,
                ended ? GradeStyle.ENDED : GradeStyle.of(rating.grade()),
                rating.status() == RatingStatus.CURRENT);
    }

    /** How a council stands in some areas on a day. */
    static List<RatingView> in(List<ServiceArea> areas, RatingRow row, LocalDate day) {
        return areas.stream()
                .map(area -> of(row.ratings().get(area.ordinal()), day))
                .toList();
    }

    public ServiceArea area() {
        return rating.area();
    }

    /** The shade of a present grade; that of none for every other. */
    public GradeStyle present() {
        return isPresent ? shade : GradeStyle.NONE;
    }

    /** The shade of its own grade, or that none is given any more. */
    public GradeStyle shown() {
        return isPresent || isEnded() ? shade : GradeStyle.NONE;
    }

    /** In a cell: the present grade, or what is known instead. */
    public String grade() {
        if (isPresent) {
            return rating.grade().title();
        }
        if (isEnded()) {
            return "No longer graded";
        }
        return rating.grade() == null
                ? "None yet"
                : "None now; " + rating.grade().words() + " before";
    }

    /** Whether Ofsted gives no grade for the area any more, so that the last one is not how the council stands. */
    public boolean isEnded() {
        return shade == GradeStyle.ENDED;
    }

    Mark mark() {
        if (rating.grade() == null) {
            return isEnded() ? Mark.ENDED : Mark.NONE;
        }
        return isPresent ? Mark.GRADE : isEnded() ? Mark.ENDED : Mark.RING;
    }

    public boolean isInadequate() {
        return isPresent && rating.grade() == Grade.INADEQUATE;
    }

    /** The current grade in words, or that there is none. */
    public String inShort() {
        return isPresent ? rating.grade().words() : "without a current grade";
    }

    /** Such as "good, published 26 January 2023", or that and why it is the last one, or why there is none. */
    public String words() {
        if (rating.grade() == null) {
            return (isEnded() ? "no grade: " : "no grade yet: ") + reason();
        }
        String given = rating.grade().words() + ", published " + Dates.words(rating.published());
        if (isEnded()) {
            return "no longer graded; the last grade was " + given;
        }
        return isPresent ? given : "last grade " + given + "; " + reason();
    }

    /** Why it is not a present rating, as people say it; null when it is. */
    public String reason() {
        return rating.reason() == null
                ? null
                : switch (rating.reason()) {
                    case FRAMEWORK_GIVES_NONE ->
                        isEnded()
                                ? "Ofsted gives no grade for it any more"
                                : rating.grade() == null
                                        ? "not inspected for this yet"
                                        : "the latest inspection gave no grade for it";
                    case NOT_COVERED -> "the latest inspection left it out";
                    case OLDER_FRAMEWORK -> "judged before 2014 only, under rules that have been replaced";
                    case NEW_COUNCIL -> "a new council, not inspected yet";
                    case NOT_INSPECTED -> "not inspected yet";
                };
    }
}
