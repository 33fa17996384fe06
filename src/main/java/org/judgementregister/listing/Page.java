package org.judgementregister.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;

/**
 * One page of a collection.
 *
 * @param release the release that it answers from
 * @param asOf the day that it stands for: the last up to the one asked on which something changed; null where none was
 * @param inspectedBy likewise
 * @param total how many rows the filters leave, on all pages
 * @param next the next page's URL; null on the last page
 * @param nextCursor the cursor in it, for clients that build URLs themselves
 */
public record Page<R>(
        @NotNull Integer release,
        LocalDate asOf,
        LocalDate inspectedBy,
        @NotNull Long total,
        String next,
        String nextCursor,
        @NotNull List<R> items,
        @JsonIgnore TableForm<R> table) {

    /** How much of a list a client wants, and from where. */
    public record PageRequest(
            @QueryParam(LIMIT) @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(1000) Integer limit,

            @QueryParam(CURSOR) @Size(max = 1000) String cursor) {

        public static final String LIMIT = "limit";
        public static final String CURSOR = "cursor";

        /** Enough for all councils in one page. */
        public static final String DEFAULT_LIMIT = "200";
    }
}
