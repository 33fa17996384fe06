package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.CouncilNames;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.workbook.Column.Group;
import org.judgementregister.ingest.workbook.Column.Meaning;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.Period;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.VisitTheme;

/** One row of a table: a council, and one inspection of it or several. */
final class TableRow {

    private final Header header;
    private final List<String> cells;
    private final CellLocation place;
    private final CouncilNames councils;
    private final String source;
    private final LocalDate asAt;
    private final List<ValidationError> faults;
    private int faultsBefore;

    TableRow(
            Header header,
            List<String> cells,
            CellLocation place,
            CouncilNames councils,
            SourceRow source,
            List<ValidationError> faults) {
        this.header = header;
        this.cells = cells;
        this.place = place;
        this.councils = councils;
        this.source = source.id();
        this.asAt = source.asAt();
        this.faults = faults;
    }

    /** What the row says without a fault. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        header.groups()
                .forEach((group, columns) -> inspection(group, columns)
                        .ifPresent(facts -> claims.add(new Claim(facts, Set.of(place.sheet()), place))));
        header.columns().stream()
                .filter(column -> column.meaning() == Meaning.OTHER && OfstedWords.isGrade(text(column)))
                .forEach(column -> fault(column, "is a grade, but what for cannot be read from the title"));
        return claims;
    }

    private Optional<InspectionFacts> inspection(Group group, List<Column> columns) {
        if (columns.stream().allMatch(column -> OfstedWords.isNothing(text(column)))) {
            return Optional.empty();
        }
        faultsBefore = faults.size();
        LocalDate firstDay = day(columns, Meaning.FIRST_DAY);
        LocalDate lastDay = day(columns, Meaning.LAST_DAY);
        LocalDate published = day(columns, Meaning.PUBLISHED);
        LocalDate begun = firstDay == null ? published : firstDay;
        if (begun == null) {
            return faulty(null, "tells of an inspection without a day");
        }
        InspectionKind kind = kind(group, columns);
        GradeCells grades = new GradeCells(columns, cells, this::fault);
        String family = kind == InspectionKind.JOINT_AREA ? "jtai" : group.family();
        Optional<Framework> framework = Frameworks.of(family, kind, firstDay, published, grades.graded());
        if (framework.isEmpty()) {
            return faulty(begun.toString(), "is no day on which there were " + family + " inspections");
        }
        Optional<CouncilFacts> council = new CouncilCells(header, cells, councils).council(begun, this::fault);
        List<Judgement> judgements = grades.judgements(framework.get(), kind);
        if (kind == null && judgements.isEmpty()) {
            return faulty(begun.toString(), "tells of an inspection or a visit, but neither what it was nor a grade");
        }
        if (council.isEmpty() || faults.size() > faultsBefore) {
            return Optional.empty();
        }
        return Optional.of(new InspectionFacts(
                null,
                council.orElseThrow().id(),
                framework.get(),
                kind,
                firstDay == null ? List.of() : List.of(period(firstDay, lastDay)),
                published,
                theme(columns, kind),
                null,
                null,
                new TreeSet<>(Set.of(source)),
                judgements,
                List.of(),
                List.of(),
                List.of()));
    }

    private Optional<InspectionFacts> faulty(String value, String reason) {
        if (faults.size() == faultsBefore) {
            faults.add(place.fault(null, value, reason));
        }
        return Optional.empty();
    }

    private static Period period(LocalDate from, LocalDate to) {
        return new Period(new PartialDate(from.toString()), to == null ? null : new PartialDate(to.toString()));
    }

    private LocalDate day(List<Column> columns, Meaning meaning) {
        Optional<Column> column = first(columns, meaning).filter(each -> !OfstedWords.isNothing(text(each)));
        Optional<LocalDate> day = column.flatMap(each -> OfstedWords.day(text(each)));
        if (column.isPresent() && day.isEmpty()) {
            fault(column.get(), "is not a day");
        }
        if (day.isPresent() && day.get().isAfter(asAt.plusYears(1))) {
            fault(column.orElseThrow(), "is more than a year after " + asAt + ", the day that the workbook speaks of");
        }
        return day.orElse(null);
    }

    /** Null where no column says it: a list of the latest inspections does not. */
    private InspectionKind kind(Group group, List<Column> columns) {
        if (!group.family().equals("ilacs")) {
            return group.reinspection() ? InspectionKind.REINSPECTION : InspectionKind.FULL;
        }
        Optional<Column> column = first(columns, Meaning.TYPE);
        Optional<InspectionKind> kind = column.flatMap(each -> OfstedWords.kind(text(each)));
        if (column.isPresent() && kind.isEmpty()) {
            fault(column.get(), "is no type of inspection or visit that the register knows");
        }
        return kind.orElse(null);
    }

    private VisitTheme theme(List<Column> columns, InspectionKind kind) {
        Optional<Column> column = first(columns, Meaning.THEME)
                .filter(each -> kind != null && !kind.graded() && !OfstedWords.isNothing(text(each)));
        Optional<VisitTheme> theme = column.flatMap(each -> OfstedWords.theme(text(each)));
        if (column.isPresent() && theme.isEmpty()) {
            fault(column.get(), "is no theme that the register knows");
        }
        return theme.orElse(null);
    }

    private static Optional<Column> first(List<Column> columns, Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    private String text(Column column) {
        return OfstedWords.said(Sheet.cell(cells, column.index()));
    }

    private void fault(Column column, String reason) {
        faults.add(
                column == null ? place.fault(null, null, reason) : place.fault(column.title(), text(column), reason));
    }
}
