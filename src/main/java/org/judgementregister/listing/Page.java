package org.judgementregister.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.listing.Csv.CsvForm;

/**
 * One page of a collection.
 *
 * @param release the release that it answers from
 * @param total how many rows the filters leave, on all pages
 * @param next the next page's URL; null on the last page
 * @param nextCursor the cursor in it, for who makes URLs by himself
 */
public record Page<R>(
        @NotNull Integer release,
        @NotNull Long total,
        String next,
        String nextCursor,
        @NotNull List<R> items,
        @JsonIgnore CsvForm<R> csv) {

    /** All rows on one page. */
    public Page(Integer release, Long total, List<R> items, CsvForm<R> csv) {
        this(release, total, null, null, items, csv);
    }

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
