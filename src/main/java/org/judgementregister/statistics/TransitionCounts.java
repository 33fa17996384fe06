package org.judgementregister.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.judgementregister.change.GradeChange;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.vocabulary.Comparability;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/** Counts changes by the grades on both sides; first judgements are none. */
@ApplicationScoped
public class TransitionCounts implements PanacheRepositoryBase<GradeChange, Long> {

    private final CouncilDirectory directory;

    public TransitionCounts(CouncilDirectory directory) {
        this.directory = directory;
    }

    /**
     * The transitions that occurred, by area and then from the best grade on.
     *
     * @param changes the URL of all changes that are counted
     */
    List<Transition> between(
            CouncilFilter councils,
            InspectionFilter inspections,
            List<ServiceArea> areas,
            TemporalFilter times,
            ReleaseRow release,
            CanonicalUrl changes) {
        Where where = GradeChange.at(new Where(), times, release);
        councils.narrow(where, directory, times, release);
        inspections.narrowGraded(where, "s");
        where.and("s.previousInspection is not null");
        where.anyOf("s.area", "area", areas);
        where.anyOf("s.previousFramework", "framework", inspections.framework());
        CanonicalUrl rows = inspections.framework().isEmpty()
                ? changes
                : changes.with(
                        "previousFramework",
                        inspections.framework().stream().map(Framework::code).toArray(String[]::new));
        return new Sums(
                        getEntityManager(),
                        List.of("s.area", "s.previousGrade", "s.grade", "s.direction"),
                        List.of(
                                "count(*)",
                                "sum(case when s.comparability = %s.EXACT then 1 else 0 end)"
                                        .formatted(Comparability.class.getName())),
                        GradeChange.OF_COUNCILS,
                        where)
                .all().stream()
                        .map(found -> transition(rows, found))
                        .sorted(Comparator.comparing(Transition::area)
                                .thenComparing(Transition::from)
                                .thenComparing(Transition::to))
                        .toList();
    }

    private static Transition transition(CanonicalUrl changes, Object... found) {
        ServiceArea area = (ServiceArea) found[0];
        Grade from = (Grade) found[1];
        Grade to = (Grade) found[2];
        int exact = ((Number) found[5]).intValue();
        CanonicalUrl rows =
                changes.with("area", area.code()).with("from", from.code()).with("to", to.code());
        return new Transition(
                area,
                from,
                to,
                (Direction) found[3],
                exact,
                rows.with("comparability", Comparability.EXACT.code()).toString(),
                ((Number) found[4]).intValue() - exact,
                rows.with("comparability", Comparability.APPROXIMATE.code()).toString());
    }
}
