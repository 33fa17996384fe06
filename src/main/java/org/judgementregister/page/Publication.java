package org.judgementregister.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.change.ChangeRow;
import org.judgementregister.change.Sentence;

/** A graded inspection that was published, with what it changed in words. */
public record Publication(String inspection, String councilName, LocalDate published, String moved) {

    /** Those that the changes belong to, in the changes' order. */
    static List<Publication> of(List<ChangeRow> changes, int most) {
        Map<String, List<ChangeRow>> byInspection = changes.stream()
                .collect(Collectors.groupingBy(ChangeRow::inspection, LinkedHashMap::new, Collectors.toList()));
        return byInspection.values().stream().limit(most).map(Publication::of).toList();
    }

    private static Publication of(List<ChangeRow> changes) {
        ChangeRow first = changes.get(0);
        return new Publication(first.inspection(), first.councilName(), first.published(), Sentence.of(changes));
    }
}
