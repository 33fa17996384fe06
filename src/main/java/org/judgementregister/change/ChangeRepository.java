package org.judgementregister.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** What is asked of changes. */
@ApplicationScoped
public class ChangeRepository implements PanacheRepositoryBase<GradeChange, Long> {

    private final CouncilDirectory directory;

    public ChangeRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Changes, newest first, those of one inspection in the areas' order. */
    public Listing<ChangeRow> newestFirst(
            CouncilFilter councils, ChangeFilter changes, TemporalFilter times, ReleaseRow release) {
        return newestFirst(councils, InspectionFilter.ANY, changes, times, ChangedSince.EVER, release);
    }

    /** The same, of some inspections, and of what a release added or changed. */
    public Listing<ChangeRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            ChangeFilter changes,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = GradeChange.at(new Where(), times, release);
        councils.narrow(where, directory, times, release);
        inspections.narrowGraded(where, "s");
        changes.narrow(where);
        since.narrow(where, "s.releaseFrom", release);
        return new Rows<>(
                getEntityManager(),
                ChangeRow.class,
                ChangeRow.VALUES,
                GradeChange.OF_COUNCILS,
                where,
                List.of(
                        Order.descending("s.published", Order::day),
                        Order.ascending("s.inspection", Order::id),
                        Order.ascending("s.position", Short::valueOf)));
    }
}
