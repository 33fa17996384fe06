package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Whether a council's rating in a service area is its present one. */
public enum RatingStatus implements Word {
    CURRENT(
            "current",
            "The council's latest graded inspection graded the area; before 2014 each area has its own latest grade"),
    EARLIER("earlier", "Only an earlier inspection graded the area; the reason says why the latest did not"),
    NEVER("never", "No inspection has graded the area; the reason says why");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    RatingStatus(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return code;
    }
}
