package org.judgementregister.ingest.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;

/**
 * The cells of a row that hold the grades of one inspection.
 *
 * @param fault is told of the column whose cell cannot be believed, and why
 */
record GradeCells(List<Column> columns, List<String> cells, BiConsumer<Column, String> fault) {

    /** The headings under which the cells hold a grade, as the columns name them. */
    Set<Heading> graded() {
        return columns.stream()
                .filter(column -> column.heading() != null && OfstedWords.isGrade(text(column)))
                .map(Column::heading)
                .collect(Collectors.toSet());
    }

    /**
     * The judgements, in the framework's order.
     *
     * @param kind null where the table does not say it
     */
    List<Judgement> judgements(Framework framework, InspectionKind kind) {
        Map<Heading, Judgement> judgements = new TreeMap<>(Comparator.comparingInt(
                (Heading heading) -> framework.headings().indexOf(heading)));
        for (Column column : columns) {
            String cell = text(column);
            if (column.heading() == null || cell.isEmpty()) {
                continue;
            }
            // A dash says that nothing was judged; of a visit, or under a heading of another framework, that goes
            // without.
            Heading heading = Frameworks.heading(column.heading(), framework);
            boolean judged = framework.headings().contains(heading) && (kind == null || kind.graded());
            if (OfstedWords.isNothing(cell) && !judged) {
                continue;
            }
            Optional<Grade> grade = OfstedWords.grade(cell, framework);
            if (grade.isEmpty()) {
                fault.accept(column, "is no grade");
            } else if (!framework.headings().contains(heading)) {
                fault.accept(column, heading + " is no heading of " + framework);
            } else if (!framework.grades().contains(grade.get())) {
                fault.accept(column, "is not on the scale of " + framework);
            } else {
                judge(judgements, new Judgement(framework, heading, grade.get()), column);
            }
        }
        return List.copyOf(judgements.values());
    }

    /** Two columns can become one heading: children in care with care leavers, and without. */
    private void judge(Map<Heading, Judgement> judgements, Judgement judgement, Column column) {
        Judgement other = judgements.putIfAbsent(judgement.heading(), judgement);
        if (other == null || other.equals(judgement) || judgement.grade() == Grade.NOT_JUDGED) {
            return;
        }
        if (other.grade() == Grade.NOT_JUDGED) {
            judgements.put(judgement.heading(), judgement);
        } else {
            String reason =
                    "is the grade for " + judgement.heading() + ", for which another column says " + other.grade();
            fault.accept(column, reason);
        }
    }

    private String text(Column column) {
        return OfstedWords.said(Sheet.cell(cells, column.index()));
    }
}
