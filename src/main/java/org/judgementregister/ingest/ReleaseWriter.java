package org.judgementregister.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.release.Change;
import org.judgementregister.release.Release;
import org.judgementregister.release.ReleaseNews;
import org.judgementregister.release.ReleaseRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.ReleaseRow.Counts;

/** Writes what a load brings as the next release, within the transaction of whoever calls. */
@ApplicationScoped
class ReleaseWriter {

    private static final String DATA_DATE = """
            select coalesce(max(day), :today) from (
                select published as day from inspection where release_to is null
                union all
                select as_at from figure join inspection i on i.version = inspection_version where i.release_to is null
                union all
                select as_at from source where release_to is null
                union all
                select cast(published as date) from source where release_to is null and length(published) = 10
            ) told where day <= :today""";

    private final EntityManager entities;
    private final ReleaseRepository releases;
    private final Derivation derivation;
    private final ReleaseNews news;
    private final Clock clock;

    ReleaseWriter(
            EntityManager entities, ReleaseRepository releases, Derivation derivation, ReleaseNews news, Clock clock) {
        this.entities = entities;
        this.releases = releases;
        this.derivation = derivation;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Writes the release after another.
     *
     * @param today the day of loading
     * @param progress is told of each table how many rows it wrote
     * @return what the new release is
     */
    ReleaseRow write(ReleaseDelta delta, List<Change> changes, int after, LocalDate today, Progress progress) {
        int number = after + 1;
        begin("source", delta.sources.keySet(), number);
        begin("council", delta.councils.keySet(), number);
        begin("inspection", delta.inspections.keySet(), number);
        begin("inspection", delta.withdrawn.keySet(), number);
        begin("source", delta.withdrawnSources.keySet(), number);
        endTexts(delta.texts.keySet(), number);
        endStatements(delta.statements.keySet(), number);
        entities.unwrap(Session.class)
                .doWork(connection -> new ReleaseRows(connection, number, progress).write(delta, changes));
        ReleaseRow release = new ReleaseRow(
                number,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                dataDate(today),
                List.copyOf(delta.files),
                counts());
        entities.persist(new Release(release));
        entities.flush();
        derivation.derive();
        news.tell(number);
        return release;
    }

    /** Sets {@code release_to} on the texts of reports that this release supersedes. */
    private void endTexts(Collection<String> inspections, int release) {
        entities.createNativeQuery(
                        "update report_text set release_to = :release where inspection = any (:ids) and release_to is null")
                .setParameter("release", release)
                .setParameter("ids", inspections.toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * The latest publication or as-at of what is in force now that is not after the day of loading; of a register without
     * any, the day of loading itself.
     */
    private LocalDate dataDate(LocalDate today) {
        return entities.unwrap(Session.class)
                .createNativeQuery(DATA_DATE, LocalDate.class)
                .setParameter("today", today)
                .getSingleResult();
    }

    /** Inserts the rows of new identities and sets {@code release_to} on the versions that this release supersedes. */
    private void begin(String table, Collection<String> ids, int release) {
        entities.unwrap(Session.class).doWork(connection -> {
            var names = connection.createArrayOf("text", ids.toArray());
            try (var known = connection.prepareStatement(
                    "insert into " + table + "_identity select unnest(?) on conflict do nothing")) {
                known.setArray(1, names);
                known.executeUpdate();
            }
            try (var closed = connection.prepareStatement(
                    "update " + table + " set release_to = ? where id = any (?) and release_to is null")) {
                closed.setInt(1, release);
                closed.setArray(2, names);
                closed.executeUpdate();
            }
        });
    }

    /** Sets {@code release_to} on what sources no longer say, or say in another way. */
    private void endStatements(Collection<ReleaseDelta.Key> statements, int release) {
        entities.createNativeQuery("""
                update statement set release_to = :release
                from unnest(cast(:inspections as text[]), cast(:fields as text[]), cast(:sources as text[]))
                    as said (inspection, field, source)
                where statement.inspection = said.inspection and statement.field = said.field
                    and statement.source = said.source and release_to is null""")
                .setParameter("release", release)
                .setParameter("inspections", texts(statements, ReleaseDelta.Key::inspection))
                .setParameter("fields", texts(statements, ReleaseDelta.Key::field))
                .setParameter("sources", texts(statements, ReleaseDelta.Key::source))
                .executeUpdate();
    }

    private static String[] texts(Collection<ReleaseDelta.Key> keys, Function<ReleaseDelta.Key, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    /** What is in force now, which is what the release holds. */
    private Counts counts() {
        return new Counts(
                count("Council v"),
                count("Inspection v"),
                count("Inspection v join v.judgements p"),
                count("Inspection v join v.findings p"),
                count("Inspection v join v.figures p"),
                count("Source v"));
    }

    private int count(String what) {
        return entities.createQuery("select count(*) from " + what + " where v.releaseTo is null", Long.class)
                .getSingleResult()
                .intValue();
    }
}
