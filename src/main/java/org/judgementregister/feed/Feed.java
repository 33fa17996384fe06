package org.judgementregister.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;

/**
 * Entries, newest first.
 *
 * @param url what the feed is of
 * @param loadedAt when the release that it comes from was loaded
 */
record Feed(PublicAddress address, CanonicalUrl url, Instant loadedAt, List<Entry> entries) {

    private static final String TITLE = "Judgement Register: what changed";
    private static final List<String> TOLD = List.of("area", "direction", "region", "type");

    static final String SUBTITLE = "Ofsted's judgements on children's services in England, beside the ones before them";
    static final String AUTHOR = "Judgement Register";
    static final String RIGHTS = "Open Government Licence v3.0; contains public sector information of Ofsted";

    /** What it is of, such as "Judgement Register: what changed in Lancashire (leadership)". */
    String title() {
        Map<String, List<String>> filters = url.parameters();
        boolean ofCouncils = filters.containsKey("council") && !entries.isEmpty();
        String councils =
                entries.stream().map(Entry::councilName).distinct().sorted().collect(Collectors.joining(", "));
        String narrowed = TOLD.stream()
                .flatMap(name -> filters.getOrDefault(name, List.of()).stream())
                .map(value -> value.replace('-', ' '))
                .collect(Collectors.joining(", "));
        return TITLE + (ofCouncils ? " in " + councils : "") + (narrowed.isEmpty() ? "" : " (" + narrowed + ")");
    }

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
