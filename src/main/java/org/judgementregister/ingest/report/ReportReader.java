package org.judgementregister.ingest.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.CouncilNames;
import org.judgementregister.ingest.claim.Identity;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.TimeLimit;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.FieldText;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.Period;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.report.Passage;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.SourceKind;
import org.judgementregister.vocabulary.VisitTheme;

/** Reads what reports say of councils' inspections. */
public final class ReportReader {

    /** The source of all reports; each inspection has the address of its own. */
    private static final SourceRow SOURCE = new SourceRow(
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
            "Inferred by the register from the days on site",
            null,
            null,
            null,
            null);

    private static final int LONGEST_URL = 2000;
    private static final int SHOWN = 100;

    /** A short inspection has inspectors on site for one week, a standard one for two. */
    private static final int DAYS_OF_A_SHORT_INSPECTION = 5;

    /**
     * A file with a report in it.
     *
     * @param published when the site says that it was published; null where nobody says
     * @param url where the site has it; null where that is not known
     * @param urn Ofsted's number of the council beside which the site has it; empty where nobody says
     */
    public record ReportFile(String name, String sha256, Path file, LocalDate published, String url, String urn) {

        /**
         * @throws Unreadable when the address is none that a page can lead to
         */
        public ReportFile {
            if (url != null && (url.length() > LONGEST_URL || !url.matches("https?://\\S+"))) {
                throw new Unreadable("is said to be at an address that is none of a report: "
                        + url.substring(0, Math.min(url.length(), SHOWN)));
            }
        }
    }

    /** A report that has been read, to be understood beside what the register knows. */
    private record Read(ReportFile file, Report report, List<Passage> text, List<Improvement> improvements) {}

    private final List<Read> reports;

    /** Of the files that are no report that the register knows. */
    private final List<ValidationError> unreadable;

    private ReportReader(List<Read> reports, List<ValidationError> unreadable) {
        this.reports = reports;
        this.unreadable = unreadable;
    }

    /**
     * Of one file.
     *
     * @throws Unreadable when it is no report that the register knows
     */
    public static ReportReader of(ReportFile file) {
        return new ReportReader(List.of(read(file)), List.of());
    }

    /**
     * Of several files; those that are no report that the register knows are faults.
     *
     * @param longest for each
     */
    public static ReportReader withFaults(List<ReportFile> files, Duration longest) {
        List<Read> reports = new ArrayList<>();
        List<ValidationError> unreadable = new ArrayList<>();
        for (ReportFile file : files) {
            try {
                reports.add(TimeLimit.within(longest, "be read", () -> read(file)));
            } catch (Unreadable because) {
                unreadable.add(place(file).fault(null, null, because.getMessage()));
            }
        }
        return new ReportReader(reports, unreadable);
    }

    private static Read read(ReportFile file) {
        Pdf.Printed printed = Pdf.read(file.file());
        List<Passage> text = ReportText.of(printed.lines());
        return new Read(file, Report.of(printed.text()), text, PointsToImprove.of(text));
    }

    private static CellLocation place(ReportFile file) {
        return new CellLocation(file.name(), null, 1);
    }

    /** What the reports say. */
    public Claims claims(KnownFacts known) {
        CouncilNames councils = new CouncilNames(known.councils().values());
        List<Claim> claims = new ArrayList<>();
        List<ValidationError> faults = new ArrayList<>(unreadable);
        for (Read read : reports) {
            CellLocation place = place(read.file);
            Report report = read.report;
            LocalDate begun = report.onSite().get(0).from().firstDay();
            Optional<CouncilFacts> council = councils.inBeing(councils.withName(report.council()), begun);
            Optional<CouncilFacts> told = councils.inBeing(councils.withCode(read.file.urn()), begun);
            if (council.isPresent() && told.isPresent() && !council.equals(told)) {
                faults.add(place.fault(
                        "council",
                        report.council(),
                        "is not the council beside which the site has the report, "
                                + told.get().name()));
                continue;
            }
            council = council.or(() -> told);
            if (council.isEmpty()) {
                faults.add(place.fault("council", report.council(), "is no council that the register knows"));
                continue;
            }
            claims.add(claim(read, council.get().id(), known));
        }
        return new Claims(
                Provenance.OFSTED,
                reports.stream()
                        .map(read -> new ReleaseFile(
                                read.file.name(), read.file.sha256(), SOURCE.id(), SOURCE.publisher(), null))
                        .toList(),
                Stream.of(SOURCE, SITE, INFERENCE)
                        .map(source -> known.sources().getOrDefault(source.id(), source))
                        .toList(),
                List.of(),
                claims,
                List.of(),
                List.of(),
                List.of(),
                faults,
                List.of());
    }

    private static Claim claim(Read read, String council, KnownFacts known) {
        Report report = read.report;
        String name = read.file.name();
        InspectionFacts printed = facts(read, council, report.kind(), null);
        Optional<InspectionFacts> stated = known.same(new Identity.Row(SOURCE.id(), name), printed);
        VisitTheme theme = stated.map(InspectionFacts::theme).isPresent() ? null : report.theme();
        InspectionKind kind = report.kind();
        Map<String, Claim.Teller> tellers = new HashMap<>();
        if (kind == null && stated.isEmpty()) {
            kind = inferredKind(printed.framework(), printed.onSite());
            tellers.put(InspectionFields.KIND, new Claim.Teller(INFERENCE.id(), name));
        }
        List<FieldStatement> overruled = new ArrayList<>();
        if (read.file.published() != null) {
            tellers.put(InspectionFields.PUBLISHED, new Claim.Teller(SITE.id(), name));
            if (report.published() != null) {
                overruled.add(new FieldStatement(
                        InspectionFields.PUBLISHED, FieldText.of(report.published()), SOURCE.id(), name, false));
            }
        }
        if (read.file.url() != null) {
            tellers.put(InspectionFields.REPORT_URL, new Claim.Teller(SITE.id(), name));
        }
        return new Claim(
                facts(read, council, kind, theme),
                Set.of(),
                place(read.file),
                List.of(),
                new Claim.Text(read.file.sha256(), read.text),
                overruled,
                tellers);
    }

    private static InspectionFacts facts(Read read, String council, InspectionKind kind, VisitTheme theme) {
        Report report = read.report;
        return new InspectionFacts(
                null,
                council,
                report.framework(),
                kind,
                report.onSite(),
                // The site's day is the day of publication; a letter's own can be some days earlier.
                read.file.published() == null ? report.published() : read.file.published(),
                theme,
                report.priorityAction(),
                read.file.url(),
                new TreeSet<>(Set.of(SOURCE.id())),
                judgements(report),
                List.of(),
                List.of(),
                read.improvements);
    }

    private static List<Judgement> judgements(Report report) {
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
