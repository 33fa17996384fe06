package org.judgementregister.request;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.judgementregister.problem.ProblemException;

/** Reads a parameter's text as a value of its type: at the door, and by the same reading for the resources. */
@Provider
public class ParameterValue implements ParamConverterProvider {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        boolean isRead = type == LocalDate.class || type == Integer.class || type == Boolean.class || type.isEnum();
        return isRead ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return type.cast(read(type.getSimpleName(), type, text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    /**
     * The value; a text of any other type is its own value.
     *
     * @throws ProblemException that names the parameter, when the text is none
     */
    static Object read(String name, Class<?> type, String text) {
        if (text.isEmpty()) {
            throw ProblemException.invalid(name, text, "is empty", null);
        }
        if (type == LocalDate.class) {
            return day(name, text);
        }
        if (type == Integer.class) {
            return number(name, text);
        }
        if (type == Boolean.class) {
            return oneOf(List.of(Boolean.TRUE, Boolean.FALSE), name, text);
        }
        return type.isEnum() ? oneOf(Arrays.asList(type.getEnumConstants()), name, text) : text;
    }

    private static LocalDate day(String name, String text) {
        if (!DAY.matcher(text).matches()) {
            throw ProblemException.invalid(name, text, "is not a date such as 2018-08-17", null);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw ProblemException.invalid(name, text, "is no day of the calendar", null);
        }
    }

    /** One way to write each number, so that one question has one canonical URL. */
    private static Integer number(String name, String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return Integer.valueOf(text);
            }
        } catch (NumberFormatException beyondAllNumbers) {
            throw ProblemException.invalid(name, text, "is not a whole number in range", null);
        }
        throw ProblemException.invalid(name, text, "is not a whole number", null);
    }

    private static Object oneOf(List<?> allowed, String name, String text) {
        return allowed.stream()
                .filter(value -> value.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownCode(
                        name, text, allowed.stream().map(Object::toString).toList()));
    }
}
