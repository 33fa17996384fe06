package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Why a judgement cannot be compared exactly with the one before it. */
public enum ComparisonReason implements Word {
    OTHER_SCALE("other-scale", "One side was graded before November 2013, when the third grade was adequate"),
    COMBINED_AREA("combined-area", "One of the two headings covers two service areas at once"),
    BROADER_HEADING("broader-heading", "One side's heading covers more than the service area"),
    OTHER_HEADING("other-heading", "One side's heading has another scope or wording"),
    FIRST_JUDGEMENT("first-judgement", "No earlier inspection of the council gave a grade for the area"),
    NEW_COUNCIL("new-council", "The council is new; its predecessors' judgements are not its own");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    ComparisonReason(String code, String meaning) {
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
