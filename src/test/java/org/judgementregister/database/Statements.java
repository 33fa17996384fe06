package org.judgementregister.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement that the register sends to its database, but for the look-out for new releases. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (!sql.contains("max(r1_0.number)")) {
            SENT.add(sql);
        }
        return sql;
    }

    /** The statements that an action causes. */
    public static List<String> during(Runnable action) {
        SENT.clear();
        action.run();
        return List.copyOf(SENT);
    }
}
