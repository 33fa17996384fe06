package org.judgementregister.ingest;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.Finding;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.FindingKind;
import org.judgementregister.vocabulary.FindingTheme;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Measure;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.VisitTheme;

/** Reads the inspections of a register, each with its judgements, findings and figures. */
final class InspectionReader {

    private static final String ID = "inspection";

    private final Table inspections;
    private final Set<String> ids;
    private final Set<String> councils;
    private final Set<String> sources;
    private final Map<String, List<Row>> judgements;
    private final Map<String, List<Row>> findings;
    private final Map<String, List<Row>> figures;

    InspectionReader(Map<RegisterTable, Table> tables, Set<String> councils, Set<String> sources) {
        this.inspections = tables.get(RegisterTable.INSPECTIONS);
        this.councils = councils;
        this.sources = sources;
        this.ids = inspections.by(ID).keySet();
        this.judgements = of(tables.get(RegisterTable.JUDGEMENTS));
        this.findings = of(tables.get(RegisterTable.FINDINGS));
        this.figures = of(tables.get(RegisterTable.FIGURES));
    }

    List<InspectionFacts> read() {
        return inspections.rows().stream().map(this::inspection).toList();
    }

    private Map<String, List<Row>> of(Table parts) {
        parts.rows().forEach(row -> row.require(ID, ids::contains, "is no inspection in inspections.csv"));
        return parts.by(ID);
    }

    private InspectionFacts inspection(Row row) {
        String id = row.text(ID);
        row.require("council", councils::contains, "is no council in councils.csv");
        row.require("sources", text -> sources.containsAll(row.texts("sources")), "names no source in sources.csv");
        Framework framework = row.word("framework", Framework.class);
        InspectionKind kind = row.word("kind", InspectionKind.class);
        List<Period> onSite = row.read("on_site", OnSite::parse);
        InspectionFacts inspection = new InspectionFacts(
                id,
                row.text("council"),
                framework,
                kind,
                onSite == null ? List.of() : onSite,
                row.day("published"),
                row.wordOrNull("theme", VisitTheme.class),
                row.flag("priority_action"),
                row.textOrNull("report_url"),
                new LinkedHashSet<>(row.texts("sources")),
                parts(judgements, id)
                        .map(part -> judgement(part, framework))
                        .sorted(Comparator.comparingInt(InspectionReader::position))
                        .toList(),
                parts(findings, id).map(this::finding).toList(),
                parts(figures, id).map(this::figure).toList());
        InspectionRules.check(inspection, row);
        return inspection;
    }

    private static Stream<Row> parts(Map<String, List<Row>> rows, String inspection) {
        return rows.getOrDefault(inspection, List.of()).stream();
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
        return judgement.framework() == null
                ? -1
                : judgement.framework().headings().indexOf(judgement.heading());
    }

    private Finding finding(Row row) {
        return new Finding(
                row.word("area", ServiceArea.class),
                row.word("kind", FindingKind.class),
                row.word("theme", FindingTheme.class),
                row.text("text"),
                source(row));
    }

    private Figure figure(Row row) {
        row.text("value");
        return new Figure(
                row.word("measure", Measure.class), row.read("value", BigDecimal::new), row.day("as_at"), source(row));
    }

    private String source(Row row) {
        row.require("source", sources::contains, "is no source in sources.csv");
        return row.text("source");
    }
}
