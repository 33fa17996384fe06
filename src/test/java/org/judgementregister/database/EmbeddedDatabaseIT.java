package org.judgementregister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program's own PostgreSQL: it keeps what it holds, and nobody else can reach it. */
class EmbeddedDatabaseIT {

    /** One for all, so that PostgreSQL is unpacked once. */
    @TempDir
    static Path place;

    private Path directory;

    @BeforeEach
    void beginAnew() throws IOException {
        directory = place.resolve("with a blank").resolve("database");
        Files.createDirectories(directory.getParent());
        try (Stream<Path> files = Files.list(directory.getParent())) {
            for (Path file :
                    files.filter(each -> !each.endsWith("database.binaries")).toList()) {
                FileUtils.forceDelete(file.toFile());
            }
        }
    }

    @Test
    void keepsWhatItHolds() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "show server_version")).startsWith("18.");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEmpty();
            assertThat(ask(database, "show unix_socket_directories", DatabaseRole.SUPERUSER))
                    .isEqualTo(".");
            assertThat(ask(database, "create table kept as select 'still here' as said; select said from kept"))
                    .isEqualTo("still here");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(directory)) {
            assertThat(ask(again, "select said from kept")).isEqualTo("still here");
        }
    }

    @Test
    void nobodyReachesItWithoutThePasswordThatOnlyTheOperatorCanRead() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            String url = database.access().jdbcUrl();
            for (DatabaseRole role : DatabaseRole.values()) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, role.user(), ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
                assertThatThrownBy(() -> DriverManager.getConnection(url, role.user(), "guessed"))
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(ask(
                            database,
                            "select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = current_user",
                            DatabaseRole.SUPERUSER))
                    .isEqualTo("t");
            try (Stream<Path> files = Files.walk(directory.getParent())) {
                for (Path file :
                        files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as("%s", file)
                            .doesNotContainPattern("^......*w.$|^....w");
                }
            }
            for (String closed : List.of("database", "database.binaries")) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(directory.resolveSibling(closed))))
                        .isEqualTo("rwx------");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolveSibling("database.passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServiceOnlyReads() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            ask(database, "create table told as select 'good' as grade; select 1");
            assertThat(ask(database, "set role register_owner; select current_user", DatabaseRole.READER))
                    .as("while it prepares the register")
                    .isEqualTo("register_owner");
            database.endPreparation();
            assertThat(ask(database, "select grade from told", DatabaseRole.READER))
                    .isEqualTo("good");
            for (String forbidden : List.of(
                    "set role register_owner",
                    "update told set grade = 'inadequate'",
                    "create table other ()",
                    "create temporary table other ()",
                    "set session_replication_role = replica",
                    "copy told from program 'echo outstanding'")) {
                assertThatThrownBy(() -> ask(database, forbidden, DatabaseRole.READER))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
            for (String forbidden :
                    List.of("set session_replication_role = replica", "copy told from program 'echo outstanding'")) {
                assertThatThrownBy(() -> ask(database, forbidden))
                        .as(forbidden)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void whatAnOlderProgramLeftOpenToAllIsClosed() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            ask(database, "create table kept as select 'still here' as said; select 1", DatabaseRole.SUPERUSER);
        }
        Files.delete(directory.resolveSibling("database.passwords"));
        Files.writeString(directory.resolve("pg_hba.conf"), "host all all all trust\n");
        Path binaries = directory.resolveSibling("database.binaries");
        Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path planted = Files.createDirectory(binaries.resolve("planted"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select said from kept", DatabaseRole.READER))
                    .isEqualTo("still here");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.access().jdbcUrl(), "postgres", ""))
                    .hasMessageContaining("password");
            assertThat(planted).doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(binaries)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aBackupIsUsedWhereverItIsPut() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            ask(database, "create table kept as select 'still here' as said; select 1");
        }
        Path elsewhere = directory.resolveSibling("elsewhere");
        Files.move(directory, elsewhere);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(elsewhere)) {
            assertThat(ask(database, "select said from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aFirstStartThatWasKilledBeforeItKeptThePasswordsIsBegunAnew() throws IOException, SQLException {
        EmbeddedDatabase.start(directory).close();
        Path passwords = directory.resolveSibling("database.passwords");
        Files.move(passwords, directory.resolveSibling("database.passwords.new"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 'begun anew'")).isEqualTo("begun anew");
        }
        assertThat(passwords).exists();
    }

    @Test
    void aStartThatIsRefusedLeavesNothingBehind() throws IOException {
        EmbeddedDatabase.start(directory).close();
        Path passwords = directory.resolveSibling("database.passwords");
        String right = Files.readString(passwords);
        Files.writeString(passwords, right.replaceFirst("postgres=.", "postgres=!"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .hasMessageContaining("holds other passwords than the database beside it");
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();
        Files.writeString(passwords, right);
        EmbeddedDatabase.start(directory).close();
    }

    @Test
    void isStartedAgainWhereItEndsByItself() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            ask(database, "create table kept as select 'still here' as said; select 1");
            String server =
                    Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(server)).orElseThrow().destroyForcibly();
            Instant end = Instant.now().plus(Duration.ofSeconds(30));
            String said = null;
            while (said == null && Instant.now().isBefore(end)) {
                try {
                    said = ask(database, "select said from kept");
                } catch (SQLException notYet) {
                    Thread.sleep(100);
                }
            }
            assertThat(said).isEqualTo("still here");
        }
    }

    @Test
    void refusesADirectoryThatAnotherProgramHoldsAndTakesOverFromAKilledOne() throws Exception {
        Process other = Holder.start(directory);
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("is in use by another Judgement Register");
        assertThat(EmbeddedDatabase.inUse(directory)).isPresent();
        String orphan = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 'taken over'")).isEqualTo("taken over");
        }
        assertThat(EmbeddedDatabase.inUse(directory)).isEmpty();
    }

    @Test
    void startsWhereAFirstStartWasKilledWhileItUnpackedTheServer() throws IOException, SQLException {
        Files.createDirectories(directory
                .resolveSibling("database.binaries")
                .resolve("unpacking-1")
                .resolve("bin"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 'unpacked anew'")).isEqualTo("unpacked anew");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            changed programs  | are not what was unpacked there. Delete that directory
            readable passwords | Others can read
            no passwords       | holds no password of postgres. Delete it
            other version     | holds a database of PostgreSQL 15, and this program brings 18
            foreign database  | holds a database that this program did not make
            foreign file      | holds files that are no database's, such as letter.txt
            damaged           | does not start: could not read file
            long path         | is too long for the database's socket
            """)
    void saysInOneSentenceWhyItCannotStart(String why, String sentence) throws IOException {
        Path place = why.equals("long path") ? directory.resolve("deep".repeat(30)) : directory;
        if (!List.of("foreign file", "long path").contains(why)) {
            EmbeddedDatabase.start(place).close();
        }
        switch (why) {
            case "changed programs" -> Files.writeString(initdb(), "#!/bin/sh\n", StandardOpenOption.APPEND);
            case "readable passwords" ->
                Files.setPosixFilePermissions(
                        directory.resolveSibling("database.passwords"), PosixFilePermissions.fromString("rw-r--r--"));
            case "no passwords" -> Files.write(directory.resolveSibling("database.passwords"), new byte[] {1, -1});
            case "other version" -> Files.writeString(directory.resolve("PG_VERSION"), "15\n");
            case "foreign file" ->
                Files.writeString(Files.createDirectories(directory).resolve("letter.txt"), "Dear reader");
            case "foreign database" -> {
                FileUtils.forceDelete(
                        directory.resolveSibling("database.binaries").toFile());
                FileUtils.forceDelete(
                        directory.resolveSibling("database.passwords").toFile());
                Files.writeString(directory.resolve("pg_hba.conf"), "local all all trust\n");
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
            }
            case "damaged" -> Files.write(directory.resolve("global/pg_control"), new byte[100]);
            default -> assertThat(place).doesNotExist();
        }
        assertThatThrownBy(() -> EmbeddedDatabase.start(place))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> EmbeddedDatabase.begin(place).await())
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining(sentence);
        if (why.equals("foreign database")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .as("what is refused is left as it is")
                    .isEqualTo("rwxr-x---");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        if (why.equals("changed programs")) {
            FileUtils.forceDelete(directory.resolveSibling("database.binaries").toFile());
        }
    }

    private Path initdb() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolveSibling("database.binaries"))) {
            return files.filter(file -> file.endsWith("initdb")).findFirst().orElseThrow();
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        return ask(database, sql, DatabaseRole.OWNER);
    }

    private static String ask(EmbeddedDatabase database, String sql, DatabaseRole as) throws SQLException {
        EmbeddedDatabase.Access access = database.access();
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), as.user(), access.password(as));
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
