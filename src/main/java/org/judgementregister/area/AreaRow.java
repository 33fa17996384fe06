package org.judgementregister.area;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.statistics.Distribution;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A service area in a list.
 *
 * @param day the one that all of this is about
 * @param graded whether inspections that begin on the day give a grade for it
 * @param headings the headings that have spoken for it, from the first framework on
 * @param standings how the councils in being stand in it
 */
public record AreaRow(
        @NotNull ServiceArea area,
        @NotNull String title,
        @NotNull String meaning,
        @NotNull LocalDate day,
        @NotNull Boolean graded,
        @NotNull List<HeadingInForce> headings,
        @NotNull Distribution standings,
        @NotNull Links links) {

    /**
     * A heading of a framework.
     *
     * @param from the first day on site that can belong to the framework
     * @param to the last; null while it is in force
     */
    public record HeadingInForce(
            @NotNull Framework framework,
            @NotNull Heading heading,
            @NotNull String title,
            @NotNull Match match,
            @NotNull PartialDate from,
            PartialDate to) {}

    /** Where the rest of what the register holds about an area is, at the same time. */
    public record Links(
            @NotNull String self,
            @NotNull String ratings,
            @NotNull String judgements,
            @NotNull String changes,
            @NotNull String trend) {}

    static AreaRow of(
            ServiceArea area, LocalDate day, Distribution standings, CanonicalUrl asked, PublicAddress address) {
        return new AreaRow(
                area,
                area.title(),
                area.meaning(),
                day,
                Framework.areasGradedOn(day).contains(area),
                Arrays.stream(Framework.values())
                        .flatMap(framework -> framework.headings().stream()
                                .filter(heading -> heading.areas().contains(area))
                                .map(heading -> new HeadingInForce(
                                        framework,
                                        heading,
                                        heading.title(),
                                        heading.match(),
                                        framework.inForceFrom(),
                                        framework.inForceTo())))
                        .toList(),
                standings,
                links(area, asked, address));
    }

    private static Links links(ServiceArea area, CanonicalUrl asked, PublicAddress address) {
        CanonicalUrl about = asked.with("area", area.code());
        return new Links(
                address.link(asked.at("/v1/areas/" + area)),
                address.link(about.at("/v1/ratings")),
                address.link(about.at("/v1/judgements")),
                address.link(about.at("/v1/changes")),
                address.link(about.without(Set.of("asOf", "inspectedBy")).at("/v1/statistics/trend")));
    }
}
