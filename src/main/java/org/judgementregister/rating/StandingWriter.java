package org.judgementregister.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;
import org.postgresql.PGConnection;

/** Derives a release's standings: closes those that it replaces and adds those that are new, like everything else. */
@ApplicationScoped
public class StandingWriter {

    private static final String TOUCHED = """
            select distinct council from inspection where release_from = ? or release_to = ?
            union select id from council where release_from = ? or release_to = ?""";

    private static final String HISTORY = """
            select c.id, c.established_on is not null, a.inspection_version, a.inspection, a.framework, a.begun_on,
                a.published, a.area, a.heading, a.match, a.grade
            from council c
            left join (judgement_area a join inspection i on i.version = a.inspection_version
                    and i.release_from <= ? and (i.release_to is null or i.release_to > ?))
                on a.council = c.id
            where c.id = any (?) and c.release_from <= ? and (c.release_to is null or c.release_to > ?)""";

    private static final String COLUMNS =
            "council, area, known_from, known_to, begun_from, begun_to, status, reason, inspection_version, heading, match,"
                    + " grade, held_since";

    private static final String OPEN = "select id, concat_ws('|', " + text(COLUMNS)
            + ") from standing where release_to is null and council = any (?)";

    /** Councils whose rows are held in memory at once. */
    private static final int AT_ONCE = 20;

    /** A council's graded inspections, and whether it is a new one. */
    private record Council(boolean isNew, Map<Long, StandingRule.Graded> history) {}

    private final EntityManager entities;

    public StandingWriter(EntityManager entities) {
        this.entities = entities;
    }

    private static String text(String columns) {
        return Stream.of(columns.split(", ?"))
                .map(column -> "coalesce(" + column + "::text, '')")
                .collect(Collectors.joining(", "));
    }

    /** Derives what is not derived yet, release by release; within the transaction of whoever calls. */
    public List<Integer> derive() {
        List<Integer> releases = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select number from release where number > (select coalesce(max(number), 0) from derived_release)"
                                + " order by number",
                        Integer.class)
                .getResultList();
        releases.forEach(release -> entities.unwrap(Session.class).doWork(connection -> derive(connection, release)));
        return releases;
    }

    /** Forgets all standings and derives them again; they come out the same. */
    public void deriveAnew() {
        entities.createNativeQuery("truncate standing, derived_release restart identity")
                .executeUpdate();
        derive();
    }

    private static void derive(Connection connection, int release) throws SQLException {
        List<String> touched = touched(connection, release);
        for (int from = 0; from < touched.size(); from += AT_ONCE) {
            List<String> some = touched.subList(from, Math.min(touched.size(), from + AT_ONCE));
            derive(connection, release, connection.createArrayOf("text", some.toArray()));
        }
        try (PreparedStatement done = connection.prepareStatement("insert into derived_release values (?)");
                Statement analyze = connection.createStatement()) {
            done.setInt(1, release);
            done.executeUpdate();
            analyze.execute("analyze standing");
        }
    }

    private static void derive(Connection connection, int release, Array councils) throws SQLException {
        List<String> rows = new ArrayList<>();
        histories(connection, release, councils).forEach((council, of) -> {
            for (ServiceArea area : ServiceArea.values()) {
                rows.addAll(rows(council, area, new StandingSpans(List.copyOf(of.history.values()), area, of.isNew)));
            }
        });
        Map<String, Long> replaced = open(connection, councils);
        List<String> added =
                rows.stream().filter(row -> replaced.remove(row) == null).toList();
        try (PreparedStatement close =
                connection.prepareStatement("update standing set release_to = ? where id = any (?)")) {
            close.setInt(1, release);
            close.setArray(
                    2, connection.createArrayOf("bigint", replaced.values().toArray()));
            close.executeUpdate();
        }
        try {
            String lines = added.stream().map(row -> row + "|" + release + "\n").collect(Collectors.joining());
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy standing (" + COLUMNS + ", release_from) from stdin with (format csv, delimiter '|')",
                            new StringReader(lines));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can be read", impossible);
        }
    }

    private static List<String> touched(Connection connection, int release) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(TOUCHED)) {
            for (int i = 1; i <= 4; i++) {
                question.setInt(i, release);
            }
            List<String> councils = new ArrayList<>();
            ResultSet found = question.executeQuery();
            while (found.next()) {
                councils.add(found.getString(1));
            }
            return councils;
        }
    }

    private static Map<String, Council> histories(Connection connection, int release, Array councils)
            throws SQLException {
        Map<String, Council> histories = new TreeMap<>();
        try (PreparedStatement question = connection.prepareStatement(HISTORY)) {
            question.setInt(1, release);
            question.setInt(2, release);
            question.setArray(3, councils);
            question.setInt(4, release);
            question.setInt(5, release);
            ResultSet found = question.executeQuery();
            while (found.next()) {
                boolean isNew = found.getBoolean(2);
                Council council =
                        histories.computeIfAbsent(found.getString(1), id -> new Council(isNew, new LinkedHashMap<>()));
                long version = found.getLong(3);
                if (!found.wasNull()) {
                    if (!council.history.containsKey(version)) {
                        council.history.put(version, graded(found));
                    }
                    council.history.get(version).given().put(word(ServiceArea.class, found, 8), given(found));
                }
            }
        }
        return histories;
    }

    private static StandingRule.Graded graded(ResultSet row) throws SQLException {
        return new StandingRule.Graded(
                row.getLong(3),
                row.getString(4),
                word(Framework.class, row, 5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                new EnumMap<>(ServiceArea.class));
    }

    private static StandingRule.Given given(ResultSet row) throws SQLException {
        return new StandingRule.Given(
                word(Heading.class, row, 9), word(Match.class, row, 10), word(Grade.class, row, 11));
    }

    private static <W extends Enum<W> & Word> W word(Class<W> words, ResultSet row, int column) throws SQLException {
        return Word.find(words, row.getString(column)).orElseThrow();
    }

    /** The rows that hold in the release before, by their texts. */
    private static Map<String, Long> open(Connection connection, Array councils) throws SQLException {
        Map<String, Long> open = new HashMap<>();
        try (PreparedStatement question = connection.prepareStatement(OPEN)) {
            question.setArray(1, councils);
            ResultSet found = question.executeQuery();
            while (found.next()) {
                open.put(found.getString(2), found.getLong(1));
            }
        }
        return open;
    }

    private static List<String> rows(String council, ServiceArea area, StandingSpans spans) {
        return spans.all().stream()
                .map(span -> {
                    StandingRule.Graded speaking = span.stand().inspection();
                    StandingRule.Given given =
                            speaking == null ? null : speaking.given().get(area);
                    return Stream.of(
                                    council,
                                    area,
                                    span.knownFrom(),
                                    span.knownTo(),
                                    span.begunFrom(),
                                    span.begunTo(),
                                    span.stand().status(),
                                    span.stand().reason(),
                                    speaking == null ? null : speaking.version(),
                                    given == null ? null : given.heading(),
                                    given == null ? null : given.match(),
                                    given == null ? null : given.grade(),
                                    span.stand().heldSince())
                            .map(value -> Objects.toString(value, ""))
                            .map(value -> value.startsWith("+") ? value.substring(1) : value) // a year of five digits
                            .collect(Collectors.joining("|"));
                })
                .toList();
    }
}
