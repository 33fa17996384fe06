package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Whether a council's rating in a service area is its present one. */
public enum RatingStatus implements Word {
    CURRENT(
            "current",
            "The council's latest graded inspection, of those whose grades are present on the day asked, speaks for the area;"
                    + " until the end of 2013 each area goes by its own latest judgement"),
    EARLIER("earlier", "Only an earlier inspection speaks for the area; the reason says why the latest does not"),
    NEVER("never", "No inspection has spoken for the area; the reason says why");

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
