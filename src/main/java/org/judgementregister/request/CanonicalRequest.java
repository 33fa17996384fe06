package org.judgementregister.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.judgementregister.listing.FileFormat;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.release.ReleaseRow;

/**
 * What a request asks, whatever words it uses: the only thing that an answer, its ETag and its place in the cache are made
 * of. One canonical request has one answer as long as the build lasts.
 *
 * @param release the release to answer from
 * @param url what it asks for, defaults left out
 * @param form the media type to answer with
 * @param gzip whether the answer is to be compressed
 * @param digest of build, public address, release, URL and form
 * @param etag the answer's ETag, quotes and all
 * @param headers of the answer, as far as they are known before it is made, but for its ETag
 */
public record CanonicalRequest(
        ReleaseRow release, CanonicalUrl url, String form, boolean gzip, String digest, String etag, MultiMap headers) {

    /** Whether the URL keeps to one release, whatever is loaded later. */
    boolean isFixed() {
        return url.parameters().containsKey(RequestReader.RELEASE)
                || url.parameters().containsKey(PageRequest.CURSOR);
    }

    boolean wantsFile() {
        return file().isPresent();
    }

    /** The file as which a whole list is wanted. */
    Optional<FileFormat> file() {
        return FileFormat.ofMediaType(form);
    }

    /**
     * Whether a client holds the answer already, by its ETag; compared weakly, as RFC 9110 wants it here, because a proxy
     * that compresses makes tags weak. If-Match is ignored: the API is read-only.
     */
    boolean isHeldBy(HttpServerRequest request) {
        String first = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (first == null || first.equals(etag)) {
            return first != null;
        }
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .anyMatch(tag -> tag.trim().replaceFirst("^W/", "").equals(etag.replaceFirst("^W/", "")));
    }

    /** Whether the client's condition is met by anything that exists and came with the release. */
    boolean isHeldIfItExists(HttpServerRequest request) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        if (tags != null || since == null) {
            return tags != null && tags.trim().equals("*");
        }
        try {
            return !release.loadedAt().isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
