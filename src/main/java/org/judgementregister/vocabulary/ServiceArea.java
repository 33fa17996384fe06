package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a judgement is about: a part of a council's children's services, or the whole of them. */
public enum ServiceArea implements Word {
    OVERALL_EFFECTIVENESS(
            "overall-effectiveness",
            "How effective the children's services are as a whole; inspections begun since April 2026 give no such grade"),
    HELP_AND_PROTECTION("help-and-protection", "How well children who need help and protection are served"),
    LOOKED_AFTER_CHILDREN("looked-after-children", "How well children in the council's care are served"),
    ADOPTION("adoption", "How well children are served who are, or may be, adopted"),
    CARE_LEAVERS("care-leavers", "How well young people who have left care are served"),
    LEADERSHIP("leadership", "How leaders' work bears on social work practice"),
    SAFEGUARDING_BOARD(
            "safeguarding-board",
            "The local safeguarding children board, a separate body, reviewed beside the council from 2013 to 2018");

    /** A council's services, without the whole of them, and without the board, which is another body. */
    public static final List<ServiceArea> SERVICES =
            List.of(HELP_AND_PROTECTION, LOOKED_AFTER_CHILDREN, ADOPTION, CARE_LEAVERS, LEADERSHIP);

    @EnumeratedValue
    private final String code;

    private final String meaning;

    ServiceArea(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** How the code begins a field's name, such as {@code careLeavers}. */
    public String fieldName() {
        return Pattern.compile("-(.)")
                .matcher(code)
                .replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
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
