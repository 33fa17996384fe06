package org.judgementregister.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;

/** What is asked of reports' texts. */
@ApplicationScoped
public class PassageRepository implements PanacheRepositoryBase<ReportPassage, Long> {

    /** In millionths, so that a cursor can hold it. */
    private static final String RANK = "cast(sql('(ts_rank(?, websearch_to_tsquery(''english'', ?)) * ?)::integer',"
            + " p.words, :q, 1000000) as Integer)";

    private static final String TEXTS =
            "ReportPassage p join ReportText t on t.number = p.report join Inspection i on i.id = t.inspection";

    private final CouncilDirectory directory;

    public PassageRepository(CouncilDirectory directory) {
        this.directory = directory;
    }

    /** The passages that hold the words, the best first. */
    Listing<PassageRow> found(
            CouncilFilter councils,
            InspectionFilter inspections,
            PassageFilter passages,
            TemporalFilter times,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        where.and(Where.inForce("t"));
        passages.narrow(where);
        return new Rows<>(
                getEntityManager(),
                PassageRow.class,
                PassageRow.VALUES,
                TEXTS + " join Council c on c.id = i.council",
                where,
                List.of(
                        Order.descending(RANK, Integer::valueOf),
                        Order.descending("i.listedOn", Order::day),
                        Order.ascending("p.id", Long::valueOf)));
    }

    /** The newest inspection whose report's text the release holds. */
    public Optional<String> newestInspection(int release) {
        return getEntityManager()
                .createQuery(
                        "select i.id from " + TEXTS + " where " + Where.inForce("t") + " and " + Where.inForce("i")
                                + " order by i.listedOn desc, i.id",
                        String.class)
                .setParameter("release", release)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The text of an inspection's report; empty where the release holds none. */
    Optional<ReportDocument> text(String inspection, int release) {
        List<Passage> passages = getEntityManager()
                .createQuery(
                        "select new org.judgementregister.report.Passage(p.improvement, p.number, p.heading, p.areas,"
                                + " p.page, p.text) from " + TEXTS
                                + " where i.id = :inspection and " + Where.inForce("t") + " and " + Where.inForce("i")
                                + " order by p.position",
                        Passage.class)
                .setParameter("inspection", inspection)
                .setParameter("release", release)
                .getResultList();
        return passages.isEmpty() ? Optional.empty() : Optional.of(new ReportDocument(release, inspection, passages));
    }
}
