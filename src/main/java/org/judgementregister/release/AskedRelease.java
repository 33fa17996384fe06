package org.judgementregister.release;

import jakarta.enterprise.context.RequestScoped;

/**
 * The release that the present request is about, settled once: a release that is learned of meanwhile must not come
 * between an answer and its ETag.
 */
@RequestScoped
public class AskedRelease {

    private final Releases releases;
    private ReleaseRow settled;

    public AskedRelease(Releases releases) {
        this.releases = releases;
    }

    /** As {@link Releases#asked}, at the first call; the same again at every later one. */
    public ReleaseRow settle(Integer number, String cursor) {
        if (settled == null) {
            settled = releases.asked(number, cursor);
        }
        return settled;
    }
}
