package org.judgementregister.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;

/**
 * Entries, newest first.
 *
 * @param url what the feed is of
 * @param loadedAt when the release that it comes from was loaded
 */
record Feed(PublicAddress address, CanonicalUrl url, Instant loadedAt, List<Entry> entries) {

    static final String TITLE = "Judgement Register: what changed";
    static final String SUBTITLE = "Ofsted's judgements on children's services in England, beside the ones before them";
    static final String AUTHOR = "Judgement Register";
    static final String RIGHTS = "Open Government Licence v3.0; contains public sector information of Ofsted";

    /** When the latest of its entries was updated. */
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(loadedAt);
    }

    String self() {
        return address.link(url);
    }

    /** The same wherever the register is reached. */
    String id() {
        return address.isKnown()
                ? self()
                : "urn:uuid:" + UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8));
    }

    String absolute(String path) {
        return address.link(path);
    }
}
