package org.judgementregister.profile;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.request.PublicAddress;

/** Where the rest of what the register holds about one council is. */
public record CouncilLinks(
        @NotNull String self,
        @NotNull String comparison,
        @NotNull String inspections,
        @NotNull String judgements,
        @NotNull String changes,
        @NotNull String findings,
        @NotNull String neighbours) {

    static CouncilLinks of(String council, PublicAddress address) {
        return new CouncilLinks(
                address.link("/v1/councils/" + council),
                address.link("/v1/councils/" + council + "/comparison"),
                address.link("/v1/inspections?council=" + council),
                address.link("/v1/judgements?council=" + council),
                address.link("/v1/changes?council=" + council),
                address.link("/v1/findings?council=" + council),
                address.link("/v1/councils?neighboursOf=" + council));
    }
}
