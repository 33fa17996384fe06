package org.judgementregister.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.judgementregister.database.JsonLists;
import org.judgementregister.source.SourceRow;

/**
 * An inspection's report as the database tells it, before its sources are named.
 *
 * @param facts with the inspection's own sources
 * @param sources the ids of all sources that have to do with it
 * @param statements that are remembered
 */
record InspectionAssembly(
        InspectionRow row,
        InspectionFacts facts,
        Set<String> sources,
        String previous,
        List<FieldStatement> statements) {

    static InspectionAssembly of(
            InspectionRow row,
            InspectionParts found,
            String previous,
            List<FieldStatement> statements,
            JsonLists parts) {
        InspectionFacts facts = new InspectionFacts(
                row.id(),
                row.council(),
                row.framework(),
                row.kind(),
                row.onSite(),
                row.published(),
                row.theme(),
                row.priorityAction(),
                row.reportUrl(),
                Set.copyOf(parts.read(found.sources, String.class)),
                parts.read(found.judgements, Judgement.class),
                parts.read(found.findings, Finding.class),
                parts.read(found.figures, Figure.class),
                parts.read(found.improvements, Improvement.class));
        Set<String> sources = new HashSet<>(facts.sources());
        facts.findings().forEach(finding -> sources.add(finding.source()));
        facts.figures().forEach(figure -> sources.add(figure.source()));
        statements.forEach(statement -> sources.add(statement.source()));
        return new InspectionAssembly(row, facts, sources, previous, statements);
    }

    /**
     * The report.
     *
     * @param named among them all of its sources
     */
    InspectionReport report(List<SourceRow> named, int release) {
        return new InspectionReport(
                release,
                row,
                facts.judgements().stream().map(InspectionReport.GradeGiven::of).toList(),
                facts.findings(),
                facts.figures(),
                named.stream().filter(source -> sources.contains(source.id())).toList(),
                previous,
                IntStream.range(0, facts.improvements().size())
                        .mapToObj(index -> InspectionReport.ToImprove.of(
                                index, facts.improvements().get(index), row.reportUrl()))
                        .toList(),
                provenance(named));
    }

    /** For each field its accepted statement, then the overruled ones; last those of fields without a value. */
    private List<FieldStatement> provenance(List<SourceRow> named) {
        String best = SourcePrecedence.best(
                named.stream()
                        .filter(source -> facts.sources().contains(source.id()))
                        .toList(),
                row.published());
        Map<String, Object> fields = InspectionFields.of(facts);
        Map<String, List<FieldStatement>> said =
                statements.stream().collect(Collectors.groupingBy(FieldStatement::field));
        Stream<FieldStatement> ofFields = fields.entrySet().stream().flatMap(field -> {
            String value = FieldText.of(field.getValue());
            List<FieldStatement> here = said.getOrDefault(field.getKey(), List.of());
            Stream<FieldStatement> own = here.stream().anyMatch(FieldStatement::accepted)
                    ? Stream.of()
                    : Stream.of(new FieldStatement(field.getKey(), value, best, null, true));
            return Stream.concat(own, here.stream().map(each -> each.accepted() ? each.orValue(value) : each));
        });
        Stream<FieldStatement> ofOthers =
                statements.stream().filter(statement -> !fields.containsKey(statement.field()));
        return Stream.concat(ofFields, ofOthers)
                .filter(statement -> !InspectionFields.namesItsSources(statement.field()))
                .map(FieldStatement::withoutList)
                .toList();
    }
}
