package org.judgementregister.judgement;

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

/** What is asked of judgements, which are parts of inspections. */
@ApplicationScoped
public class JudgementRepository implements PanacheRepositoryBase<Inspection, Long> {

    private final CouncilDirectory directory;

    public JudgementRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** Judgements, newest first, those of one inspection in their framework's order. */
    Listing<JudgementRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            JudgementFilter judgements,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        since.narrow(where, "i.releaseFrom", release);
        judgements.narrow(where);
        return new Rows<>(
                getEntityManager(),
                JudgementRow.class,
                JudgementRow.VALUES,
                "Inspection i join i.judgements j join Council c on c.id = i.council",
                where,
                Order.then(InspectionRepository.NEWEST_FIRST, Order.ascending("index(j)", Integer::valueOf)));
    }
}
