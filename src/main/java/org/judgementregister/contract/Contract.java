package org.judgementregister.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.judgementregister.request.PublicAddress;

/** The contract and the cookbook: files that people write, with the address at which the service is reached. */
@ApplicationScoped
public class Contract {

    /** What the contract calls the service. */
    private static final String EXAMPLE = "https://register.example";

    /** What the cookbook calls it. */
    private static final String LOCAL = "http://localhost:8080";

    private final PublicAddress address;

    public Contract(PublicAddress address) {
        this.address = address;
    }

    /** As YAML. */
    public String yaml() {
        // Relative to the service where its address is not known.
        return read("openapi.yaml")
                .replace(EXAMPLE + "/", address + "/")
                .replace(EXAMPLE, address.isKnown() ? address.toString() : "/");
    }

    /** As a tree, for JSON and for the reference. */
    public JsonNode tree() {
        try {
            return new YAMLMapper().readTree(yaml());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the contract is no YAML", impossible);
        }
    }

    /** As CommonMark. */
    String cookbook() {
        String text = read("cookbook.md");
        return address.isKnown() ? text.replace(LOCAL, address.toString()) : text;
    }

    private static String read(String name) {
        try (InputStream file = Contract.class.getResourceAsStream("/contract/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
