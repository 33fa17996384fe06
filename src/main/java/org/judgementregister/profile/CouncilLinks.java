package org.judgementregister.profile;

import jakarta.validation.constraints.NotNull;

/** Where the rest of what the register holds about one council is. */
public record CouncilLinks(
        @NotNull String self,
        @NotNull String comparison,
        @NotNull String inspections,
        @NotNull String judgements,
        @NotNull String changes,
        @NotNull String findings,
        @NotNull String neighbours) {

    static CouncilLinks of(String council) {
        return new CouncilLinks(
                "/v1/councils/" + council,
                "/v1/councils/" + council + "/comparison",
                "/v1/inspections?council=" + council,
                "/v1/judgements?council=" + council,
                "/v1/changes?council=" + council,
                "/v1/findings?council=" + council,
                "/v1/councils?neighboursOf=" + council);
    }
}
