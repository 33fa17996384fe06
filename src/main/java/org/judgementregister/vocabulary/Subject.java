package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What a change is about. */
public enum Subject implements Word {
    COUNCIL("council", "A council with its codes, predecessors, neighbours and deliveries"),
    INSPECTION("inspection", "An inspection with its judgements, findings and figures"),
    SOURCE("source", "A source of facts");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Subject(String code, String meaning) {
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
