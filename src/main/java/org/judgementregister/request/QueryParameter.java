package org.judgementregister.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Set;
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
 * @param usual what it is where nothing is said; null where that is nothing
 */
record QueryParameter(String name, Class<?> type, boolean repeatable, String usual) {

    /** What names a council by its slug or a code, in letters of any size; on pages by any name, which is shown again. */
    private static final Set<String> COUNCILS = Set.of("council", "neighboursOf");

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
        DefaultValue usual = declared.getAnnotation(DefaultValue.class);
        boolean repeatable = type instanceof ParameterizedType list && list.getRawType() == List.class;
        Type one = repeatable ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        return Stream.of(
                new QueryParameter(query.value(), (Class<?>) one, repeatable, usual == null ? null : usual.value()));
    }

    /** The one way to write a value: Python says True, R says TRUE. */
    String canonical(String value, boolean isPage) {
        boolean hasNoCase = type == Boolean.class || !isPage && COUNCILS.contains(name);
        return hasNoCase ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** Whether it says what would be if it were left out. */
    boolean isDefault(List<String> values) {
        return usual != null && List.of(usual).equals(values);
    }

    /** What is wrong with values given for it. */
    Stream<ParameterError> errors(List<String> values) {
        if (values.size() > 1 && !repeatable) {
            return Stream.of(new ParameterError(name, values.get(1), "can be given only once", null));
        }
        return values.stream().flatMap(value -> {
            try {
                ParameterValue.read(name, type, canonical(value, true));
                return Stream.empty();
            } catch (ProblemException unreadable) {
                return unreadable.errors().stream();
            }
        });
    }
}
