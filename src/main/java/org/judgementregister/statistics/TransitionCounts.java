package org.judgementregister.statistics;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.judgementregister.change.Compared;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.JudgementArea;
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
public class TransitionCounts implements PanacheRepositoryBase<JudgementArea, JudgementArea.Key> {

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
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        where.and("s.rank is not null and p.rank is not null");
        where.anyOf("s.area", "area", areas);
        where.anyOf("q.framework", "framework", inspections.framework());
        CanonicalUrl rows = inspections.framework().isEmpty()
                ? changes
                : changes.with(
                        "previousFramework",
                        inspections.framework().stream().map(Framework::code).toArray(String[]::new));
        String exact = "sum(case when " + Compared.EXACT + " then 1 else 0 end)";
        return new Sums(
                        getEntityManager(),
                        List.of("s.area", "p.grade", "s.grade", "s.rank - p.rank"),
                        List.of("count(*)", exact),
                        Compared.all(times),
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
                Direction.of((Integer) found[3]),
                exact,
                rows.with("comparability", Comparability.EXACT.code()).toString(),
                ((Number) found[4]).intValue() - exact,
                rows.with("comparability", Comparability.APPROXIMATE.code()).toString());
    }
}
