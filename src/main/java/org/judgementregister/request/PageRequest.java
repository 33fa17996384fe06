package org.judgementregister.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** How much of a list a client wants, and from where. */
public record PageRequest(
        @QueryParam(LIMIT) @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(1000) Integer limit,

        @QueryParam(CURSOR) @Size(max = 1000) String cursor) {

    public static final String LIMIT = "limit";
    public static final String CURSOR = "cursor";

    /** Enough for all councils in one page. */
    public static final String DEFAULT_LIMIT = "200";
}
