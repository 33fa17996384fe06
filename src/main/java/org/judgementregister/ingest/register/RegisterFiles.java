package org.judgementregister.ingest.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the files of a register are. */
@FunctionalInterface
public interface RegisterFiles {

    /** The bytes of the file with this name, or empty when there is none. */
    Optional<byte[]> read(String name);

    /** The register that comes with the program. */
    static RegisterFiles bundled() {
        return name -> {
            try (InputStream file = RegisterFiles.class.getResourceAsStream("/register/" + name)) {
                return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
