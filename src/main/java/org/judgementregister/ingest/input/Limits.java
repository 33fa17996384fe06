package org.judgementregister.ingest.input;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How large and how slow what comes in may be. */
@ConfigMapping(prefix = "register.ingest")
public interface Limits {

    /** Bytes of a file, or of what a URL gives. */
    @WithDefault("104857600")
    long largestFile();

    /** Bytes of a zip file's entries together, once inflated. */
    @WithDefault("419430400")
    long largestInflated();

    /** How long a file may take to be read. */
    @WithDefault("2m")
    Duration longestReading();

    /** How long a URL may take to be fetched. */
    @WithDefault("1m")
    Duration longestFetching();

    /** How long to wait between two requests to Ofsted's site. */
    @WithDefault("1s")
    Duration pause();

    /** Whom Ofsted may write to about these requests, an address. */
    Optional<String> contact();
}
