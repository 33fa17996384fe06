package org.judgementregister.vocabulary;

import static org.judgementregister.vocabulary.Grade.ADEQUATE;
import static org.judgementregister.vocabulary.Grade.GOOD;
import static org.judgementregister.vocabulary.Grade.INADEQUATE;
import static org.judgementregister.vocabulary.Grade.NOT_JUDGED;
import static org.judgementregister.vocabulary.Grade.OUTSTANDING;
import static org.judgementregister.vocabulary.Grade.REQUIRES_IMPROVEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Grades in order, best first, and the days on which they are what the public has to go by. */
public enum Scale {
    /**
     * Of frameworks that judged little of the services each: on its days a council stands in each area by the latest
     * judgement for that area.
     */
    WITH_ADEQUATE(
            LocalDate.of(2013, 12, 31),
            true,
            "requires improvement having replaced adequate in November 2013",
            OUTSTANDING,
            GOOD,
            ADEQUATE,
            INADEQUATE),

    /** Of frameworks that judge the whole: what the latest inspection leaves out is no longer present. */
    WITH_REQUIRES_IMPROVEMENT(null, false, null, OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE);

    private final LocalDate lastDay;
    private final boolean areasApart;
    private final String replacement;
    private final List<Grade> grades;

    Scale(LocalDate lastDay, boolean areasApart, String replacement, Grade... grades) {
        this.lastDay = lastDay;
        this.areasApart = areasApart;
        this.replacement = replacement;
        this.grades = List.of(grades);
    }

    /** Whether its grades are present ones on a day. */
    public boolean isPresentOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /** The first day on which its grades are no longer present; null while they are. */
    public LocalDate ends() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    /** In words, what the scale after it has instead; null while it is in use. */
    public String replacement() {
        return replacement;
    }

    /** Whether each area goes by its own latest judgement while its grades are present. */
    public boolean rulesAreasApart() {
        return areasApart;
    }

    /** What can be given under a heading: a grade, or the word that there is none. */
    public List<Grade> grades() {
        return Stream.concat(grades.stream(), Stream.of(NOT_JUDGED)).toList();
    }
}
