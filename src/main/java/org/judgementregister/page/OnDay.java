package org.judgementregister.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.judgementregister.release.TemporalFilter;

/** Of which day and release a page is, by the names that the API has. */
public record OnDay(
        @QueryParam("asOf") LocalDate asOf,

        @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {

    TemporalFilter times() {
        return new TemporalFilter(asOf, null, release);
    }

    /** What links to other pages keep of the address. */
    public String kept() {
        return DataLink.ask("", "asOf", asOf, "release", release).toString();
    }

    /** The same for pages that are of no day. */
    public String keptRelease() {
        return DataLink.ask("", "release", release).toString();
    }
}
