package org.judgementregister.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands the values of parameters to the resources, by the same reading by which {@link ParameterCheck} let them pass. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return ParameterValue.isRead(type) ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return type.cast(ParameterValue.read(type.getSimpleName(), type, text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
