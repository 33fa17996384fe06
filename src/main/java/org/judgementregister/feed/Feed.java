package org.judgementregister.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Entries, newest first.
 *
 * @param base the address at which the client reached the register
 * @param self the path and query of the feed
 * @param loadedAt when the release that it comes from was loaded
 */
record Feed(URI base, String self, Instant loadedAt, List<Entry> entries) {

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

    String absolute(String path) {
        return base.resolve(path).toString();
    }
}
