package org.judgementregister.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes questions of HQL, one at a time: to parse a new shape of one takes tens of megabytes for a moment, and many at once
 * would end a small heap. A shape that is known is found at once.
 */
final class Hql {

    private static final ReentrantLock PARSING = new ReentrantLock();

    private Hql() {}

    static <R> TypedQuery<R> query(EntityManager entities, String hql, Class<R> result) {
        PARSING.lock();
        try {
            return entities.createQuery(hql, result);
        } finally {
            PARSING.unlock();
        }
    }
}
