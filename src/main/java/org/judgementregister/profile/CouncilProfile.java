package org.judgementregister.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.council.CouncilDetails;
import org.judgementregister.rating.Rating;

/**
 * One council with all that belongs to it, and how it stands.
 *
 * @param asOf the day that the answer stands for; null where none was asked
 * @param inspectedBy the same of the days on which inspections began
 * @param ratings one for each service area, in the areas' order
 */
public record CouncilProfile(
        @NotNull Integer release,
        LocalDate asOf,
        LocalDate inspectedBy,
        @JsonUnwrapped CouncilDetails details,
        @NotNull List<Rating> ratings,
        @NotNull CouncilLinks links) {}
