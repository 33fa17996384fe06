package org.judgementregister.improvement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Theme;

/** What is asked of points to improve, which are parts of inspections. */
@ApplicationScoped
public class ImprovementRepository implements PanacheRepositoryBase<Inspection, Long> {

    private final CouncilDirectory directory;

    public ImprovementRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** What inspections were told to improve, each theme once; an inspection without a point is left out. */
    @SuppressWarnings("unchecked")
    public Map<String, Set<Theme>> themesOf(Collection<String> inspections, int release) {
        Map<String, Set<Theme>> themes = new HashMap<>();
        if (inspections.isEmpty()) {
            return themes;
        }
        Where where = new Where().inForce(release, "i").anyOf("i.id", "ids", inspections);
        new Sums(
                        getEntityManager(),
                        List.of("i.id", "p.themes"),
                        List.of("count(*)"),
                        "Inspection i join i.improvements p",
                        where)
                .all()
                .forEach(found -> themes.computeIfAbsent((String) found[0], id -> new TreeSet<>())
                        .addAll((List<Theme>) found[1]));
        return themes;
    }

    /** The points, newest first, those of one report in its order. */
    public Listing<ImprovementRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            ImprovementFilter improvements,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        since.narrow(where, "i.releaseFrom", release);
        improvements.narrow(where);
        return new Rows<>(
                getEntityManager(),
                ImprovementRow.class,
                ImprovementRow.VALUES,
                "Inspection i join i.improvements p join Council c on c.id = i.council",
                where,
                Order.then(InspectionRepository.NEWEST_FIRST, Order.ascending("index(p)", Integer::valueOf)));
    }
}
