package org.judgementregister.profile;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.statistics.AreaComparison;

/**
 * How a council stands beside others.
 *
 * @param areas one for each service area, in the areas' order
 * @param inspections the council's own so far, newest first
 */
public record CouncilComparison(
        @NotNull Integer release,
        @NotNull String council,
        @NotNull List<AreaComparison> areas,
        @NotNull List<InspectionRow> inspections) {}
