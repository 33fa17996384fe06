package org.judgementregister.profile;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.statistics.AreaComparison;

/**
 * How a council stands beside others.
 *
 * @param asOf the day that the answer stands for; null where none was asked
 * @param inspectedBy the same of the days on which inspections began
 * @param areas one for each service area, in the areas' order
 * @param inspections the council's own so far, newest first
 */
public record CouncilComparison(
        @NotNull Integer release,
        LocalDate asOf,
        LocalDate inspectedBy,
        @NotNull String council,
        @NotNull List<AreaComparison> areas,
        @NotNull List<InspectionRow> inspections) {}
