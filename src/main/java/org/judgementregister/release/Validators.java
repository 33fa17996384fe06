package org.judgementregister.release;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What a cache needs to know of an answer: how long it is fresh, and by what to ask whether it still holds. All of it is
 * known before the answer is made.
 *
 * @param tag the answer's strong ETag, quotes and all
 * @param headers of the answer, and of the word that it has not changed
 */
public record Validators(String tag, Map<String, String> headers) {

    static final String VARY = "Accept, Accept-Encoding";
    private static final String FRESH = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String RELEASE = "Register-Release";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * @param digest of all that the answer is a function of, but for its coding
     * @param fixed whether the URL names the release, so that the answer never changes
     */
    static Validators of(String digest, boolean gzipped, boolean fixed, ReleaseRow release) {
        String tag = '"' + digest + (gzipped ? "-gzip\"" : "\"");
        return new Validators(
                tag,
                Map.of(
                        HttpHeaders.VARY,
                        VARY,
                        HttpHeaders.CACHE_CONTROL,
                        fixed ? FOR_EVER : FRESH,
                        HttpHeaders.LAST_MODIFIED,
                        HTTP_DATE.format(release.loadedAt()),
                        RELEASE,
                        release.number().toString(),
                        HttpHeaders.ETAG,
                        tag));
    }
}
