package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.change.Sentence;
import org.judgementregister.inspection.Finding;
import org.judgementregister.inspection.InspectionReport;
import org.judgementregister.inspection.InspectionReport.GradeGiven;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Heading;

/**
 * An inspection as people are told it.
 *
 * @param changes what it changed, in the areas' order
 */
public record Told(InspectionReport report, List<ChangeRow> changes) {

    static Told of(InspectionReport report, List<ChangeRow> ofCouncil) {
        return new Told(
                report,
                ofCouncil.stream()
                        .filter(change ->
                                change.inspection().equals(report.inspection().id()))
                        .toList());
    }

    public InspectionRow inspection() {
        return report.inspection();
    }

    /** The day by which it is listed, in words. */
    public String when() {
        LocalDate published = inspection().published();
        return published == null
                ? "publication not known" + (onSite().isEmpty() ? "" : "; on site " + onSite())
                : Dates.words(published);
    }

    public String onSite() {
        return inspection().onSite().stream()
                .map(period -> Dates.words(period.from())
                        + (period.to() == null || period.to().equals(period.from())
                                ? ""
                                : " to " + Dates.words(period.to())))
                .collect(Collectors.joining(", and "));
    }

    /** What it changed, in a sentence; null where it gave no grade. */
    public String moved() {
        if (changes.isEmpty()) {
            return null;
        }
        String sentence = Sentence.of(changes);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** Why its grades do not compare exactly with those before, each reason once. */
    public List<String> caveats() {
        return changes.stream()
                .filter(change -> change.explanation() != null)
                .map(change -> change.area().title() + ": " + change.explanation() + ".")
                .distinct()
                .toList();
    }

    /** Whether its framework gives no grade for the services as a whole, though the ones before it did. */
    public boolean isWithoutOverall() {
        Framework framework = inspection().framework();
        return framework.family().equals(Framework.ILACS_2026.family())
                && !framework.headings().contains(Heading.OVERALL_EFFECTIVENESS);
    }

    public Shade shade(GradeGiven given) {
        return Shade.of(given.grade());
    }

    /** The source of a finding or a figure. */
    public SourceRow source(String id) {
        return report.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<Finding> findings() {
        return report.findings();
    }

    public DataLink data() {
        return DataLink.one(DataLink.ask("/v1/inspections/" + inspection().id()));
    }
}
