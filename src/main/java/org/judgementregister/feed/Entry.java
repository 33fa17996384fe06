package org.judgementregister.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.change.Sentence;
import org.judgementregister.vocabulary.Theme;

/**
 * What one inspection changed.
 *
 * @param id the same for ever and at every address of the register
 * @param title all of it in one sentence
 * @param text what else there is to say, a line each
 * @param path of the inspection's page
 * @param reportUrl the inspectors' report; null when its address is not known
 * @param updated when the register last learned something that the entry says; of what it has had from its first release on, the
 *     day of publication: a register that is set up today has no news of years ago
 */
record Entry(
        String id,
        String title,
        String text,
        String path,
        String councilName,
        String reportUrl,
        LocalDate published,
        Instant updated) {

    static Entry of(List<ChangeRow> changes, Set<Theme> toImprove, Instant updated) {
        ChangeRow first = changes.get(0);
        // The id is made of the address that entries had first: it stays.
        String named = "/v1/inspections/" + first.inspection();
        String title = first.councilName() + ": " + Sentence.of(changes);
        return new Entry(
                "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)),
                title,
                text(title, changes, toImprove),
                "/inspections/" + first.inspection(),
                first.councilName(),
                first.reportUrl(),
                first.published(),
                updated);
    }

    private static String text(String title, List<ChangeRow> changes, Set<Theme> toImprove) {
        ChangeRow first = changes.get(0);
        String inspection = "Inspected under %s%s, published %s."
                .formatted(
                        first.framework().title(),
                        first.inspected() == null ? "" : " from " + first.inspected(),
                        first.published());
        Stream<String> caveats = changes.stream()
                .filter(change -> change.explanation() != null)
                .map(change -> change.area().title() + ": " + change.explanation() + ".");
        Stream<String> told = toImprove.isEmpty()
                ? Stream.empty()
                : Stream.of(toImprove.stream()
                        .map(Theme::words)
                        .collect(Collectors.joining(", ", "Told to improve, among other things: ", ".")));
        return Stream.of(Stream.of(title + ".", inspection), told, caveats)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }
}
