package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** How far a judgement can be compared with the one before it. */
public enum Comparability implements Word {
    EXACT("exact", "The same scale, and the same heading or two headings that speak of the area alone"),
    APPROXIMATE("approximate", "The scale or the heading differs; the reasons say how"),
    NONE("none", "There is nothing to compare with; the reason says why");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Comparability(String code, String meaning) {
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
