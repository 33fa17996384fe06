package org.judgementregister.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.page.Markdown;

/** The contract as people read it: its operations by subject, then what their answers are made of. */
final class Reference {

    private static final String SCHEMA = "#/components/schemas/";

    private final JsonNode contract;
    private final Optional<String> withText;

    /** @param withText an inspection of which the release holds the report's text; empty where it holds no text */
    Reference(JsonNode contract, Optional<String> withText) {
        this.contract = contract;
        this.withText = withText;
    }

    /** What the page shows. */
    record View(String version, RawString introduction, List<Subject> subjects, List<Thing> things) {}

    /** Operations of one subject. */
    record Subject(String name, String meaning, List<Operation> operations) {}

    /**
     * One thing that can be asked.
     *
     * @param opened its address with nothing but what it needs
     * @param url the same, whole, where the service knows its address
     * @param files the same list as files
     * @param form of the answer: {@code json}, {@code text} or {@code file}
     * @param type of the answer
     * @param example the beginning of a real answer
     * @param answers whether there is something to answer; the text of reports is there only once they are loaded
     */
    record Operation(
            String id,
            String title,
            String path,
            String opened,
            String url,
            RawString description,
            List<Parameter> parameters,
            List<File> files,
            String form,
            Type type,
            String example,
            boolean answers) {}

    /** A list as a file. */
    record File(String name, String path) {}

    /**
     * @param required whether the address cannot do without it
     * @param values the words that it takes; empty where it takes others
     * @param value what it begins with
     * @param bounds its default and its largest value, as far as it has them
     */
    record Parameter(
            String name,
            RawString description,
            String bounds,
            boolean required,
            boolean deprecated,
            boolean several,
            String kind,
            List<String> values,
            String value) {}

    /** What a field or an answer is: words, and the name of a thing that explains it further. */
    record Type(String before, String thing, String after) {}

    /** A schema with its fields or its words. */
    record Thing(String name, RawString description, List<String> words, List<Field> fields) {}

    /** A field of a thing. */
    record Field(String name, Type type, RawString description, boolean deprecated, String example) {}

    View view() {
        return new View(
                contract.at("/info/version").textValue(),
                Markdown.html(contract.at("/info/description").textValue()),
                stream(contract.get("tags")).map(this::subject).toList(),
                contract.at("/components/schemas").properties().stream()
                        .map(schema -> thing(schema.getKey(), schema.getValue()))
                        .toList());
    }

    private Subject subject(JsonNode tag) {
        String name = tag.get("name").textValue();
        List<Operation> operations = contract.get("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/tags/0").asText().equals(name))
                .filter(path -> !isFileOfAList(path.getKey()))
                .map(path -> operation(path.getKey(), path.getValue().get("get")))
                .toList();
        return new Subject(name, tag.get("description").textValue(), operations);
    }

    private boolean isFileOfAList(String path) {
        return FileFormat.ofPath(path)
                .map(format -> contract.get("paths").has(format.withoutEnding(path)))
                .orElse(false);
    }

    private Operation operation(String path, JsonNode operation) {
        boolean needsReports = operation.path("x-needs-reports").asBoolean();
        List<Parameter> parameters = stream(operation.path("parameters"))
                .map(this::at)
                .map(parameter -> parameter(parameter, needsReports))
                .toList();
        String opened = path;
        for (Parameter parameter : parameters) {
            String inPath = '{' + parameter.name + '}';
            if (opened.contains(inPath)) {
                opened = opened.replace(inPath, parameter.value);
            } else if (parameter.required) {
                opened += (opened.contains("?") ? "&" : "?") + parameter.name + '=' + parameter.value;
            }
        }
        List<File> files = Stream.of(FileFormat.values())
                .filter(format -> contract.get("paths").has(path + format.ending()))
                .map(format -> new File(format == FileFormat.CSV ? "CSV" : "Excel", path + format.ending()))
                .toList();
        JsonNode content = operation.at("/responses/200/content");
        String mediaType = content.fieldNames().next();
        JsonNode form = content.get(mediaType);
        String example = form.path("examples").isEmpty()
                ? null
                : text(at(form.get("examples").iterator().next()).get("value"));
        return new Operation(
                operation.get("operationId").textValue(),
                operation.get("summary").textValue(),
                path,
                opened,
                contract.at("/servers/0/url").textValue().replaceFirst("/$", "") + opened,
                Markdown.html(operation.get("description").textValue()),
                parameters,
                files,
                mediaType.endsWith("json") ? "json" : mediaType.equals("application/zip") ? "file" : "text",
                type(form.get("schema")),
                example,
                withText.isPresent() || !needsReports);
    }

    private Parameter parameter(JsonNode parameter, boolean needsReports) {
        String name = parameter.get("name").textValue();
        JsonNode schema = parameter.get("schema");
        boolean several = schema.path("type").asText().equals("array");
        JsonNode one = at(several ? schema.get("items") : schema);
        List<String> values = stream(one.has("enum") ? one.get("enum") : one.path("x-extensible-enum"))
                .map(JsonNode::asText)
                .toList();
        String type = one.path("type").asText();
        String kind = one.path("format").asText().equals("date") ? "date" : type.equals("integer") ? "number" : "text";
        String value = parameter.path("example").asText("");
        return new Parameter(
                name,
                Markdown.html(parameter.get("description").textValue()),
                bounds(schema),
                parameter.path("required").asBoolean(),
                parameter.path("deprecated").asBoolean(),
                several,
                kind,
                type.equals("boolean") ? List.of("true", "false") : values,
                needsReports && name.equals("inspection") ? withText.orElse(value) : value);
    }

    private static String bounds(JsonNode schema) {
        return Stream.of(
                        schema.has("default")
                                ? "default " + schema.get("default").asText()
                                : "",
                        schema.path("maximum").asInt(Integer.MAX_VALUE) < Integer.MAX_VALUE
                                ? "at most " + schema.get("maximum").asText()
                                : "")
                .filter(bound -> !bound.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Thing thing(String name, JsonNode schema) {
        JsonNode words = schema.has("enum") ? schema.get("enum") : schema.path("x-extensible-enum");
        List<Field> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            JsonNode value = field.getValue();
            JsonNode example = value.path("examples").path(0);
            fields.add(new Field(
                    field.getKey(),
                    type(value),
                    Markdown.html(value.get("description").textValue()),
                    value.path("deprecated").asBoolean(),
                    example.isMissingNode() ? null : text(example)));
        });
        return new Thing(
                name,
                Markdown.html(schema.get("description").textValue()),
                stream(words).map(JsonNode::asText).toList(),
                fields);
    }

    private Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            return new Type("", schema.get("$ref").textValue().replace(SCHEMA, ""), "");
        }
        if (schema.has("oneOf")) {
            Type one = type(schema.get("oneOf").get(0));
            return new Type(one.before, one.thing, one.after + " or null");
        }
        JsonNode types = schema.get("type");
        String name = types.isArray() ? types.get(0).textValue() : types.textValue();
        String orNull = types.isArray() ? " or null" : "";
        if (name.equals("array")) {
            Type each = type(schema.get("items"));
            return new Type("list of " + each.before, each.thing, each.after + orNull);
        }
        String format = schema.path("format").asText();
        return new Type(format.startsWith("date") || format.equals("binary") ? format : name, null, orNull);
    }

    private static String text(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.isContainerNode() ? value.toPrettyString() : value.asText();
    }

    private JsonNode at(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
