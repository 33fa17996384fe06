package org.judgementregister.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The contract written down as OpenAPI 3.0, for the tools of these tests that know no 3.1: the validator of answers and the
 * check for breaking changes. It differs in two things. A list's own address answers in CSV and Excel to whoever accepts
 * nothing else, which the contract tells in prose, so that clients get one type. And what is text is text, where the contract
 * says binary: generated clients in Java would read a text as JSON.
 */
final class ContractAs30 {

    private static final List<String> TEXTS = List.of("text/csv", "application/atom+xml;charset=UTF-8");
    private static final String ANSWER = "/get/responses/200";

    private final JsonNode schemas;

    private ContractAs30(JsonNode contract) {
        this.schemas = contract.at("/components/schemas");
    }

    static String of(JsonNode contract) {
        ObjectNode copy = new ContractAs30(contract).lowered((ObjectNode) contract);
        copy.put("openapi", "3.0.3");
        ((ObjectNode) copy.get("info")).remove("summary");
        ObjectNode paths = (ObjectNode) copy.get("paths");
        paths.properties().forEach(path -> {
            JsonNode list = path.getValue().at(ANSWER);
            for (String ending : List.of(".csv", ".xlsx")) {
                JsonNode file = paths.path(path.getKey() + ending).at(ANSWER);
                for (String part : List.of("content", "headers")) {
                    if (file.has(part)) {
                        ((ObjectNode) list.get(part)).setAll((ObjectNode) file.get(part));
                    }
                }
            }
        });
        return copy.toString();
    }

    private JsonNode lowered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return lowered(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(lowered(each)));
            return copy;
        }
        return node;
    }

    private ObjectNode lowered(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        JsonNode reference = object.get("$ref");
        if (reference != null) {
            return copy.set("$ref", reference); // 3.0 has nothing beside it
        }
        if (object.has("oneOf")) {
            return orNull(object.get("oneOf").get(0));
        }
        object.properties().forEach(field -> copy.set(field.getKey(), lowered(field.getValue())));
        TEXTS.forEach(text -> {
            if (copy.path(text).path("schema") instanceof ObjectNode schema) {
                schema.remove("format");
            }
        });
        if (copy.path("examples").isArray()) {
            copy.remove("examples");
        }
        if (copy.path("type").isArray()) {
            copy.set("type", copy.get("type").get(0));
            copy.put("nullable", true);
        }
        return copy;
    }

    private ObjectNode orNull(JsonNode reference) {
        String name = reference.get("$ref").textValue().replace("#/components/schemas/", "");
        return lowered((ObjectNode) schemas.get(name)).put("nullable", true);
    }
}
