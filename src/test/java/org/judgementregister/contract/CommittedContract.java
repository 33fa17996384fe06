package org.judgementregister.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as it is committed, and as it was released. */
final class CommittedContract {

    static final Path FILE = Path.of("openapi", "openapi.yaml");
    static final Path RELEASED = Path.of("openapi", "released");

    private CommittedContract() {}

    static String text() {
        return read(FILE);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
