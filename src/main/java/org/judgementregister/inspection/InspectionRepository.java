package org.judgementregister.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.JsonLists;
import org.judgementregister.database.Listing;
import org.judgementregister.database.Order;
import org.judgementregister.database.Rows;
import org.judgementregister.database.Where;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.source.SourceRepository;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Subject;
import org.judgementregister.vocabulary.VisitTheme;

/** What is asked of inspections. */
@ApplicationScoped
public class InspectionRepository implements PanacheRepositoryBase<Inspection, Long> {

    /** The order of all lists of inspections and of their parts: newest first, then by id. */
    private static final List<Order> NEWEST_FIRST =
            List.of(Order.descending("i.listedOn", Order::day), Order.ascending("i.id", Order::id));

    /** By begin, then publication, then id: the inspection right before another one of the same council. */
    private static final String PREVIOUS = """
            (select p.id from Inspection p
                where p.council = i.council and p.graded and p.kind <> InspectionKind.BOARD_REVIEW and %s
                and (p.begunOn < i.begunOn or p.begunOn = i.begunOn
                    and (p.published < i.published or p.published = i.published and p.id < i.id))
                order by p.begunOn desc, p.published desc, p.id desc limit 1)
            """.formatted(Where.inForce("p"));

    private final CouncilDirectory directory;
    private final SourceRepository sources;
    private final ReleaseRepository releases;
    private final JsonLists parts;

    public InspectionRepository(
            CouncilDirectory directory, SourceRepository sources, ReleaseRepository releases, JsonLists parts) {
        this.directory = directory;
        this.sources = sources;
        this.releases = releases;
        this.parts = parts;
    }

    /** All inspections of some councils, newest first. */
    public List<InspectionRow> newestFirst(CouncilFilter councils, TemporalFilter times, ReleaseRow release) {
        return newestFirst(councils, InspectionFilter.ANY, List.of(), times, ChangedSince.EVER, release)
                .all();
    }

    /** Inspections, newest first. */
    public Listing<InspectionRow> newestFirst(
            CouncilFilter councils,
            InspectionFilter inspections,
            List<VisitTheme> themes,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = where(councils, inspections, times, since, release);
        where.anyOf("i.theme", "theme", themes);
        return new Rows<>(
                getEntityManager(),
                InspectionRow.class,
                InspectionRow.VALUES,
                "Inspection i join Council c on c.id = i.council",
                where,
                NEWEST_FIRST);
    }

    /**
     * What the inspections of a list are made of, such as their judgements.
     *
     * @param name of the property that holds them
     * @param values the HQL of a row for the aliases {@code i} of the inspection, {@code p} of the part, {@code c} of the council
     * @param narrow adds the conditions on {@code p}
     */
    public record Part<R>(String name, Class<R> row, String values, Consumer<Where> narrow) {}

    /** Parts of inspections: newest first, those of one inspection in its own order. */
    public <R> Listing<R> parts(
            Part<R> part,
            CouncilFilter councils,
            InspectionFilter inspections,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = where(councils, inspections, times, since, release);
        part.narrow.accept(where);
        return new Rows<>(
                getEntityManager(),
                part.row,
                part.values,
                "Inspection i join i." + part.name + " p join Council c on c.id = i.council",
                where,
                Stream.concat(NEWEST_FIRST.stream(), Stream.of(Order.ascending("index(p)", Integer::valueOf)))
                        .toList());
    }

    private Where where(
            CouncilFilter councils,
            InspectionFilter inspections,
            TemporalFilter times,
            ChangedSince since,
            ReleaseRow release) {
        Where where = new Where();
        councils.narrow(where, directory, times, release);
        inspections.narrow(where, times, release);
        since.narrow(where, "i.releaseFrom", release);
        return where;
    }

    /** One inspection with its parts and who says what of it, in three questions to the database. */
    public Optional<InspectionReport> report(String id, int release) {
        return reports("i.id", id, release, statements(id, release)).stream().findFirst();
    }

    /** All inspections of a council with their parts, newest first, in two questions; not who says what of them. */
    public List<InspectionReport> reportsOf(String council, int release) {
        return reports("i.council", council, release, List.of());
    }

    private List<FieldStatement> statements(String id, int release) {
        return getEntityManager()
                .createQuery(
                        "select s from Statement s where s.inspection = :id and " + Where.inForce("s")
                                + " order by s.accepted desc, s.number",
                        Statement.class)
                .setParameter("id", id)
                .setParameter("release", release)
                .getResultStream()
                .map(Statement::said)
                .toList();
    }

    private List<InspectionReport> reports(String path, String value, int release, List<FieldStatement> statements) {
        List<InspectionAssembly> all = getEntityManager()
                .createQuery(
                        "select new org.judgementregister.inspection.InspectionRow(" + InspectionRow.VALUES
                                + "), p, "
                                + PREVIOUS
                                + " from Inspection i join Council c on c.id = i.council"
                                + " join InspectionParts p on p.version = i.version"
                                + " where " + path + " = :value and " + Where.inForce("i") + " and "
                                + Where.inForce("c")
                                + " order by i.listedOn desc, i.id",
                        Object[].class)
                .setParameter("value", value)
                .setParameter("release", release)
                .getResultStream()
                .map(found -> InspectionAssembly.of(
                        (InspectionRow) found[0], (InspectionParts) found[1], (String) found[2], statements, parts))
                .toList();
        Set<String> ids = all.stream().flatMap(told -> told.sources().stream()).collect(Collectors.toSet());
        List<SourceRow> named = sources.named(ids, release);
        return all.stream().map(told -> told.report(named, release)).toList();
    }

    /** What to say of an inspection that a release does not hold. */
    public ProblemException missing(String inspection, int release) {
        return releases.missing(Subject.INSPECTION, inspection, release);
    }
}
