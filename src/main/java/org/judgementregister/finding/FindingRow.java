package org.judgementregister.finding;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.judgementregister.inspection.InspectionRepository.Part;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/**
 * A finding with the inspection that it is about.
 *
 * @param source the id of the source that it was read in
 * @param published when the inspection was published; null where that is not known
 * @param addedIn the release in which it came in or last changed
 * @param findingKind named as the parameter is; {@code kind}, which is the inspection's elsewhere, stays until version 2
 */
public record FindingRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull String inspection,
        @NotNull ServiceArea area,
        @NotNull FindingKind kind,
        @NotNull Theme theme,
        @NotNull String text,
        @NotNull String source,
        LocalDate published,
        @NotNull Integer addedIn,
        @NotNull FindingKind findingKind) {

    /** The HQL of these fields for the aliases {@code i}, {@code p} and {@code c}. */
    private static final String VALUES =
            "i.council, c.name, c.gss, c.region, i.id, p.area, p.kind, p.theme, p.text, p.source,"
                    + " i.published, i.releaseFrom, p.kind";

    /** Those that a question is about. */
    public static Part<FindingRow> matching(FindingFilter filter) {
        return new Part<>("findings", FindingRow.class, VALUES, filter::narrow);
    }
}
