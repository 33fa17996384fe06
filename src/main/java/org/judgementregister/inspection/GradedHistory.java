package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * All inspections of a council that gave grades, as one release tells them.
 *
 * @param isNew whether the council was established within the time of the register
 * @param predecessors the councils that it followed; null when it followed none
 * @param inspections in their {@linkplain GradedInspection#IN_ORDER order}
 */
public record GradedHistory(String council, boolean isNew, String predecessors, List<GradedInspection> inspections) {

    /** After all days that a rule speaks of. */
    public static final LocalDate END = LocalDate.of(10_001, 1, 1);
}
