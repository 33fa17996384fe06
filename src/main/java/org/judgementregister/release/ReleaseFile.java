package org.judgementregister.release;

import jakarta.validation.constraints.NotNull;
import org.judgementregister.vocabulary.PartialDate;

/**
 * A file that a release was loaded from.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param source the source that it is; null for the register's own files, whose rows name their sources
 * @param publisher who published the file; null for the register's own
 * @param published when
 */
public record ReleaseFile(
        @NotNull String name, @NotNull String sha256, String source, String publisher, PartialDate published) {

    /** The same file where it is no source, because the register has nothing from it. */
    public ReleaseFile withoutSource() {
        return new ReleaseFile(name, sha256, null, publisher, published);
    }

    /** As one CSV cell holds it. */
    @Override
    public String toString() {
        return name;
    }
}
