package org.judgementregister.release;

import org.judgementregister.http.CanonicalUrl;
import org.judgementregister.http.Csv;
import org.judgementregister.http.PageRequest;

/**
 * What a request asks, whatever words it uses. One question has one answer as long as the build lasts.
 *
 * @param release the release to answer from
 * @param url what it asks for, defaults left out
 * @param spelledOut whether the client spelled out a default, which only some resources have
 * @param form the media types that are wanted, the preferred one first
 * @param origin scheme and authority where the answer writes whole addresses, else empty
 * @param digest of build, release, URL and form
 * @param gzipped whether the answer is to be compressed
 * @param validators of the answer, known before it is made
 */
public record Question(
        ReleaseRow release,
        CanonicalUrl url,
        boolean spelledOut,
        String form,
        String origin,
        String digest,
        boolean gzipped,
        Validators validators) {

    /** Whether the URL keeps to one release, whatever is loaded later. */
    public boolean isFixed() {
        return url.parameters().containsKey(Questions.RELEASE)
                || url.parameters().containsKey(PageRequest.CURSOR);
    }

    public boolean wantsCsv() {
        return form.startsWith(Csv.MEDIA_TYPE);
    }
}
