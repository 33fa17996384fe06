package org.judgementregister.page;

import java.util.Locale;
import org.judgementregister.vocabulary.Grade;

/**
 * How a grade is drawn: a letter, which tells it without colour, and colours that grow darker from the best to the worst, so
 * that they keep their order in grey and are apart for those who see them differently.
 */
enum GradeStyle {
    OUTSTANDING(Grade.OUTSTANDING, "O", "#c3e6f2", "#0b0c0c"),
    GOOD(Grade.GOOD, "G", "#63b3d6", "#0b0c0c"),
    REQUIRES_IMPROVEMENT(Grade.REQUIRES_IMPROVEMENT, "R", "#c76a15", "#0b0c0c"),
    ADEQUATE(Grade.ADEQUATE, "A", "#b98a3e", "#0b0c0c"),
    INADEQUATE(Grade.INADEQUATE, "I", "#6b0f1a", "#ffffff"),
    NOT_JUDGED(Grade.NOT_JUDGED, "N", "#e4e4e4", "#0b0c0c"),
    NONE(null, "–", "#ececec", "#0b0c0c"),
    ENDED(null, "–", "#ffffff", "#0b0c0c");

    private final Grade grade;
    private final String letter;
    private final String fill;
    private final String ink;

    GradeStyle(Grade grade, String letter, String fill, String ink) {
        this.grade = grade;
        this.letter = letter;
        this.fill = fill;
        this.ink = ink;
    }

    /** The one of a grade, or of none. */
    static GradeStyle of(Grade grade) {
        for (GradeStyle shade : values()) {
            if (shade.grade == grade) {
                return shade;
            }
        }
        throw new IllegalArgumentException("no shade for " + grade);
    }

    /** The name of its mark within a page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return grade == null ? "No current grade" : grade.title();
    }

    /** Whether it has a second mark beside its colour. */
    public boolean isWorst() {
        return this == INADEQUATE;
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
