package org.judgementregister.improvement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.inspection.InspectionRepository.Part;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/**
 * A point that must improve, with the inspection whose report says it.
 *
 * @param point its number in the report, from 1
 * @param area null where the report does not say one
 * @param page of the report's PDF, from 1
 * @param outcome of the national framework that the report names; null where it names none
 * @param phrase the point in a few words of the register's own; null where it has none
 * @param reportUrl leads to the page; null where the report's address is not known
 * @param addedIn the release in which the inspection came in or last changed
 */
public record ImprovementRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull String inspection,
        @NotNull Framework framework,
        @NotNull InspectionKind kind,
        LocalDate published,
        @NotNull Integer point,
        @NotNull ImprovementKind improvementKind,
        ServiceArea area,
        @NotNull List<Theme> themes,
        String phrase,
        @NotNull Integer page,
        Integer outcome,
        String reportUrl,
        @NotNull Integer addedIn) {

    /** The HQL of these fields for the aliases {@code i}, {@code p} and {@code c}. */
    private static final String VALUES =
            "i.council, c.name, c.gss, c.region, i.id, i.framework, i.kind, i.published, index(p) + 1,"
                    + " p.kind, p.area, p.themes, p.phrase, p.page, p.outcome, i.reportUrl || '#page=' || cast(p.page as String),"
                    + " i.releaseFrom";

    /** Those that a question is about. */
    public static Part<ImprovementRow> matching(ImprovementFilter filter) {
        return new Part<>("improvements", ImprovementRow.class, VALUES, filter::narrow);
    }
}
