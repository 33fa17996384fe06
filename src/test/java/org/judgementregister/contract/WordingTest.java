package org.judgementregister.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract explains itself: every schema and field says what it is, and most show one. */
class WordingTest {

    private static final double WITH_EXAMPLES = 0.8;

    private final JsonNode components = CommittedContract.tree().get("components");

    @Test
    void everySchemaFieldParameterAndOperationIsDescribed() {
        List<String> silent = new ArrayList<>();
        components.get("schemas").properties().forEach(schema -> {
            note(schema.getKey(), schema.getValue(), silent);
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> note(schema.getKey() + "." + field.getKey(), field.getValue(), silent));
        });
        components.get("parameters").properties().forEach(each -> note(each.getKey(), each.getValue(), silent));
        CommittedContract.tree()
                .get("paths")
                .properties()
                .forEach(path -> note(path.getKey(), path.getValue().get("get"), silent));
        assertThat(silent).isEmpty();
    }

    private static void note(String name, JsonNode described, List<String> silent) {
        if (described.path("description").asText().isBlank()) {
            silent.add(name);
        }
    }

    @Test
    void mostFieldsShowAnExample() {
        List<JsonNode> fields = components.get("schemas").properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(schema -> schema.path("properties").properties().stream())
                .map(Map.Entry::getValue)
                .toList();
        long shown = fields.stream().filter(field -> field.has("examples")).count();
        assertThat((double) shown / fields.size()).isGreaterThanOrEqualTo(WITH_EXAMPLES);
    }

    @Test
    void wordsThatGrowTellTodaysValuesInFullAndInOrder() {
        List<JsonNode> growing = new ArrayList<>();
        components.get("schemas").forEach(schema -> {
            if (schema.has("x-extensible-enum")) {
                growing.add(schema);
            }
        });
        assertThat(growing).hasSize(11).allSatisfy(schema -> {
            String today = schema.get("description").textValue().replaceFirst("(?s).*Today: (.*)\\.\\s*", "$1");
            List<String> values = new ArrayList<>();
            schema.get("x-extensible-enum").forEach(value -> values.add('`' + value.textValue() + '`'));
            assertThat(today.replaceAll("\\s+", " ")).isEqualTo(String.join(", ", values));
        });
    }
}
