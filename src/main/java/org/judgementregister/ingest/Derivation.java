package org.judgementregister.ingest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.judgementregister.database.TableCopy;
import org.judgementregister.inspection.DerivedTable;
import org.judgementregister.inspection.GradedHistories;
import org.judgementregister.inspection.GradedHistory;
import org.judgementregister.vocabulary.Scale;

/**
 * Derives what follows from a release's facts: closes the rows that it replaces and adds those that are new, like
 * everything else. Within the transaction of whoever calls.
 */
@ApplicationScoped
public class Derivation {

    /** Councils whose rows are held in memory at once. */
    private static final int AT_ONCE = 200;

    private static final String NEW_ONES = "create temporary table derived on commit drop as select %s from %s limit 0";
    private static final String NO_LONGER = "update %2$s set release_to = ? where release_to is null and (%3$s) in"
            + " (select %3$s from (select %1$s from %2$s where release_to is null and council = any (?)"
            + " except select %1$s from derived) gone)";
    private static final String NEWLY = "insert into %2$s (%1$s, release_from) select %1$s, ? from"
            + " (select %1$s from derived except"
            + " select %1$s from %2$s where release_to is null and council = any (?)) more order by %3$s";

    private static final String DERIVED = """
            insert into derived_release (number, known_days, begun_days)
            with council_of as (
                select * from council where release_from <= :release and (release_to is null or release_to > :release)
            ), visit as (
                select * from inspection where release_from <= :release and (release_to is null or release_to > :release)
            ), code as (
                select code.* from council_of join council_code code on code.council_version = version
            ), always as (
                select established_on as day from council_of
                union select abolished_on + 1 from council_of
                union select valid_from from code
                union select valid_to + 1 from code
                union select unnest(cast(:scales as date[]))
            )
            select :release,
                array(select day from (select published as day from visit union select day from always) known
                    where day is not null order by day),
                array(select day from (select begun_on as day from visit union select day from always) begun
                    where day is not null order by day)""";

    private final EntityManager entities;
    private final GradedHistories histories;
    private final List<DerivedTable> tables;

    Derivation(EntityManager entities, GradedHistories histories, @All List<DerivedTable> tables) {
        this.entities = entities;
        this.histories = histories;
        this.tables = tables;
    }

    /** The releases that are not derived yet, in order. */
    List<Integer> missing() {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select number from release where number > (select coalesce(max(number), 0) from derived_release)"
                                + " order by number",
                        Integer.class)
                .getResultList();
    }

    /** Derives those, and tells which they were. */
    List<Integer> derive() {
        List<Integer> releases = missing();
        releases.forEach(this::derive);
        return releases;
    }

    /**
     * Forgets all that was derived and derives it again; it comes out the same, under new numbers, by which instances keep
     * what they have read. Who reads meanwhile reads what was.
     */
    public void deriveAnew() {
        tables.forEach(table -> run("delete from " + table.name()));
        run("delete from derived_release");
        derive();
    }

    private void derive(int release) {
        // Neither this nor who asks right after a load must go by a plan for empty tables.
        run("analyze council, inspection, judgement");
        List<String> touched = histories.touched(release);
        for (int from = 0; from < touched.size(); from += AT_ONCE) {
            List<String> some = touched.subList(from, Math.min(touched.size(), from + AT_ONCE));
            List<GradedHistory> of = histories.of(some, release);
            for (DerivedTable table : tables) {
                entities.unwrap(Session.class).doWork(connection -> write(connection, table, release, some, of));
            }
        }
        tables.forEach(table -> run("analyze " + table.name()));
        entities.createNativeQuery(DERIVED)
                .setParameter("release", release)
                .setParameter(
                        "scales",
                        Arrays.stream(Scale.values())
                                .map(Scale::ends)
                                .filter(Objects::nonNull)
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private static void write(
            Connection connection,
            DerivedTable table,
            int release,
            List<String> councils,
            List<GradedHistory> histories)
            throws SQLException {
        String columns = String.join(", ", table.columns());
        String key = String.join(", ", table.key());
        Array touched = connection.createArrayOf("text", councils.toArray());
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists derived");
            statement.execute(NEW_ONES.formatted(columns, table.name()));
            TableCopy.write(connection, "derived", histories.stream().flatMap(table::rows));
            for (String each : List.of(NO_LONGER, NEWLY)) {
                try (PreparedStatement change =
                        connection.prepareStatement(each.formatted(columns, table.name(), key))) {
                    change.setInt(1, release);
                    change.setArray(2, touched);
                    change.executeUpdate();
                }
            }
        }
    }
}
