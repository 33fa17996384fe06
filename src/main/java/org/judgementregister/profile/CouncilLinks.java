package org.judgementregister.profile;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.request.CanonicalUrl;
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

    /** At the time that was asked about, and in the release that was named. */
    static CouncilLinks of(String council, CanonicalUrl asked, PublicAddress address) {
        CanonicalUrl itself = asked.at("/v1/councils/" + council);
        CanonicalUrl its = asked.with("council", council);
        return new CouncilLinks(
                address.link(itself),
                address.link(itself.at(itself.path() + "/comparison")),
                address.link(its.at("/v1/inspections")),
                address.link(its.at("/v1/judgements")),
                address.link(its.at("/v1/changes")),
                address.link(its.at("/v1/findings")),
                address.link(asked.with("neighboursOf", council).at("/v1/councils")));
    }
}
