package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What sort of event an inspection was, and so whether it gives grades. */
public enum InspectionKind implements Word {
    FULL("full", true, "An inspection of all that its framework judges, before 2018"),
    STANDARD("standard", true, "A two-week inspection under ILACS"),
    SHORT("short", true, "A one-week inspection under ILACS, of councils that were good or outstanding"),
    REINSPECTION("reinspection", true, "An inspection that returned to a council found inadequate"),
    BOARD_REVIEW(
            "board-review",
            true,
            "A review of a council's safeguarding board, published apart from the council's inspection"),
    FOCUSED_VISIT("focused-visit", false, "A visit that looks at one theme and ends in a letter without grades"),
    MONITORING_VISIT(
            "monitoring-visit", false, "A visit to an inadequate council that ends in a letter without grades"),
    JOINT_AREA("joint-area", false, "A joint targeted area inspection by several inspectorates, without grades");

    @EnumeratedValue
    private final String code;

    private final boolean graded;
    private final String meaning;

    InspectionKind(String code, boolean graded, String meaning) {
        this.code = code;
        this.graded = graded;
        this.meaning = meaning;
    }

    /** Whether such an inspection gives grades; the others are narrative only. */
    public boolean graded() {
        return graded;
    }

    /** Whether it can be a council's latest graded inspection, by which all its present grades go. */
    public boolean judgesTheCouncil() {
        return graded && this != BOARD_REVIEW;
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
