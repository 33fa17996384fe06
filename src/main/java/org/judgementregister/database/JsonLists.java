package org.judgementregister.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the lists that a statement gathered as JSON, so that an aggregate's parts come with it and not one by one. */
@ApplicationScoped
public class JsonLists {

    private final ObjectMapper json;

    public JsonLists(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The list's parts.
     *
     * @param gathered a JSON array; null when there was nothing to gather
     */
    public <T> List<T> read(String gathered, Class<T> part) {
        try {
            return gathered == null ? List.of() : json.readerForListOf(part).readValue(gathered);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the schema let through what is no " + part.getSimpleName(), impossible);
        }
    }
}
