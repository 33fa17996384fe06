package org.judgementregister.database;

import static org.judgementregister.database.TableCopy.row;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.InspectionKind;

/** A database as version 1.0 of the program left it: its schema, and a register in release 1. */
public class DatabaseOfTheFirstVersion extends TestDatabase {

    private static final String SCHEMA = "5";

    /** After the one that every test has, and so instead of it. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> database = super.start();
        String url = database.values().iterator().next();
        Flyway.configure().dataSource(url, null, null).target(SCHEMA).load().migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            fill(connection, RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING));
            connection.commit();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return database;
    }

    private static void fill(Connection connection, Claims register) throws SQLException {
        List<CouncilFacts> councils = register.councils();
        List<InspectionFacts> inspections = register.inspections().stream()
                .map(Claim::facts)
                .filter(facts -> facts.kind() != InspectionKind.BOARD_REVIEW)
                .toList();
        List<SourceRow> sources = register.sources().stream()
                .filter(source -> source.kind().isDocument())
                .toList();
        copy(connection, "source_identity", sources, (version, source) -> row(source.id()));
        copy(connection, "council_identity", councils, (version, council) -> row(council.id()));
        copy(connection, "inspection_identity", inspections, (version, facts) -> row(facts.id()));
        copy(
                connection,
                "source (version, id, kind, publisher, title, release_from)",
                sources,
                (version, source) -> row(version, source.id(), source.kind(), source.publisher(), source.title(), 1));
        copy(
                connection,
                "council (version, id, name, official_name, gss, type, region, established_on, abolished_on, release_from)",
                councils,
                (version, council) -> row(
                        version,
                        council.id(),
                        council.name(),
                        council.officialName(),
                        council.gss(),
                        council.type(),
                        council.region(),
                        council.establishedOn(),
                        council.abolishedOn(),
                        1));
        for (int i = 0; i < councils.size(); i++) {
            long version = i + 1;
            copy(
                    connection,
                    "council_code",
                    councils.get(i).codes(),
                    (number, code) -> row(version, code.scheme(), code.code(), code.validFrom(), code.validTo()));
        }
        copy(
                connection,
                "inspection (version, id, council, framework, kind, on_site, inspected_on, published, release_from)",
                inspections,
                (version, facts) -> row(
                        version,
                        facts.id(),
                        facts.council(),
                        facts.framework(),
                        facts.kind(),
                        OnSite.text(facts.onSite()),
                        facts.inspectedOn(),
                        facts.published(),
                        1));
        for (int i = 0; i < inspections.size(); i++) {
            InspectionFacts facts = inspections.get(i);
            long version = i + 1;
            copy(
                    connection,
                    "inspection_source",
                    List.copyOf(facts.sources()),
                    (number, source) -> row(version, source));
            copy(
                    connection,
                    "judgement (inspection_version, position, framework, heading, grade)",
                    facts.judgements(),
                    (number, judgement) ->
                            row(version, number - 1, judgement.framework(), judgement.heading(), judgement.grade()));
        }
        try (var statement = connection.createStatement()) {
            // that a later edition only confirmed the kind of one of them
            statement.execute("insert into telling values (1, 1, 'sefton-ilacs-2022-05-09', 'kind',"
                    + " 'ofsted-outcomes-2025-03-31')");
            statement.execute("insert into release values (1, now(), date '2026-08-20', '[]', 0, 0, 0, 0, 0, 0)");
        }
    }

    /** A row of one of several things, under its number. */
    private interface Numbered<T> {
        List<Object> row(long number, T thing);
    }

    private static <T> void copy(Connection connection, String into, List<T> things, Numbered<T> row)
            throws SQLException {
        TableCopy.write(
                connection, into, IntStream.range(0, things.size()).mapToObj(i -> row.row(i + 1L, things.get(i))));
    }
}
