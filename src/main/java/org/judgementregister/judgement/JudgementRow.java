package org.judgementregister.judgement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.inspection.InspectionRepository.Part;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * One grade with all that gives it its sense.
 *
 * @param areas the service areas that the heading speaks for: one, or two for a combined judgement
 * @param inspected the first day on site; null when it is not known
 * @param addedIn the release in which it came in or last changed
 */
public record JudgementRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull String inspection,
        @NotNull Framework framework,
        @NotNull InspectionKind kind,
        @NotNull Heading heading,
        @NotNull List<ServiceArea> areas,
        @NotNull Match match,
        @NotNull Grade grade,
        PartialDate inspected,
        @NotNull LocalDate published,
        String reportUrl,
        @NotNull Integer addedIn) {

    /** The HQL of the constructor below for the aliases {@code i}, {@code p} and {@code c}. */
    private static final String VALUES =
            "i.council, c.name, c.gss, c.region, i.id, i.framework, i.kind, p.heading, p.grade,"
                    + " i.onSite, i.published, i.reportUrl, i.releaseFrom";

    /** Those that a question is about. */
    public static Part<JudgementRow> matching(JudgementFilter filter) {
        return new Part<>("judgements", JudgementRow.class, VALUES, filter::narrow);
    }

    public JudgementRow(
            String council,
            String councilName,
            String gss,
            Region region,
            String inspection,
            Framework framework,
            InspectionKind kind,
            Heading heading,
            Grade grade,
            List<Period> onSite,
            LocalDate published,
            String reportUrl,
            Integer addedIn) {
        this(
                council,
                councilName,
                gss,
                region,
                inspection,
                framework,
                kind,
                heading,
                heading.areas(),
                heading.match(),
                grade,
                OnSite.firstDay(onSite),
                published,
                reportUrl,
                addedIn);
    }
}
