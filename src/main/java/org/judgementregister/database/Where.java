package org.judgementregister.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a question, collected one by one with their parameters, in HQL. A parameter never stands last in a
 * function: Hibernate takes it for several values there, and translates the question into SQL anew each time it is asked.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A condition without parameters of its own. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition that uses a parameter; none when the value is null. */
    public Where and(String condition, String parameter, Object value) {
        return value == null ? this : and(condition).bind(parameter, value);
    }

    /** A parameter's value, for conditions that use it. */
    public Where bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /**
     * The path, which the database holds as a text, is one of the alternatives that a client gave; no condition when it gave
     * none. One of them or many: two shapes of a statement, however many there are, because each shape is parsed and kept.
     */
    public Where anyOf(String path, String parameter, Collection<?> alternatives) {
        if (alternatives.size() <= 1) {
            alternatives.forEach(only -> and(path + " = :" + parameter, parameter, only));
            return this;
        }
        String[] texts = alternatives.stream().map(Object::toString).toArray(String[]::new);
        return and(
                "cast(sql('? = any (?) and ?', %s, :%s, true) as boolean) = true".formatted(path, parameter),
                parameter,
                texts);
    }

    /**
     * One of the words that the path holds, separated by a space, is one of the alternatives that a client gave; no condition
     * when it gave none.
     */
    public Where anyWordOf(String path, String parameter, Collection<?> alternatives) {
        if (alternatives.isEmpty()) {
            return this;
        }
        String[] texts = alternatives.stream().map(Object::toString).toArray(String[]::new);
        return and(
                "cast(sql('cast(? as text[]) && string_to_array(?, '' '')', :%s, %s) as boolean) = true"
                        .formatted(parameter, path),
                parameter,
                texts);
    }

    /** Whether there are no conditions. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** There is a row from there that meets all those conditions. */
    public Where andExists(String from, Where conditions) {
        parameters.putAll(conditions.parameters);
        return and("exists (select 1 from " + from + conditions.clause() + ")");
    }

    /** The entity with this alias is the version in force in the release. */
    public Where inForce(int release, String alias) {
        return bind("release", release).and(inForce(alias));
    }

    /** That an alias is the version in force in the release that is the parameter {@code release}. */
    public static String inForce(String alias) {
        return "%1$s.releaseFrom <= :release and (%1$s.releaseTo is null or %1$s.releaseTo > :release)"
                .formatted(alias);
    }

    /** Both conditions' rows; neither side is changed. */
    Where with(Where more) {
        Where both = new Where();
        both.conditions.addAll(conditions);
        both.conditions.addAll(more.conditions);
        both.parameters.putAll(parameters);
        both.parameters.putAll(more.parameters);
        return both;
    }

    String clause() {
        return conditions.isEmpty() ? "" : " where (" + String.join(") and (", conditions) + ")";
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
