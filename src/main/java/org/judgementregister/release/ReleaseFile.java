package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;

/**
 * A file that a release was loaded from.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param source the source that it is; null for the register's own files, whose rows name their sources
 */
public record ReleaseFile(@NotNull String name, @NotNull String sha256, String source) {

    /** As one CSV cell holds it. */
    @Override
    public String toString() {
        return name;
    }
}
