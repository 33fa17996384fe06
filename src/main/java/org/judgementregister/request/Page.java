package org.judgementregister.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.util.List;

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
}
