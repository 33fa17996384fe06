package org.judgementregister.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.PublicAddress;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/**
 * Entries, newest first.
 *
 * @param url what the feed is of
 * @param loadedAt when the release that it comes from was loaded
 */
record Feed(PublicAddress address, CanonicalUrl url, Instant loadedAt, List<Entry> entries) {

    private static final String TITLE = "Judgement Register: what changed";
    /** The parameters that its title tells, with their words. */
    private static final Map<String, Function<String, String>> TOLD = told();

    static final String SUBTITLE = "Ofsted's judgements on children's services in England, beside the ones before them";
    static final String AUTHOR = "Judgement Register";
    static final String RIGHTS = "Open Government Licence v3.0; contains public sector information of Ofsted";

    /** What it is of, such as "Judgement Register: what changed in Lancashire (leadership)". */
    String title() {
        Map<String, List<String>> filters = url.parameters();
        boolean ofCouncils = filters.containsKey("council") && !entries.isEmpty();
        String councils =
                entries.stream().map(Entry::councilName).distinct().sorted().collect(Collectors.joining(", "));
        String narrowed = TOLD.entrySet().stream()
                .flatMap(told ->
                        filters.getOrDefault(told.getKey(), List.of()).stream().map(told.getValue()))
                .collect(Collectors.joining(", "));
        return TITLE + (ofCouncils ? " in " + councils : "") + (narrowed.isEmpty() ? "" : " (" + narrowed + ")");
    }

    private static Map<String, Function<String, String>> told() {
        Map<String, Function<String, String>> told = new LinkedHashMap<>();
        told.put("area", code -> title(ServiceArea.class, code));
        told.put("direction", code -> title(Direction.class, code));
        told.put("region", code -> title(Region.class, code));
        told.put("type", code -> title(CouncilType.class, code));
        return told;
    }

    private static <W extends Enum<W> & Word> String title(Class<W> words, String code) {
        return Word.find(words, code).map(Word::title).orElse(code);
    }

    /** The page of what it is of: a council's, where it is of one. */
    String home() {
        List<String> councils = url.parameters().getOrDefault("council", List.of());
        return address.link(councils.size() == 1 ? "/councils/" + councils.get(0) : "/changes");
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
