package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** How well a framework's heading fits the service areas that it speaks for. */
public enum Match implements Word {
    EXACT("exact", "The heading speaks of this service area and of nothing else"),
    BROADER("broader", "The heading covers more than this service area"),
    RELATED("related", "The heading's scope or wording differs from the service area's");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Match(String code, String meaning) {
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
