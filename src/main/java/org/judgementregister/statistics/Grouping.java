package org.judgementregister.statistics;

import java.util.Locale;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/** What councils are counted by; the name is the councils' parameter that narrows to one group. */
public enum Grouping {
    REGION("c.region", Region.values().length),
    TYPE("c.type", CouncilType.values().length),
    NONE("''", 1);

    private final String hql;
    private final int groups;

    Grouping(String hql, int groups) {
        this.hql = hql;
        this.groups = groups;
    }

    /** The HQL of a council's group for the alias {@code c}. */
    String hql() {
        return hql;
    }

    /** How many groups there can be. */
    int groups() {
        return groups;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
