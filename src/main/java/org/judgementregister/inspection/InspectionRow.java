package org.judgementregister.inspection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.VisitTheme;

/**
 * An inspection in a list.
 *
 * @param onSite empty when the days are not known
 * @param published null for a visit whose publication date is not known
 * @param theme what a narrative visit looked at
 * @param priorityAction whether it asked for immediate action; null where that is not known or not asked
 * @param addedIn the release in which it came in or last changed
 */
public record InspectionRow(
        @NotNull String id,
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull Framework framework,
        @NotNull InspectionKind kind,
        @NotNull List<Period> onSite,
        LocalDate published,
        VisitTheme theme,
        Boolean priorityAction,
        String reportUrl,
        @NotNull Integer addedIn) {

    /** The HQL of these fields for the aliases {@code i} and {@code c}. */
    static final String VALUES = "i.id, i.council, c.name, c.gss, c.region, i.framework, i.kind, i.onSite, i.published,"
            + " i.theme, i.priorityAction, i.reportUrl, i.releaseFrom";
}
