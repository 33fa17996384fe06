package org.judgementregister.catalogue;

import java.util.List;

/** What the register holds and what it does not. */
public final class DatasetNotes {

    /** What the data do not say of themselves. */
    public static final List<String> ALL = List.of(
            "Every graded inspection of children's services in England published from 2009 to the data date; for SLAC, CPI"
                    + " and most TLAC inspections only the day of publication is known.",
            "Focused and monitoring visits from April 2021 to March 2025, and Sefton's of March 2021; of 232 of them the"
                    + " day of publication is not known, so no question about publication dates finds them.",
            "Joint targeted area inspections from 2016 to 2025, not all of them; their priority action is read from the"
                    + " letters' wording.",
            "Findings and figures for the inspections of five press articles, in the register's own words.",
            "For ILACS inspections reported after May 2025 short or standard is inferred from the days on site.",
            "Bradford's days on site in 2014 were printed with the end before the beginning; only the month of the first"
                    + " is stated.");

    private DatasetNotes() {}
}
