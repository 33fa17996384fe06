package org.judgementregister.statistics;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How often councils moved from one grade to another in an area.
 *
 * @param exact how often the two can be compared exactly
 * @param exactRows the URL of those changes
 * @param approximate how often only approximately
 * @param approximateRows the URL of those changes
 */
public record Transition(
        @NotNull ServiceArea area,
        @NotNull Grade from,
        @NotNull Grade to,
        @NotNull Direction direction,
        @NotNull Integer exact,
        @NotNull String exactRows,
        @NotNull Integer approximate,
        @NotNull String approximateRows) {}
