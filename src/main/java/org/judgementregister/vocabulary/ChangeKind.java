package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What a release did to something that the register tells of. */
public enum ChangeKind implements Word {
    ADDED("added", "The register tells of it for the first time, or again"),
    CORRECTED("corrected", "One of its fields is told otherwise than before, or for the first time"),
    WITHDRAWN("withdrawn", "The register no longer tells of it; earlier releases do");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    ChangeKind(String code, String meaning) {
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
