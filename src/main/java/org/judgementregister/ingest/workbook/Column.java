package org.judgementregister.ingest.workbook;

import org.judgementregister.vocabulary.Heading;

/**
 * A column of a table, by what its title says.
 *
 * @param group which inspection of a row it is about, where a row holds several
 * @param heading the heading whose grades it holds; null when it holds something else
 */
record Column(int index, String title, Group group, Meaning meaning, Heading heading) {

    /** What a column holds. */
    enum Meaning {
        COUNCIL_NAME,
        COUNCIL_CODE,
        FIRST_DAY,
        LAST_DAY,
        PUBLISHED,
        TYPE,
        THEME,
        GRADE,
        /** The same as another column, so that neither can be believed. */
        DOUBLED,
        /** Something that is true of other tables than those of councils' inspections. */
        ELSEWHERE,
        /** Nothing that the register takes in: a link, a region, a status. */
        OTHER
    }

    /**
     * One inspection of a row.
     *
     * @param family of its framework, such as {@code sif}
     * @param nth the first of its family, the second and so on
     * @param part which half of SLAC was inspected again; null for both, and for all others
     */
    record Group(String family, int nth, boolean reinspection, Heading part) {

        /** The only one of a row that names none. */
        static final Group ONLY = new Group("ilacs", 1, false, null);
    }
}
