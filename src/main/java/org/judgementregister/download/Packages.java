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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.exception.JDBCConnectionException;
import org.judgementregister.release.ReleaseRow;
import org.postgresql.PGConnection;

/**
 * The packages that this instance has made, kept as files until it ends: a release never changes. Only the last few; the
 * database writes them row by row, so that none needs more memory than another.
 */
@ApplicationScoped
public class Packages {

    private static final int KEPT = 3;
    /** Longer than an answer may take: a package is the whole register. */
    private static final String PATIENCE = "set local statement_timeout = '60s'";

    private final Map<Integer, DataPackage> made = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final AgroalDataSource database;

    public Packages(AgroalDataSource database) {
        this.database = database;
    }

    /** The package of a release; one is made at a time. */
    synchronized DataPackage of(ReleaseRow release) {
        DataPackage known = made.get(release.number());
        if (known != null) {
            return known;
        }
        DataPackage fresh = make(release);
        made.put(release.number(), fresh);
        if (made.size() > KEPT) {
            forget(made.keySet().iterator().next());
        }
        return fresh;
    }

    private DataPackage make(ReleaseRow release) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Path file = Files.createTempFile("judgement-register-", ".zip");
            connection.setAutoCommit(false);
            statement.execute(PATIENCE);
            DataPackage made =
                    DataPackage.write(file, release, (table, to) -> copy(connection, table.copy(release.number()), to));
            connection.rollback();
            return made;
        } catch (SQLException away) {
            throw new JDBCConnectionException("Cannot read the register", away);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the package", full);
        }
    }

    private static void copy(Connection connection, String sql, OutputStream to) throws IOException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
        } catch (SQLException away) {
            throw new JDBCConnectionException("Cannot read the register", away);
        }
    }

    private void forget(int release) {
        try {
            Files.deleteIfExists(made.remove(release).file());
        } catch (IOException left) {
            throw new UncheckedIOException("Cannot delete a package", left);
        }
    }

    @PreDestroy
    synchronized void clear() {
        made.keySet().stream().toList().forEach(this::forget);
    }
}
