package org.judgementregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.GradedInspection.Given;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.ServiceArea;

/** Reads what the rules of standings and changes work from. */
@ApplicationScoped
public class GradedHistories {

    private static final String TOUCHED = """
            select distinct i.council from Inspection i where i.releaseFrom = :release or i.releaseTo = :release
            union select c.id from Council c where c.releaseFrom = :release or c.releaseTo = :release""";

    private static final String ALL =
            """
            select new %s(c.id, c.establishedOn,
                    (select listagg(x.council, ' ') within group (order by x.council) from c.predecessors x),
                    i.id, i.framework, i.kind, i.begunOn, i.onSite, i.published, i.reportUrl, j.heading, j.grade)
            from Council c
            left join Inspection i on i.council = c.id and i.graded and %s
            left join i.judgements j
            where c.id in :councils and %s
            order by c.id, i.begunOn, i.published, i.id
            """.formatted(GradeOfHistory.class.getName(), Where.inForce("i"), Where.inForce("c"));

    private final EntityManager entities;

    public GradedHistories(EntityManager entities) {
        this.entities = entities;
    }

    /** The councils of which a release tells something else than the one before it. */
    public List<String> touched(int release) {
        return entities.createQuery(TOUCHED, String.class)
                .setParameter("release", release)
                .getResultList();
    }

    /** The histories of some councils as a release tells them. */
    public List<GradedHistory> of(Collection<String> councils, int release) {
        return entities
                .createQuery(ALL, GradeOfHistory.class)
                .setParameter("councils", councils)
                .setParameter("release", release)
                .getResultStream()
                .collect(Collectors.groupingBy(GradeOfHistory::council, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(GradedHistories::history)
                .toList();
    }

    private static GradedHistory history(List<GradeOfHistory> grades) {
        GradeOfHistory first = grades.get(0);
        Map<String, GradedInspection> inspections = new LinkedHashMap<>();
        for (GradeOfHistory each : grades) {
            if (each.inspection != null) {
                Given given = new Given(each.heading, each.grade);
                inspections.computeIfAbsent(each.inspection, id -> each.withoutGrades());
                if (each.heading != null) {
                    each.heading
                            .areas()
                            .forEach(area ->
                                    inspections.get(each.inspection).given().put(area, given));
                }
            }
        }
        return new GradedHistory(
                first.council, first.establishedOn != null, first.predecessors, List.copyOf(inspections.values()));
    }

    /** One grade beside its inspection and council; nothing but the council where there is none. */
    record GradeOfHistory(
            String council,
            LocalDate establishedOn,
            String predecessors,
            String inspection,
            Framework framework,
            InspectionKind kind,
            LocalDate begunOn,
            List<Period> onSite,
            LocalDate published,
            String reportUrl,
            Heading heading,
            Grade grade) {

        GradedInspection withoutGrades() {
            return new GradedInspection(
                    inspection,
                    framework,
                    kind,
                    begunOn,
                    OnSite.firstDay(onSite),
                    published,
                    reportUrl,
                    new EnumMap<>(ServiceArea.class));
        }
    }
}
