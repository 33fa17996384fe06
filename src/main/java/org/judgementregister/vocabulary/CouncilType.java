package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** The type of a council. */
public enum CouncilType implements Word {
    COUNTY("county", "A county council"),
    LONDON_BOROUGH("london-borough", "A London borough or the City of London"),
    METROPOLITAN_BOROUGH("metropolitan-borough", "A borough or city of a metropolitan county"),
    UNITARY_AUTHORITY(
            "unitary-authority", "A council that alone holds all of local government's functions in its area");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    CouncilType(String code, String meaning) {
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
