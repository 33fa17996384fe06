package org.judgementregister.statistics;

import java.util.List;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.vocabulary.Region;

/**
 * Councils counted by what they are to one of them.
 *
 * @param own whether it is that council itself
 */
record PeerCount(boolean own, boolean inBeing, boolean neighbour, Region region, RatingCount counted) {

    /** The HQL of these parts for the alias {@code c}, the council {@code :own} and the day {@code :day}. */
    static List<String> keys() {
        return List.of(
                isTrue("c.id = :own"),
                isTrue(CouncilFilter.inBeing(":day")),
                isTrue(CouncilFilter.isNeighbourOf("own")),
                "c.region");
    }

    private static String isTrue(String condition) {
        return "case when " + condition + " then true else false end";
    }
}
