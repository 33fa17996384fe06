package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** Where a judgement moved, compared with the one before it. */
public enum Direction implements Word {
    UP("up", "A better grade than before"),
    DOWN("down", "A worse grade than before"),
    SAME("same", "The same rank as before; the two third grades share one"),
    FIRST("first", "There is no judgement before it");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Direction(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Where a rise by so many ranks leads.
     *
     * @param rise negative for a fall; null when there is nothing before
     */
    public static Direction of(Integer rise) {
        if (rise == null) {
            return FIRST;
        }
        if (rise == 0) {
            return SAME;
        }
        return rise > 0 ? UP : DOWN;
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
