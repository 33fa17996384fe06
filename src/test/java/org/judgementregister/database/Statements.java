package org.judgementregister.database;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.judgementregister.request.ResponseCache;

/** Every statement that the register sends to its database, but for the look-out for new releases. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (!sql.contains(" from release r join derived_release d ")) {
            SENT.add(sql);
        }
        return sql;
    }

    /** The statements that an action causes, when nothing has been answered before. */
    public static List<String> during(Runnable action) {
        Arc.container().instance(ResponseCache.class).get().clear();
        SENT.clear();
        action.run();
        return List.copyOf(SENT);
    }

    /** Something that may fail. */
    public interface Action {

        void run() throws Exception;
    }

    /** The statements that an action causes after what has been answered before. */
    public static List<String> afterwards(Action action) throws Exception {
        SENT.clear();
        action.run();
        return List.copyOf(SENT);
    }
}
