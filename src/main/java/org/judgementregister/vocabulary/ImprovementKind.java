package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** How a report says that something must improve. */
public enum ImprovementKind implements Word {
    IMPROVEMENT("improvement", "Named under what needs to improve"),
    PRIORITY_ACTION("priority-action", "Needs action at once, with a plan that Ofsted looks at"),
    RECOMMENDATION("recommendation", "Recommended, under the framework of 2013 to 2018");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    ImprovementKind(String code, String meaning) {
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
