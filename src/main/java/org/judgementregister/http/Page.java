package org.judgementregister.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * One page of a collection.
 *
 * @param release the release that it answers from
 * @param total how many rows the filters leave, on all pages
 * @param next the next page's URL; null on the last page
 */
public record Page<R>(
        @NotNull Integer release,
        @NotNull Long total,
        String next,
        @NotNull List<R> items,
        @JsonIgnore CsvForm<R> csv) {}
