package org.judgementregister.statistics;

import java.util.List;
import org.judgementregister.vocabulary.Region;

/**
 * Councils counted by what they are to one of them.
 *
 * @param own whether it is that council itself
 */
record Beside(boolean own, boolean inBeing, boolean neighbour, Region region, Counted counted) {

    /** The HQL of these parts for the alias {@code c}, the council {@code :own} and the day {@code :day}. */
    static List<String> keys(String inBeing, String isNeighbour) {
        return List.of(
                "case when c.id = :own then true else false end",
                "case when " + inBeing + " then true else false end",
                "case when " + isNeighbour + " then true else false end",
                "c.region");
    }
}
