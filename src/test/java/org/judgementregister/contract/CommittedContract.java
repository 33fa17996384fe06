package org.judgementregister.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as it is committed, and as it was released. */
final class CommittedContract {

    static final Path FILE = Path.of("openapi", "openapi.yaml");
    static final Path RELEASED = Path.of("openapi", "released");

    private static final JsonNode TREE = parsed(text());

    private CommittedContract() {}

    static String text() {
        return read(FILE);
    }

    static JsonNode tree() {
        return TREE;
    }

    static JsonNode parsed(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException noYaml) {
            throw new UncheckedIOException(noYaml);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
