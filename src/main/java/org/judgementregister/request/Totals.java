package org.judgementregister.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.judgementregister.database.Listing;
import org.judgementregister.listing.Digest;

/**
 * How many rows walks through lists meet: counted by us when a walk begins, and again where that is forgotten, because
 * what a client sends back must not decide what is shown.
 */
@ApplicationScoped
class Totals {

    private static final int KEPT = 2_000;
    private static final int DIGEST_BYTES = 32;

    private final Cache<String, Long> totals =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /**
     * @param walk the list's URL without a place in it
     */
    long of(CanonicalUrl walk, int release, Listing<?> list) {
        return totals.get(Digest.of(release + " " + walk, DIGEST_BYTES), key -> list.count());
    }
}
