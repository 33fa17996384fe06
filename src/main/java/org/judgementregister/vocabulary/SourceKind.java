package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What sort of document a fact comes from, or that it comes from none. */
public enum SourceKind implements Word {
    ARTICLE("article", "A press article about an inspection"),
    REPORT("report", "An inspection report or letter"),
    WORKBOOK("workbook", "A table of outcomes published by Ofsted"),
    WEBSITE("website", "What Ofsted's website says beside the link to a report"),
    INFERENCE("inference", "A conclusion of this register from other facts, until a source states it");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    SourceKind(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Whether it is a document about inspections: one of these stands for every field that nobody else is known to tell. */
    public boolean isDocument() {
        return this != WEBSITE && this != INFERENCE;
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
