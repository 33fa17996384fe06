package org.judgementregister.improvement;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.judgementregister.vocabulary.Theme;

/**
 * How many inspections name a theme among what must improve.
 *
 * @param group the region, year or grade; null when all are counted together
 * @param inspections how many of the group's name it
 * @param ofInspections how many of the group name any point
 * @param share the first of the second, from 0 to 1, to four digits
 * @param points how many points are about it
 * @param rows the URL of those points; null by grade, by which they cannot be listed
 */
public record ThemeStatistic(
        @NotNull Theme theme,
        String group,
        @NotNull Integer inspections,
        @NotNull Integer ofInspections,
        @NotNull BigDecimal share,
        @NotNull Integer points,
        String rows) {}
