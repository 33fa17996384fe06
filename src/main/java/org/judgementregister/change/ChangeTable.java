package org.judgementregister.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.change.ChangeRule.Compared;
import org.judgementregister.inspection.DerivedTable;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.inspection.GradedInspection;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.ServiceArea;

/** What moved at a council, as the rows of {@link GradeChange}. */
@ApplicationScoped
class ChangeTable implements DerivedTable {

    @Override
    public String name() {
        return "grade_change";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "council",
                "area",
                "position",
                "known_from",
                "known_to",
                "inspection",
                "framework",
                "kind",
                "heading",
                "grade",
                "inspected",
                "begun_on",
                "published",
                "report_url",
                "previous_inspection",
                "previous_framework",
                "previous_heading",
                "previous_grade",
                "previous_published",
                "direction",
                "rise",
                "comparability",
                "reason");
    }

    @Override
    public List<String> key() {
        return List.of("inspection", "area", "known_from");
    }

    @Override
    public Stream<List<Object>> rows(GradedHistory history) {
        return Arrays.stream(ServiceArea.values())
                .flatMap(area -> new ChangeRule(history, area).all().stream().map(each -> row(history, area, each)));
    }

    private static List<Object> row(GradedHistory history, ServiceArea area, Compared compared) {
        GradedInspection now = compared.inspection();
        GradedInspection before = compared.before();
        Comparison comparison = before == null
                ? Comparison.none(history.council(), area.words(), compared.isFirst() ? history.predecessors() : null)
                : Comparison.between(
                        before.framework(),
                        before.given().get(area).heading(),
                        now.framework(),
                        now.given().get(area).heading());
        Integer rise = before == null
                ? null
                : now.grade(area).rank() - before.grade(area).rank();
        return Arrays.asList(
                history.council(),
                area,
                area.ordinal(),
                compared.knownFrom(),
                compared.knownTo(),
                now.id(),
                now.framework(),
                now.kind(),
                now.given().get(area).heading(),
                now.grade(area),
                now.inspected(),
                now.begun(),
                now.published(),
                now.reportUrl(),
                before == null ? null : before.id(),
                before == null ? null : before.framework(),
                before == null ? null : before.given().get(area).heading(),
                before == null ? null : before.grade(area),
                before == null ? null : before.published(),
                Direction.of(rise),
                rise,
                comparison.comparability(),
                comparison.reasons().stream().findFirst().orElse(null));
    }
}
