package org.judgementregister.database;

import java.sql.SQLException;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Tells a database that is away, full or too slow from one that refuses a statement. */
public final class Outage {

    /**
     * SQLSTATE classes: no connection, no admission, no such database, no resources, not ready, operator intervention
     * (which a statement's timeout is), system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "53", "55", "57", "58");

    private static final String REFUSED_LOGIN = "28";

    private Outage() {}

    /** Whether the database is there and does not know the user or the password. */
    public static boolean isRefusedLogin(Throwable failure) {
        SQLException refused = ExceptionUtils.throwableOfType(failure, SQLException.class);
        return refused != null
                && refused.getSQLState() != null
                && refused.getSQLState().startsWith(REFUSED_LOGIN);
    }

    public static boolean caused(Throwable failure) {
        SQLException refused = ExceptionUtils.throwableOfType(failure, SQLException.class);
        if (refused == null) {
            return false;
        }
        String state = refused.getSQLState();
        // The pool's own refusals have no state.
        return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
