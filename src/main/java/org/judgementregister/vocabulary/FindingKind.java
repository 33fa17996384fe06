package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What sort of statement a finding is; independent of the area's grade. */
public enum FindingKind implements Word {
    STRENGTH("strength", "Something that inspectors found to be done well"),
    WEAKNESS("weakness", "Something that inspectors found wanting"),
    RECOMMENDATION("recommendation", "Something that inspectors asked the council to do"),
    RESPONSE("response", "Something that the council said or did in answer");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    FindingKind(String code, String meaning) {
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
