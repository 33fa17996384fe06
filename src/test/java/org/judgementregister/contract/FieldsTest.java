package org.judgementregister.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer has the fields of the contract, in its order, with its words, and null where it says so. */
class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Addresses that answer with a document of ours. */
    static Stream<String> paths() {
        return CodeTest.IN_CODE.entrySet().stream()
                .filter(operation -> CodeTest.forms(operation.getValue()).contains(MediaType.APPLICATION_JSON))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyFieldIsInBoth(String path) {
        List<String> coded = new ArrayList<>();
        code(answer(CodeTest.IN_CODE.get(path)), "", coded);
        List<String> written = new ArrayList<>();
        JsonNode answers = CodeTest.operation(path).at("/responses/200/content");
        write(answers.path(MediaType.APPLICATION_JSON).path("schema"), "", written);
        assertThat(written).isEqualTo(coded);
    }

    private static JavaType answer(Method method) {
        JavaType type = JSON.constructType(method.getGenericReturnType());
        return type.hasRawClass(RestResponse.class) ? type.containedTypeOrUnknown(0) : type;
    }

    private static void code(JavaType type, String at, List<String> fields) {
        if (type.isCollectionLikeType()) {
            code(type.getContentType(), at + "[]", fields);
        } else if (type.isMapLikeType()) {
            code(type.getContentType(), at + "{}", fields);
        } else if (type.isEnumType()) {
            fields.add(at + " = "
                    + Stream.of(type.getRawClass().getEnumConstants())
                            .map(Object::toString)
                            .sorted()
                            .toList());
        } else {
            coded(type).forEachRemaining(field -> {
                if (field.getAnnotation(JsonUnwrapped.class) != null) {
                    code(field.getType(), at, fields);
                    return;
                }
                String name = at + "." + field.getName();
                fields.add(name + (field.getAnnotation(NotNull.class) == null ? " or null" : ""));
                code(field.getType(), name, fields);
            });
        }
    }

    private static Iterator<PropertyWriter> coded(JavaType type) {
        try {
            return JSON.getSerializerProviderInstance()
                    .findValueSerializer(type)
                    .properties();
        } catch (JsonMappingException none) {
            throw new IllegalStateException(none);
        }
    }

    private static void write(JsonNode reference, String at, List<String> fields) {
        JsonNode schema = thing(reference);
        JsonNode words = schema.has("enum") ? schema.get("enum") : schema.path("x-extensible-enum");
        if (schema.has("items")) {
            write(schema.get("items"), at + "[]", fields);
        } else if (schema.path("additionalProperties").isObject()) {
            write(schema.get("additionalProperties"), at + "{}", fields);
        } else if (!words.isMissingNode()) {
            fields.add(at + " = " + stream(words).map(JsonNode::asText).sorted().toList());
        } else {
            schema.path("properties").properties().forEach(field -> {
                String name = at + "." + field.getKey();
                assertThat(schema.get("required"))
                        .as(name)
                        .anyMatch(each -> each.textValue().equals(field.getKey()));
                fields.add(name + (isNullable(field.getValue()) ? " or null" : ""));
                write(field.getValue(), name, fields);
            });
        }
    }

    private static boolean isNullable(JsonNode schema) {
        return Stream.concat(
                        stream(schema.path("type")),
                        stream(schema.path("oneOf")).map(each -> each.path("type")))
                .anyMatch(type -> type.asText().equals("null"));
    }

    /** What is meant beside null, wherever it is written. */
    private static JsonNode thing(JsonNode schema) {
        if (schema.has("oneOf")) {
            return thing(schema.get("oneOf").get(0));
        }
        return schema.has("$ref") ? thing(CodeTest.resolved(schema)) : schema;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
