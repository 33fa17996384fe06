package org.judgementregister.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Conditional headers (RFC 9110): what a client holds already. If-Match is for writers, of whom there are none. */
record Precondition(String ifNoneMatch, String ifModifiedSince) {

    private static final String ANY = "*";

    static Precondition of(HttpServerRequest request) {
        List<String> tags = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        return new Precondition(
                tags.isEmpty() ? null : String.join(",", tags), request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
    }

    /**
     * Whether it names this tag, quotes and all; weakly, as RFC 9110 wants it here, because a proxy that compresses makes
     * tags weak.
     */
    boolean names(String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(each -> each.trim().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    /** Whether it is met by anything that exists and was last modified then; which only making the answer can tell. */
    boolean isMetByWhatExists(Instant lastModified) {
        return ifNoneMatch != null ? ifNoneMatch.trim().equals(ANY) : isHeldSince(lastModified);
    }

    private boolean isHeldSince(Instant lastModified) {
        try {
            return ifModifiedSince != null
                    && !lastModified.isAfter(ZonedDateTime.parse(ifModifiedSince, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
