package org.judgementregister.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.judgementregister.vocabulary.PartialDate;

/**
 * States what the scanner cannot see: every field is always there, and those that are not declared {@code @NotNull} may
 * be null; words that may grow are no enums; a partial date is a text.
 */
final class ContractSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<String> MAY_GROW = Set.of(
            "Framework",
            "Heading",
            "InspectionKind",
            "VisitTheme",
            "FindingTheme",
            "Measure",
            "SourceKind",
            "Subject",
            "CodeScheme",
            "RatingReason",
            "ComparisonReason");

    /** Schemas of formats that are not ours, where what there is not is left out. */
    private static final Set<String> FOREIGN = Set.of("FeedItem");

    private final Components components;
    private final Map<String, Schema> schemas;

    ContractSchemas(Components components) {
        this.components = components;
        this.schemas = new TreeMap<>(components.getSchemas());
    }

    void finish() {
        schemas.remove("FilePart"); // Java's word for a file that is sent
        schemas.put(
                "PartialDate",
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern(PartialDate.PATTERN)
                        .description("A day, a month or a year, as far as it is known."));
        MAY_GROW.forEach(name -> schemas.computeIfPresent(name, (key, words) -> openWord(words)));
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !FOREIGN.contains(name)) {
                stateNulls(schema);
            }
        });
        components.setSchemas(schemas);
    }

    private static Schema openWord(Schema words) {
        List<String> today =
                words.getEnumeration().stream().map(Object::toString).toList();
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
                .description("May grow. Today: " + String.join(", ", today) + ".");
    }

    private void stateNulls(Schema object) {
        List<String> neverNull = object.getRequired() == null ? List.of() : List.copyOf(object.getRequired());
        Map<String, Schema> properties = new LinkedHashMap<>(object.getProperties());
        properties.replaceAll((name, schema) -> neverNull.contains(name) ? schema : nullable(schema));
        object.setProperties(properties);
        object.setRequired(new ArrayList<>(properties.keySet()));
    }

    /** In OpenAPI 3.0 a reference cannot be made nullable, so what it refers to is said again. */
    private Schema nullable(Schema schema) {
        Schema said = schema.getRef() == null
                ? schema
                : copy(schemas.get(schema.getRef().replace(REFERENCE, "")));
        if (said.getEnumeration() != null) {
            said.addEnumeration(null);
        }
        return said.addType(SchemaType.NULL);
    }

    private static Schema copy(Schema schema) {
        return OASFactory.createSchema()
                .type(schema.getType())
                .format(schema.getFormat())
                .pattern(schema.getPattern())
                .enumeration(schema.getEnumeration())
                .description(schema.getDescription());
    }
}
