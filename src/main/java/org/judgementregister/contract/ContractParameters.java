package org.judgementregister.contract;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives each parameter its prose, and states it once for all operations that have it. */
final class ContractParameters {

    private static final String REFERENCE = "#/components/parameters/";

    private final Components components;

    ContractParameters(Components components) {
        this.components = components;
    }

    void share(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            operation.setParameters(parameters.stream().map(this::shared).toList());
        }
    }

    private Parameter shared(Parameter scanned) {
        String key = key(scanned);
        Parameter prose = components.getParameters().get(key);
        if (prose == null) {
            throw new IllegalStateException("META-INF/openapi.yaml says nothing of the parameter " + key);
        }
        if (prose.getSchema() == null) {
            numberDefault(scanned.getSchema());
            TreeMap<String, Parameter> all = new TreeMap<>(components.getParameters());
            all.put(key, scanned.description(prose.getDescription()).example(prose.getExample()));
            components.setParameters(all);
        }
        return OASFactory.createParameter().ref(REFERENCE + key);
    }

    /** Parameters of one name that mean two things have two entries, one of them named after its words as well. */
    private String key(Parameter scanned) {
        String name = scanned.getName();
        if (scanned.getIn() == Parameter.In.PATH) {
            return name + "Path";
        }
        Schema items = scanned.getSchema().getItems();
        if (items == null || items.getRef() == null) {
            return name;
        }
        String words = items.getRef().substring(items.getRef().lastIndexOf('/') + 1);
        return Stream.of(Character.toLowerCase(words.charAt(0)) + words.substring(1), name + words)
                .filter(key -> components.getParameters().containsKey(key))
                .filter(key -> components.getParameters().get(key).getName().equals(name))
                .findFirst()
                .orElse(name);
    }

    /** The scanner takes the default as the annotation writes it, a text. */
    private static void numberDefault(Schema schema) {
        if (schema.getDefaultValue() instanceof String text && schema.getMaximum() != null) {
            schema.setDefaultValue(Integer.valueOf(text));
        }
    }
}
