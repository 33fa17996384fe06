package org.judgementregister.improvement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.database.Sums;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.vocabulary.Theme;

/** What is asked of points to improve, which are parts of inspections. */
@ApplicationScoped
public class ImprovementRepository implements PanacheRepositoryBase<Inspection, Long> {

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
}
