package org.judgementregister.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A passage that holds the words searched for, with the inspection whose report it is in.
 *
 * @param improvementKind null for a paragraph
 * @param areas that its heading is about; empty where it is about none or about all
 * @param number as it is printed, or a point's number; null where there is none
 * @param snippet of its text as HTML: what was found is in {@code mark}
 * @param reportUrl leads to the page; null where the report's address is not known
 */
public record PassageRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull String inspection,
        @NotNull Framework framework,
        @NotNull InspectionKind kind,
        LocalDate published,
        ImprovementKind improvementKind,
        String heading,
        @NotNull List<ServiceArea> areas,
        Integer number,
        @NotNull Integer page,
        @NotNull String snippet,
        String reportUrl) {

    /** The HQL of these fields for the aliases {@code i}, {@code p} and {@code c}, and the words asked for. */
    static final String VALUES =
            "i.council, c.name, c.gss, c.region, i.id, i.framework, i.kind, i.published, p.improvement,"
                    + " p.heading, p.areas, p.number, p.page,"
                    + " cast(sql('ts_headline(''english'', replace(replace(replace(?, ''&'', ''&amp;''), ''<'', ''&lt;''), ''>'', ''&gt;''),"
                    + " websearch_to_tsquery(''english'', ?),"
                    + " ?)', p.text, :q, 'StartSel=<mark>, StopSel=</mark>, MinWords=15, MaxWords=45') as String),"
                    + " i.reportUrl || '#page=' || cast(p.page as String)";
}
