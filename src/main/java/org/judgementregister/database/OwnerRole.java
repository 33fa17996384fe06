package org.judgementregister.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The role that owns the tables, where the service's own can only read. */
@ApplicationScoped
public class OwnerRole {

    private final EntityManager entities;
    private final Optional<String> owner;

    OwnerRole(EntityManager entities, @ConfigProperty(name = "register.database.owner") Optional<String> owner) {
        this.entities = entities;
        this.owner = owner;
    }

    /** Takes it until the transaction of whoever calls ends, with time for more than an answer. */
    public void take() {
        owner.ifPresent(role -> run("set local role \"" + role.replace("\"", "\"\"") + '"'));
        run("set local statement_timeout = 0");
        run("set local lock_timeout = 0");
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
