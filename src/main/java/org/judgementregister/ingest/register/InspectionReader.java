package org.judgementregister.ingest.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.Finding;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.ImprovementKind;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Measure;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.VisitTheme;
import org.judgementregister.vocabulary.WordList;

/** Reads the inspections of a register, each with its judgements, findings and figures. */
final class InspectionReader {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_FINDING = 1000;

    /** Of one kind of one inspection: ten times what any report has, and no more than a page can show. */
    private static final int MOST_PARTS = 500;

    private static final int MOST_PAGES = 1000;
    private static final int OUTCOMES = 4;
    private static final String ID = "inspection";
    static final String UNKNOWN_SOURCE = "names no source in sources.csv, nor one that the register knows";

    private final Table inspections;
    private final Set<String> councils;
    private final Set<String> sources;
    private final Set<String> documents;
    private final Map<String, InspectionFacts> known;
    private final Map<String, List<Row>> judgements;
    private final Map<String, List<Row>> findings;
    private final Map<String, List<Row>> figures;
    private final Map<String, List<Row>> improvements;
    private final Map<String, List<Row>> statements;

    InspectionReader(
            Map<RegisterTable, Table> tables,
            Set<String> councils,
            Set<String> sources,
            Set<String> documents,
            Map<String, InspectionFacts> known) {
        this.inspections = tables.get(RegisterTable.INSPECTIONS);
        this.councils = councils;
        this.sources = sources;
        this.documents = documents;
        this.known = known;
        Set<String> told = inspections.by(ID).keySet();
        this.judgements = parts(tables.get(RegisterTable.JUDGEMENTS), told);
        this.findings = parts(tables.get(RegisterTable.FINDINGS), told);
        this.figures = parts(tables.get(RegisterTable.FIGURES), told);
        this.improvements = parts(tables.get(RegisterTable.IMPROVEMENTS), told);
        this.statements = parts(tables.get(RegisterTable.STATEMENTS), told);
    }

    /** What is said without a fault: of inspections in the file, and of known ones by their parts alone. */
    List<Claim> read() {
        List<Claim> read = new ArrayList<>();
        Set<String> others = new TreeSet<>(known.keySet());
        for (Row row : inspections.rows()) {
            InspectionFacts inspection = inspection(row);
            said().check(inspection.id());
            others.remove(inspection.id());
            if (!row.isFaulty() && parts(inspection.id()).noneMatch(Row::isFaulty)) {
                read.add(claim(inspection, row));
            }
        }
        for (String id : others) {
            parts(id).findFirst().ifPresent(first -> {
                InspectionFacts inspection = partsOf(known.get(id));
                said().check(id);
                if (parts(id).noneMatch(Row::isFaulty)) {
                    read.add(claim(said().withNamed(inspection, known.get(id)), first));
                }
            });
        }
        return read;
    }

    private Claim claim(InspectionFacts inspection, Row row) {
        StatementReader.Said said = said().of(inspection);
        return new Claim(
                inspection,
                Set.of(),
                new CellLocation(row.file(), null, row.number()),
                List.of(),
                null,
                said.overruled(),
                said.tellers());
    }

    private StatementReader said() {
        return new StatementReader(statements, sources);
    }

    private Map<String, List<Row>> parts(Table parts, Set<String> told) {
        parts.rows()
                .forEach(row -> row.require(
                        ID,
                        id -> told.contains(id) || known.containsKey(id),
                        "is no inspection in inspections.csv, nor one that the register knows"));
        Map<String, List<Row>> byInspection = parts.by(ID);
        byInspection.values().stream()
                .filter(rows -> rows.size() > MOST_PARTS)
                .forEach(rows -> rows.get(MOST_PARTS).fault(ID, "has more than " + MOST_PARTS + " rows here"));
        return byInspection;
    }

    private Stream<Row> parts(String inspection) {
        return Stream.of(judgements, findings, figures, improvements, statements)
                .flatMap(parts -> rows(parts, inspection));
    }

    private static Stream<Row> rows(Map<String, List<Row>> parts, String inspection) {
        return parts.getOrDefault(inspection, List.of()).stream();
    }

