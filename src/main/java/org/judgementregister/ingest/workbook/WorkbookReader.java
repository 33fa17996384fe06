package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.CouncilNames;
import org.judgementregister.ingest.claim.Coverage;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.Regime;
import org.judgementregister.ingest.claim.SkippedSheet;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.workbook.Column.Group;
import org.judgementregister.ingest.workbook.Column.Meaning;
import org.judgementregister.release.ReleaseRow.ReleaseFile;
import org.judgementregister.source.SourceRow;

/** Reads what a workbook says of councils' inspections. */
public final class WorkbookReader {

    private static final int FEWEST_CELLS = 3;

    private final String file;
    private final List<ValidationError> headerFaults = new ArrayList<>();
    private final List<List<String>> notes = new ArrayList<>();
    private final Map<String, List<TableLine>> tables = new LinkedHashMap<>();
    private final List<SkippedSheet> skipped = new ArrayList<>();

    /** A row under its header. */
    private record TableLine(Header header, int number, List<String> cells) {}

    private final String sha256;
    private final String url;

    /**
     * Finds the tables of a workbook.
     *
     * @throws Unreadable when there is none of councils' inspections
     */
    public WorkbookReader(Workbook workbook) {
        this.sha256 = workbook.sha256();
        this.url = workbook.url();
        this.file = workbook.name();
        workbook.sheets().forEach(this::look);
        if (tables.isEmpty()) {
            throw new Unreadable("holds no table of councils' inspections of children's services" + others());
        }
    }

    /** What the tables are about that could be taken for such inspections. */
    private String others() {
        String about = skipped.stream()
                .map(SkippedSheet::about)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? "" : ", but of " + about;
    }

    /** Finds the tables of a sheet, and what stands around them. */
    private void look(Sheet sheet) {
        Header header = null;
        List<TableLine> lines = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<String> cells = sheet.rows().get(i);
            long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
            Optional<Header> another = filled < FEWEST_CELLS ? Optional.empty() : Header.of(cells);
            if (another.isPresent()) {
                header = another.get();
                headerFaults.addAll(header.faults(file, sheet.name(), i + 1));
                lines.add(new TableLine(header, i + 1, List.of()));
            } else if (header == null || filled == 1) {
                notes.add(cells);
            } else if (filled > 1) {
                lines.add(new TableLine(header, i + 1, cells));
            }
        }
        Optional<String> other = header == null ? Optional.empty() : Regime.of(header.wordsAbout(sheet));
        if (header == null || other.isPresent()) {
            skipped.add(new SkippedSheet(file, sheet.name(), other.orElse(null)));
        } else {
            tables.put(sheet.name(), lines);
        }
    }

    /**
     * What the workbook says.
     *
     * @param asAt the day that it speaks of, should it not say so itself; null to take the latest that it tells of
     * @param publisher who published it, should it not show that Ofsted did; null where nobody says
     * @param known the councils to which it may refer, and its own earlier editions
     */
    public Claims claims(LocalDate asAt, String publisher, KnownFacts known) {
        List<ValidationError> faults = new ArrayList<>(headerFaults);
        Edition edition =
                Edition.of(notes).by(publisher).orAt(asAt, latestDay()).thatHasCome(known.today());
        SourceRow source = edition.source(known, url);
        CouncilNames councils = new CouncilNames(known.councils().values());
        Assembly assembly = new Assembly(known.identities().keySet());
        tables.forEach((sheet, lines) -> lines.forEach(line -> new TableRow(
                        line.header(),
                        line.cells(),
                        new CellLocation(file, sheet, line.number()),
                        councils,
                        source,
                        faults)
                .claims()
                .forEach(assembly::add)));
        List<Coverage> coverage = new ArrayList<>();
        tables.forEach((sheet, lines) -> coverage(sheet, lines).ifPresent(coverage::add));
        ReleaseFile read = new ReleaseFile(file, sha256, source.id(), source.publisher(), source.published());
        return new Claims(
                edition.isOfsteds() ? Provenance.OFSTED : Provenance.OTHERS,
                List.of(read),
                List.of(source),
                List.of(),
                assembly.claims(),
                List.of(),
                List.of(),
                coverage,
                faults,
                skipped);
    }

    private Optional<Coverage> coverage(String sheet, List<TableLine> lines) {
        Set<Header> headers = lines.stream().map(TableLine::header).collect(Collectors.toSet());
        Set<String> families = headers.stream()
                .flatMap(header -> header.groups().keySet().stream())
                .map(Group::family)
                .collect(Collectors.toCollection(TreeSet::new));
        return headers.stream()
                .map(Header::table)
                .filter(table -> table != Header.Table.YEAR)
                .max(Comparator.naturalOrder())
                .map(table -> new Coverage(file, sheet, families, table == Header.Table.LATEST));
    }

    /** The latest first day on site that is told, else the latest publication. */
    private Optional<LocalDate> latestDay() {
        return latest(Meaning.FIRST_DAY).or(() -> latest(Meaning.PUBLISHED));
    }

    private Optional<LocalDate> latest(Meaning meaning) {
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.header().columns().stream()
                        .filter(column -> column.meaning() == meaning)
                        .flatMap(column -> OfstedWords.day(Sheet.cell(line.cells(), column.index())).stream()))
                .max(LocalDate::compareTo);
    }
}
