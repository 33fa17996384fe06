package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Why a council's rating in a service area is not a present one. */
public enum RatingReason implements Word {
    FRAMEWORK_GIVES_NONE(
            "framework-gives-none",
            "The framework of the council's latest graded inspection gives no grade for the area"),
    NOT_COVERED("not-covered", "The council's latest graded inspection left the area out, though its framework has it"),
    OLDER_FRAMEWORK(
            "older-framework",
            "The council has been graded under SLAC, CPI or TLAC only, whose grades were present until the end of 2013"),
    NEW_COUNCIL("new-council", "The council is new and has not been graded yet"),
    NOT_INSPECTED("not-inspected", "The council has not been graded yet");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    RatingReason(String code, String meaning) {
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
