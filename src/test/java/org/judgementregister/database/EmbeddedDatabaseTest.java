package org.judgementregister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own PostgreSQL. */
class EmbeddedDatabaseTest {

    @TempDir
    Path place;

    private Path directory;

    @BeforeEach
    void chooseADirectory() {
        directory = place.resolve("with a blank").resolve("database");
    }

    @Test
    void keepsWhatItHolds() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "show server_version")).startsWith("18.");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
            assertThat(ask(database, "create table kept as select 'still here' as said; select said from kept"))
                    .isEqualTo("still here");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(again, "select said from kept")).isEqualTo("still here");
        }
    }

    @Test
    void refusesADirectoryThatAnotherProgramHoldsAndTakesOverFromAKilledOne() throws Exception {
        Process other = Holder.start(directory);
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("is in use by another Judgement Register");
        String orphan = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "select 'taken over'")).isEqualTo("taken over");
        }
    }

    @Test
    void startsWhereAFirstStartWasKilledWhileItUnpackedTheServer() throws IOException, SQLException {
        EmbeddedDatabase.start(directory, 0).close();
        Path binaries = directory.resolveSibling("database.binaries");
        try (Stream<Path> files = Files.walk(binaries)) {
            for (Path file : files.filter(each -> each.endsWith(".exists") || each.endsWith("postgres"))
                    .toList()) {
                Files.delete(file);
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(ask(database, "select 'unpacked anew'")).isEqualTo("unpacked anew");
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
                // on to the answer
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
