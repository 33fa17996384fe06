package org.judgementregister.inspection;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.request.PublicAddress;

/**
 * Where to go from an inspection.
 *
 * @param previous the council's graded inspection before it; null when there is none
 * @param text of its report, where the operator has loaded it
 * @param page for people
 */
public record InspectionLinks(
        @NotNull String self,
        @NotNull String council,
        String previous,
        @NotNull String text,
        @NotNull String page) {

    static InspectionLinks of(InspectionReport report, PublicAddress address) {
        String self = "/v1/inspections/" + report.inspection().id();
        return new InspectionLinks(
                address.link(self),
                address.link("/v1/councils/" + report.inspection().council()),
                report.previous() == null ? null : address.link("/v1/inspections/" + report.previous()),
                address.link(self + "/report"),
                address.link("/inspections/" + report.inspection().id()));
    }
}
