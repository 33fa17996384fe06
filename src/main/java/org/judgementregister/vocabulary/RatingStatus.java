package org.judgementregister.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether a council's rating in a service area is its present one. */
public enum RatingStatus implements Word {
    CURRENT("current", "The council's latest graded inspection under SIF or ILACS speaks for the area"),
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
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
