package org.judgementregister.download;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.exception.JDBCConnectionException;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.judgementregister.release.ReleaseRow;
import org.postgresql.PGConnection;

/**
 * The packages that this instance has made, kept as files until it ends: a release never changes, and there are few. The
 * database writes them row by row, so that none needs more memory than another.
 */
@ApplicationScoped
public class Packages {

    /** Longer than an answer may take: a package is the whole register. */
    private static final String PATIENCE = "set local statement_timeout = '60s'";

    /** Who waits longer than this for another's package had better come again; many who wait would stop all else. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Map<Integer, DataPackage> made = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();
    private final AgroalDataSource database;

    public Packages(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The package of a release; one is made at a time.
     *
     * @throws ProblemException when another is being made for too long
     */
    DataPackage of(ReleaseRow release) {
        return kept(release).orElseGet(() -> {
            await();
            try {
                return kept(release).orElseGet(() -> {
                    DataPackage fresh = make(release);
                    made.put(release.number(), fresh);
                    return fresh;
                });
            } finally {
                making.unlock();
            }
        });
    }

    /** Unless somebody has tidied the directory of temporary files. */
    private Optional<DataPackage> kept(ReleaseRow release) {
        return Optional.ofNullable(made.get(release.number())).filter(known -> Files.exists(known.file()));
    }

    private void await() {
        try {
            if (making.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, "The package is being made");
    }

    private DataPackage make(ReleaseRow release) {
        try {
            Path file = Files.createTempFile("judgement-register-", ".zip");
            try {
                return write(file, release);
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the package", full);
        }
    }

    private DataPackage write(Path file, ReleaseRow release) throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PATIENCE);
            DataPackage written =
                    DataPackage.write(file, release, (table, to) -> copy(connection, table.copy(release.number()), to));
            connection.rollback();
            return written;
        } catch (SQLException away) {
            throw new JDBCConnectionException("Cannot read the register", away);
        }
    }

    /** Writes the newest release to a directory, as files of the register's own format. */
    public void export(Path directory) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PATIENCE);
            Files.createDirectories(directory);
            int newest = newest(statement);
            for (PackagedFile table : PackagedFile.values()) {
                try (OutputStream to = Files.newOutputStream(directory.resolve(table.path()))) {
                    copy(connection, table.copy(newest), to);
                }
            }
            connection.rollback();
        } catch (SQLException away) {
            throw new JDBCConnectionException("Cannot read the register", away);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the register's files", full);
        }
    }

    private static int newest(Statement statement) throws SQLException {
        try (ResultSet newest = statement.executeQuery("select coalesce(max(number), 0) from release")) {
            newest.next();
            return newest.getInt(1);
        }
    }

    private static void copy(Connection connection, String sql, OutputStream to) throws IOException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
        } catch (SQLException away) {
            throw new JDBCConnectionException("Cannot read the register", away);
        }
    }

    @PreDestroy
    void clear() throws IOException {
        for (DataPackage each : made.values()) {
            Files.deleteIfExists(each.file());
        }
    }
}
