package org.judgementregister.ingest.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.report.ReportReader.ReportFile;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.FieldText;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.Period;
import org.judgementregister.report.Passage;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.SourceKind;
import org.judgementregister.vocabulary.VisitTheme;

/** A report that has been read, to be compared with what the register knows. */
record ReadReport(ReportFile file, Report report, List<Passage> text, List<Improvement> improvements) {

    /** The source of all reports; each inspection has the address of its own. */
    static final SourceRow SOURCE = new SourceRow(
            "ofsted-report", SourceKind.REPORT, "Ofsted", "Ofsted's report of the inspection", null, null, null, null);

    private static final SourceRow SITE = new SourceRow(
            "ofsted-website",
            SourceKind.WEBSITE,
            "Ofsted",
            "Ofsted's website, beside the link to the report",
            null,
            null,
            null,
            null);

    private static final SourceRow INFERENCE = new SourceRow(
            "register-inference",
            SourceKind.INFERENCE,
            "Judgement Register",
            "Inferred by the register",
            null,
            null,
            null,
            null);

    /** All that can tell something of a report's inspection. */
    static final List<SourceRow> SOURCES = List.of(SOURCE, SITE, INFERENCE);

    /** A short inspection has inspectors on site for one week, a standard one for two. */
    private static final int DAYS_OF_A_SHORT_INSPECTION = 5;

    /** What it says of an inspection of the council, and who says what of it. */
    Claim claim(String council, KnownFacts known) {
        String name = file.name();
        InspectionFacts printed = facts(council, report.kind(), null);
        Optional<InspectionFacts> stated = known.same(new Identity.Row(SOURCE.id(), name), printed);
        VisitTheme theme = stated.map(InspectionFacts::theme).isPresent() ? null : report.theme();
        InspectionKind kind = report.kind();
        Map<String, Claim.Teller> tellers = new HashMap<>();
        List<FieldStatement> overruled = new ArrayList<>();
        if (kind == null) {
            InspectionKind inferred = inferredKind(printed.framework(), printed.onSite());
            if (stated.isEmpty()) {
                kind = inferred;
                tellers.put(InspectionFields.KIND, new Claim.Teller(INFERENCE.id(), name));
            } else { // it speaks where whoever states one is withdrawn
                overruled.add(
                        new FieldStatement(InspectionFields.KIND, FieldText.of(inferred), INFERENCE.id(), name, false));
            }
        }
        if (file.published() != null) {
            tellers.put(InspectionFields.PUBLISHED, new Claim.Teller(SITE.id(), name));
            if (report.published() != null) {
                overruled.add(new FieldStatement(
                        InspectionFields.PUBLISHED, FieldText.of(report.published()), SOURCE.id(), name, false));
            }
        }
        if (file.url() != null) {
            tellers.put(InspectionFields.REPORT_URL, new Claim.Teller(SITE.id(), name));
        }
        return new Claim(
                facts(council, kind, theme),
                Set.of(),
                new CellLocation(name, null, 1),
                List.of(),
                new Claim.Text(file.sha256(), text),
                overruled,
                tellers);
    }

    private InspectionFacts facts(String council, InspectionKind kind, VisitTheme theme) {
        return new InspectionFacts(
                null,
                council,
                report.framework(),
                kind,
                report.onSite(),
                // The site's day is the day of publication; a letter's own can be some days earlier.
                file.published() == null ? report.published() : file.published(),
                theme,
                report.priorityAction(),
                file.url(),
                new TreeSet<>(Set.of(SOURCE.id())),
                judgements(),
                List.of(),
                List.of(),
                improvements);
    }

    private List<Judgement> judgements() {
        Framework framework = report.framework();
        return report.grades().entrySet().stream()
                .sorted(Comparator.comparingInt(grade -> framework.headings().indexOf(grade.getKey())))
                .map(grade -> new Judgement(framework, grade.getKey(), grade.getValue()))
                .toList();
    }

    private static InspectionKind inferredKind(Framework framework, List<Period> onSite) {
        if (framework == Framework.SIF) {
            return InspectionKind.FULL;
        }
        LocalDate first = onSite.get(0).from().firstDay();
        LocalDate last = onSite.get(onSite.size() - 1).to().lastDay();
        return last.isBefore(first.plusDays(DAYS_OF_A_SHORT_INSPECTION))
                ? InspectionKind.SHORT
                : InspectionKind.STANDARD;
    }
}
