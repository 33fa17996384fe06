package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What a figure counts. */
public enum Measure implements Word {
    ADOPTIONS_LAST_12_MONTHS("adoptions-last-12-months", "Children adopted in the twelve months before"),
    CHILD_PROTECTION_PLANS("child-protection-plans", "Children under a child protection plan"),
    CHILDREN_IN_NEED("children-in-need", "Children formally in need of a specialist service"),
    CHILDREN_LOOKED_AFTER("children-looked-after", "Children looked after by the council"),
    LOOKED_AFTER_IN_FOSTER_FAMILIES(
            "looked-after-in-foster-families", "Looked-after children who live in foster families"),
    LOOKED_AFTER_IN_RESIDENTIAL_CHILDRENS_HOMES(
            "looked-after-in-residential-childrens-homes",
            "Looked-after children who live in residential children's homes"),
    LOOKED_AFTER_LIVING_WITH_PARENTS(
            "looked-after-living-with-parents", "Looked-after children who live with their parents");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Measure(String code, String meaning) {
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
