package org.judgementregister.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.judgementregister.inspection.InspectionReport.ToImprove;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;

/**
 * What a council was told to improve more than once: itself, not its safeguarding board, nor it and its partners together.
 *
 * @param told the inspections that named it, newest first
 */
public record Recurring(Theme theme, List<InspectionView> told) {

    /** What most of them named comes first. */
    static List<Recurring> of(List<InspectionView> newestFirst) {
        Map<Theme, List<InspectionView>> byTheme = new EnumMap<>(Theme.class);
        List<InspectionView> ofTheCouncil = newestFirst.stream()
                .filter(each -> each.inspection().kind() != InspectionKind.JOINT_AREA)
                .filter(each -> each.inspection().kind() != InspectionKind.BOARD_REVIEW)
                .toList();
        for (InspectionView told : ofTheCouncil) {
            told.report().improvements().stream()
                    .map(ToImprove::improvement)
                    .filter(point -> point.area() != ServiceArea.SAFEGUARDING_BOARD)
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
