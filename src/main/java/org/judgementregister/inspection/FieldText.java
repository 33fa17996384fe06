package org.judgementregister.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A field's value as one text: as the register's files write it; lists that no cell can hold are JSON. */
public final class FieldText {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private FieldText() {}

    /** The text; null for null and for an empty list. */
    public static String of(Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        if (!(value instanceof Collection<?> parts)) {
            return value.toString();
        }
        if (parts.stream().allMatch(part -> part instanceof Period || part instanceof String)) {
            return parts.stream().map(Object::toString).collect(Collectors.joining(" "));
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The parts of a list again, of their JSON.
     *
     * @throws IllegalArgumentException where it is none
     */
    static <T> List<T> list(String text, Class<T> part) {
        try {
            return JSON.readerForListOf(part).readValue(text);
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException("is no list of such parts", foreign);
        }
    }
}
