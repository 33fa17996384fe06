package org.judgementregister.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.Inspection;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** What is asked of findings, which are parts of inspections. */
@ApplicationScoped
public class FindingRepository implements PanacheRepositoryBase<Inspection, Long> {

    private final CouncilDirectory directory;

    public FindingRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Findings, newest first, those of one inspection in the order in which the register lists them. */
    Listing<FindingRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            FindingFilter findings,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        since.narrow(where, "i.releaseFrom", release);
        findings.narrow(where);
        return new Rows<>(
                getEntityManager(),
                FindingRow.class,
                FindingRow.VALUES,
                "Inspection i join i.findings f join Council c on c.id = i.council",
                where,
                Order.then(InspectionRepository.NEWEST_FIRST, Order.ascending("index(f)", Integer::valueOf)));
    }
}
