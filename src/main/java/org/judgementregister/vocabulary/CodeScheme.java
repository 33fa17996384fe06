package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Whose code for a council a code is. */
public enum CodeScheme implements Word {
    GSS(
            "gss",
            "GSS code",
            "The Office for National Statistics' code of the area; it changes when the area or its parent does"),
    DFE("dfe", "DfE number", "The Department for Education's three-digit number of the local authority"),
    OFSTED_URN("ofsted-urn", "Ofsted URN", "Ofsted's unique reference number of the local authority");

    @EnumeratedValue
    private final String code;

    private final String title;
    private final String meaning;

    CodeScheme(String code, String title, String meaning) {
        this.code = code;
        this.title = title;
        this.meaning = meaning;
    }

    @Override
    public String title() {
        return title;
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
