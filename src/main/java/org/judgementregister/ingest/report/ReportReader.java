package org.judgementregister.ingest.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.CouncilNames;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.TimeLimit;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.report.Passage;

/** Reads what reports say of councils' inspections. */
public final class ReportReader {

    private static final int LONGEST_URL = 2000;
    private static final int SHOWN = 100;

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

    private final List<ReadReport> reports;

    /** Of the files that are no report that the register knows. */
    private final List<ValidationError> unreadable;

    private ReportReader(List<ReadReport> reports, List<ValidationError> unreadable) {
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
        List<ReadReport> reports = new ArrayList<>();
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

    private static ReadReport read(ReportFile file) {
        Pdf.Printed printed = Pdf.read(file.file());
        List<Passage> text = ReportText.of(printed.lines());
        return new ReadReport(file, Report.of(printed.text()), text, PointsToImprove.of(text));
    }

    private static CellLocation place(ReportFile file) {
        return new CellLocation(file.name(), null, 1);
    }

    /** What the reports say. */
    public Claims claims(KnownFacts known) {
        CouncilNames councils = new CouncilNames(known.councils().values());
        List<Claim> claims = new ArrayList<>();
        List<ValidationError> faults = new ArrayList<>(unreadable);
        for (ReadReport read : reports) {
            CellLocation place = place(read.file());
            Report report = read.report();
            LocalDate begun = report.onSite().get(0).from().firstDay();
            Optional<CouncilFacts> council = councils.inBeing(councils.withName(report.council()), begun);
            Optional<CouncilFacts> told =
                    councils.inBeing(councils.withCode(read.file().urn()), begun);
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
            claims.add(read.claim(council.get().id(), known));
        }
        return new Claims(
                Provenance.OFSTED,
                reports.stream()
                        .map(read -> new ReleaseFile(
                                read.file().name(),
                                read.file().sha256(),
                                ReadReport.SOURCE.id(),
                                ReadReport.SOURCE.publisher(),
                                null))
                        .toList(),
                ReadReport.SOURCES.stream()
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
}
