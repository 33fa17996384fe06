package org.judgementregister.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.Figure;
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
 * @param fixed the release that the address names; null where it is the newest
 */
public record InspectionView(InspectionReport report, List<ChangeRow> changes, Integer fixed) {

    static InspectionView of(InspectionReport report, List<ChangeRow> ofCouncil, Integer fixed) {
        return new InspectionView(
                report,
                ofCouncil.stream()
                        .filter(change ->
                                change.inspection().equals(report.inspection().id()))
                        .toList(),
                fixed);
    }

    public InspectionRow inspection() {
        return report.inspection();
    }

    /** The day of its publication; where that is not known, the first day on site, or null. */
    LocalDate day() {
        if (inspection().published() != null) {
            return inspection().published();
        }
        return inspection().onSite().isEmpty()
                ? null
                : inspection().onSite().get(0).from().firstDay();
    }

    /** The same in words. */
    public String when() {
        LocalDate published = inspection().published();
        if (published != null) {
            return Dates.words(published);
        }
        return onSite().isEmpty() ? "Day not known" : "On site " + onSite() + ", day of publication not known";
    }

    boolean isPublishedBy(LocalDate day) {
        return inspection().published() != null && !inspection().published().isAfter(day);
    }

    /** What links to other pages keep of the address. */
    public String kept() {
        return new OnDay(null, fixed).kept();
    }

    /** What its page is called. */
    public String title() {
        return inspection().councilName() + ", " + when() + ": " + kind();
    }

    /** What it is, such as "Standard inspection (ILACS)". */
    public String kind() {
        String kind = inspection().kind().title();
        return kind + (kind.matches(".*(visit|review|inspection)") ? "" : " inspection");
    }

    /** The year of its publication; where that is not known, of its first day on site. */
    public int year() {
        return day().getYear();
    }

    /** What it changed, grade by grade. */
    public List<Publication.Move> moves() {
        return changes.stream().map(Publication.Move::of).toList();
    }

    public String onSite() {
        return inspection().onSite().stream().map(ProvenanceRow::words).collect(Collectors.joining(", and "));
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

    public GradeStyle shade(GradeGiven given) {
        return GradeStyle.of(given.grade());
    }

    /** The source of a finding or a figure. */
    public SourceRow source(String id) {
        return report.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Who says what of it. */
    public List<ProvenanceRow> provenance() {
        return report.statements().stream()
                .map(said -> new ProvenanceRow(said, source(said.source()), isServed(said)))
                .toList();
    }

    private boolean isServed(FieldStatement said) {
        return report.statements().stream()
                .filter(other -> other.accepted() && other.field().equals(said.field()))
                .anyMatch(accepted -> Objects.equals(accepted.value(), said.value()));
    }

    /** A figure's value, its thousands apart. */
    public String number(Figure figure) {
        return NumberFormat.getInstance(Locale.UK).format(figure.value());
    }

    public List<Finding> findings() {
        return report.findings();
    }

    public DataLink data() {
        return DataLink.one(DataLink.ask("/v1/inspections/" + inspection().id(), "release", fixed));
    }
}
