package org.judgementregister.page;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;

/** Of which day and release a page is, by the names that the API has. */
public record OnDay(
        @QueryParam("asOf") LocalDate asOf,

        @QueryParam("release") Integer release) {

    TemporalFilter times() {
        return new TemporalFilter(asOf, null, release);
    }

    /** What links to other pages keep of the address. */
    public String kept() {
        return ask("").toString();
    }

    /** An address that keeps both, with what else is chosen. */
    CanonicalUrl ask(String path, Object... namesAndValues) {
        Stream<Object> both = Stream.of("asOf", asOf, "release", release);
        return DataLink.ask(
                path, Stream.concat(both, Arrays.stream(namesAndValues)).toArray());
    }

    /** The same for pages that are of no day. */
    public String keptRelease() {
        return DataLink.ask("", "release", release).toString();
    }
}
