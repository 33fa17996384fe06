package org.judgementregister.request;

import java.util.Map;
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
 * @param etag the answer's strong ETag, quotes and all
 * @param validators headers by which a cache knows how long an answer is fresh, and asks whether it still holds
 */
public record CanonicalRequest(
        ReleaseRow release,
        CanonicalUrl url,
        String form,
        boolean gzip,
        String digest,
        String etag,
        Map<String, String> validators) {

    /** Whether the URL keeps to one release, whatever is loaded later. */
    boolean isFixed() {
        return url.parameters().containsKey(RequestReader.RELEASE)
                || url.parameters().containsKey(PageRequest.CURSOR);
    }

    boolean wantsCsv() {
        return form.equals(Csv.MEDIA_TYPE);
    }
}
