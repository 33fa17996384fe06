package org.judgementregister.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.judgementregister.inspection.InspectionReport.ToImprove;
import org.judgementregister.vocabulary.Theme;

/**
 * What a council was told to improve more than once.
 *
 * @param told the inspections that named it, newest first
 */
public record Recurring(Theme theme, List<InspectionView> told) {

    /** What most of them named comes first. */
    static List<Recurring> of(List<InspectionView> newestFirst) {
        Map<Theme, List<InspectionView>> byTheme = new EnumMap<>(Theme.class);
        for (InspectionView told : newestFirst) {
            told.report().improvements().stream()
                    .map(ToImprove::improvement)
                    .flatMap(point -> point.themes().stream())
                    .distinct()
                    .forEach(theme -> byTheme.computeIfAbsent(theme, each -> new ArrayList<>())
                            .add(told));
        }
        return byTheme.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .sorted(Comparator.comparing(each -> -each.getValue().size()))
                .map(each -> new Recurring(each.getKey(), each.getValue()))
                .toList();
    }
}
