package org.judgementregister.ingest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts of a council or a source by their names: what is not told anew stays as it was. */
final class RecordFields {

    private RecordFields() {}

    /** The record that was told, with what it leaves out as it was known. */
    static <R extends Record> R filled(R known, R told) {
        RecordComponent[] components = known.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    Object value = value(component, told);
                    return value == null ? value(component, known) : value;
                })
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            R filled = (R) known.getClass().getDeclaredConstructor(types).newInstance(values);
            return filled;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of the fields in which two records differ, each with both values. */
    static Map<String, List<Object>> differences(Record one, Record other) {
        Map<String, List<Object>> differences = new LinkedHashMap<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            List<Object> values = Arrays.asList(value(component, one), value(component, other));
            if (!Objects.equals(values.get(0), values.get(1))) {
                differences.put(component.getName(), values);
            }
        }
        return differences;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
