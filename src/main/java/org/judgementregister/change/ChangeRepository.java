package org.judgementregister.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.inspection.JudgementArea;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** What is asked of changes. */
@ApplicationScoped
public class ChangeRepository implements PanacheRepositoryBase<JudgementArea, JudgementArea.Key> {

    private final CouncilDirectory directory;

    public ChangeRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Changes, newest first, those of one inspection in the areas' order. */
    public Listing<ChangeRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            ChangeFilter changes,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        where.and("s.rank is not null");
        changes.narrow(where);
        since.narrow(where, Compared.ADDED_IN, release);
        boolean asksOfAll = changes.asksWhatWasBefore() || since.sinceRelease() != null;
        return new Rows<>(
                getEntityManager(),
                ChangeRow.class,
                ChangeRow.VALUES + ", " + Compared.ADDED_IN,
                asksOfAll ? Compared.all(times) : Compared.few(times),
                where,
                Order.then(InspectionRepository.NEWEST_FIRST, Order.ascending("a.position", Integer::valueOf)));
    }
}