    private InspectionFacts inspection(Row row) {
        String id = row.id(ID);
        row.require("council", councils::contains, "is no council in councils.csv, nor one that the register knows");
        row.require("sources", text -> sources.containsAll(row.texts("sources")), UNKNOWN_SOURCE);
        row.require(
                "sources",
                text -> row.texts("sources").stream().anyMatch(documents::contains),
                "names no report, workbook or article, and nothing else tells of a whole inspection");
        Framework framework = row.word("framework", Framework.class);
        List<Period> onSite = row.read("on_site", OnSite::parse);
        return new InspectionFacts(
                id,
                row.text("council"),
                framework,
                row.word("kind", InspectionKind.class),
                onSite == null ? List.of() : onSite,
                row.day("published"),
                row.wordOrNull("theme", VisitTheme.class),
                row.flag("priority_action"),
                row.url("report_url"),
                new TreeSet<>(row.texts("sources")),
                judgements(id, framework),
                rows(findings, id).map(this::finding).toList(),
                rows(figures, id).map(this::figure).toList(),
                improvements(id));
    }

    private InspectionFacts partsOf(InspectionFacts known) {
        return new InspectionFacts(
                known.id(),
                known.council(),
                known.framework(),
                known.kind(),
                List.of(),
                null,
                null,
                null,
                null,
                known.sources(),
                judgements(known.id(), known.framework()),
                rows(findings, known.id()).map(this::finding).toList(),
                rows(figures, known.id()).map(this::figure).toList(),
                improvements(known.id()));
    }

    private List<Judgement> judgements(String id, Framework framework) {
        return rows(judgements, id)
                .map(row -> judgement(row, framework))
                .sorted(Comparator.comparingInt(InspectionReader::position))
                .toList();
    }

    private static Judgement judgement(Row row, Framework framework) {
        Heading heading = row.word("heading", Heading.class);
        Grade grade = row.word("grade", Grade.class);
        row.require("heading", text -> judges(framework, heading), "is no heading of " + framework);
        row.require("grade", text -> gives(framework, grade), "is not on the scale of " + framework);
        return new Judgement(framework, heading, grade);
    }

    private static boolean judges(Framework framework, Heading heading) {
        return framework == null || heading == null || framework.headings().contains(heading);
    }

    private static boolean gives(Framework framework, Grade grade) {
        return framework == null || grade == null || framework.grades().contains(grade);
    }

    private static int position(Judgement judgement) {
        return judgement.framework() == null || judgement.heading() == null
                ? -1
                : judgement.framework().headings().indexOf(judgement.heading());
    }

    private Finding finding(Row row) {
        row.require(
                "text",
                text -> text.length() <= LONGEST_FINDING,
                "has more than " + LONGEST_FINDING + " characters: a finding is told in the register's own words");
        return new Finding(
                row.word("area", ServiceArea.class),
                row.word("kind", FindingKind.class),
                row.word("theme", Theme.class),
                row.text("text"),
                source(row));
    }

    private Figure figure(Row row) {
        row.text("value");
        row.require("value", FIGURE.asMatchPredicate(), "is no number of at most 15 digits and 6 decimals");
        return new Figure(
                row.word("measure", Measure.class),
                row.isFaulty() ? null : row.read("value", BigDecimal::new),
                row.day("as_at"),
                source(row));
    }

    /** In their order, in which each has the number of its place. */
    private List<Improvement> improvements(String id) {
        List<Improvement> read = new ArrayList<>();
        rows(improvements, id).forEach(row -> {
            int place = read.size() + 1;
            row.require("point", text -> text.equals(Integer.toString(place)), "is not the next number, " + place);
            row.text("page");
            row.require("phrase", text -> text.length() <= LONGEST_PHRASE, "is longer than " + LONGEST_PHRASE);
            List<Theme> themes = row.read("themes", codes -> WordList.parse(Theme.class, codes));
            read.add(new Improvement(
                    row.word("kind", ImprovementKind.class),
                    row.wordOrNull("area", ServiceArea.class),
                    row.number("page", 1, MOST_PAGES),
                    row.number("outcome", 1, OUTCOMES),
                    themes == null ? List.of() : themes,
                    row.textOrNull("phrase")));
        });
        return read;
    }

    private String source(Row row) {
        row.require("source", sources::contains, "is no source in sources.csv, nor one that the register knows");
        return row.text("source");
    }
}
