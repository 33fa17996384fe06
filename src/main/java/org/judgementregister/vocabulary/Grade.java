package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** The grade that an inspection gave, as it was given at the time. */
public enum Grade implements Word {
    OUTSTANDING("outstanding", 4, "The highest grade"),
    GOOD("good", 3, "The second grade"),
    REQUIRES_IMPROVEMENT("requires-improvement", 2, "The third grade since November 2013"),
    ADEQUATE("adequate", 2, "The third grade before November 2013; replaced by requires improvement, not renamed"),
    INADEQUATE("inadequate", 1, "The lowest grade"),
    NOT_JUDGED("not-judged", null, "The framework has the heading, but the inspection gave no grade under it");

    @EnumeratedValue
    private final String code;

    private final Integer rank;
    private final String meaning;

    Grade(String code, Integer rank, String meaning) {
        this.code = code;
        this.rank = rank;
        this.meaning = meaning;
    }

    /** From 4, the best, to 1, the worst; the two third grades share rank 2; null when there was no grade. */
    public Integer rank() {
        return rank;
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
