package org.judgementregister.improvement;

import java.util.Locale;

/** By what inspections are counted that name a theme. */
public enum ThemeGrouping {
    NONE("''"),
    REGION("c.region"),
    /** In which the report was published. */
    YEAR("cast(year(i.published) as String)"),
    /** That the same inspection gave in one area. */
    GRADE("j.grade");

    private final String hql;

    ThemeGrouping(String hql) {
        this.hql = hql;
    }

    /** The HQL of an inspection's group for the aliases {@code c}, {@code i} and {@code j}, its judgement. */
    String hql() {
        return hql;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
