package org.judgementregister.page;

import org.judgementregister.rating.Rating;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;

/**
 * How a grade is drawn: a letter, which tells it without colour, and colours that are apart for those who see them
 * differently, with enough contrast between letter and ground.
 */
enum Shade {
    OUTSTANDING(Grade.OUTSTANDING, "O", "#0b5394", "#ffffff"),
    GOOD(Grade.GOOD, "G", "#7fb2e5", "#0b0c0c"),
    REQUIRES_IMPROVEMENT(Grade.REQUIRES_IMPROVEMENT, "R", "#f6b26b", "#0b0c0c"),
    ADEQUATE(Grade.ADEQUATE, "A", "#f9d5a7", "#0b0c0c"),
    INADEQUATE(Grade.INADEQUATE, "I", "#a61c00", "#ffffff"),
    NOT_JUDGED(Grade.NOT_JUDGED, "N", "#dcdcdc", "#0b0c0c"),
    NONE(null, "–", "#eeeeee", "#0b0c0c"),
    ENDED(null, "–", "#ffffff", "#0b0c0c");

    private final Grade grade;
    private final String letter;
    private final String fill;
    private final String ink;

    Shade(Grade grade, String letter, String fill, String ink) {
        this.grade = grade;
        this.letter = letter;
        this.fill = fill;
        this.ink = ink;
    }

    /** The one in which a rating is drawn: never in a grade's colour when that grade is no longer given. */
    static Shade of(Rating rating) {
        return rating.reason() == RatingReason.FRAMEWORK_GIVES_NONE ? ENDED : of(rating.grade());
    }

    /** The one of a grade, or of none. */
    static Shade of(Grade grade) {
        for (Shade shade : values()) {
            if (shade.grade == grade) {
                return shade;
            }
        }
        throw new IllegalArgumentException("no shade for " + grade);
    }

    public Grade grade() {
        return grade;
    }

    public String letter() {
        return letter;
    }

    public String fill() {
        return fill;
    }

    public String ink() {
        return ink;
    }
}
