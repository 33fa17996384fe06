package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** How like a statistical neighbour is, in the Department for Education's five bands. */
public enum Closeness implements Word {
    EXTREMELY_CLOSE("extremely-close", "The department's closest band"),
    VERY_CLOSE("very-close", "The department's second band"),
    CLOSE("close", "The department's third band"),
    SOMEWHAT_CLOSE("somewhat-close", "The department's fourth band"),
    NOT_CLOSE("not-close", "The department's last band: nearest of all, yet not alike");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Closeness(String code, String meaning) {
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
