package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What sort of document a fact comes from. */
public enum SourceKind implements Word {
    ARTICLE("article", "A press article about an inspection"),
    REPORT("report", "An inspection report or letter"),
    WORKBOOK("workbook", "A table of outcomes published by Ofsted");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    SourceKind(String code, String meaning) {
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
