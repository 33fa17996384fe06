package org.judgementregister.catalogue;

import java.util.List;
import org.judgementregister.release.Terms;

/** What the register says of itself: what the data do not say, and where programs and people find the rest. */
public final class Dataset {

    /** What the data do not say of themselves. */
    public static final List<String> NOTES = List.of(
            "Every graded inspection of children's services in England published from 2009 to the data date; for SLAC, CPI"
                    + " and most TLAC inspections only the day of publication is known.",
            "Focused visits since 2018, most of them; monitoring visits from April 2021 to March 2025 only, so a council may"
                    + " have been visited since. Of about a hundred visits the day of publication is not known, so no"
                    + " question about publication dates finds them.",
            "Joint targeted area inspections from 2016 to 2025, not all of them; their priority action is read from the"
                    + " letters' wording.",
            "What must improve, by the reports that the register has read: most of those since 2018, and few of the years"
                    + " before. A rule tells the themes by their words, and is right in about four of five cases.",
            "Findings and figures for the inspections of five press articles, in the register's own words.",
            "For ILACS inspections reported after May 2025 short or standard is inferred from the days on site.");

    static final String CONTRACT = "/openapi";
    static final String DOCUMENTATION = "/docs";
    static final String VOCABULARY = "/v1/vocabulary";
    static final String ATOM = "/v1/changes.atom";
    static final String JSON_FEED = "/v1/changes.feed.json";

    /** As RFC 8288 links of registered relations, for programs that read no bodies. */
    public static final String LINKS = String.join(
            ", ",
            link(CONTRACT, "service-desc", "application/yaml"),
            link(DOCUMENTATION, "service-doc", "text/html"),
            link(VOCABULARY, "describedby", "application/json"),
            link(Terms.LICENCE_URL, "license", "text/html"),
            link(ATOM, "alternate", "application/atom+xml"),
            link(JSON_FEED, "alternate", "application/feed+json"));

    private Dataset() {}

    private static String link(String target, String relation, String type) {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(target, relation, type);
    }
}
