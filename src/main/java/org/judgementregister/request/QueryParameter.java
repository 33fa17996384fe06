package org.judgementregister.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;

/**
 * A query parameter, as a resource method's signature declares it.
 *
 * @param type of one value
 * @param repeatable whether several values are alternatives
 */
record QueryParameter(String name, Class<?> type, boolean repeatable) {

    /** A method's own and those of its parameter records, by name, in the order of the signature. */
    static Map<String, QueryParameter> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                .flatMap(part -> of(part.getAccessor(), part.getGenericType()))
                        : of(parameter, parameter.getParameterizedType()))
                .collect(Collectors.toMap(
                        QueryParameter::name, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Stream<QueryParameter> of(AnnotatedElement declared, Type type) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query == null) {
            return Stream.empty();
        }
        return Stream.of(
                type instanceof ParameterizedType list && list.getRawType() == List.class
                        ? new QueryParameter(query.value(), (Class<?>) list.getActualTypeArguments()[0], true)
                        : new QueryParameter(query.value(), (Class<?>) type, false));
    }

    /** The one way to write a value: Python says True, R says TRUE. */
    String canonical(String value) {
        return type == Boolean.class ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** What is wrong with values given for it. */
    Stream<ParameterError> errors(List<String> values) {
        if (values.size() > 1 && !repeatable) {
            return Stream.of(new ParameterError(name, values.get(1), "can be given only once", null));
        }
        return values.stream().flatMap(value -> {
            try {
                ParameterValue.read(name, type, canonical(value));
                return Stream.empty();
            } catch (ProblemException unreadable) {
                return unreadable.errors().stream();
            }
        });
    }
}
