package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.VisitTheme;

/** All that a release says of one inspection. */
public record InspectionFacts(
        String id,
        String council,
        Framework framework,
        InspectionKind kind,
        List<Period> onSite,
        LocalDate published,
        VisitTheme theme,
        Boolean priorityAction,
        String reportUrl,
        Set<String> sources,
        List<Judgement> judgements,
        List<Finding> findings,
        List<Figure> figures,
        List<Improvement> improvements) {

    /** The last day that the first day on site can be; null when that is not known. */
    public LocalDate inspectedOn() {
        return onSite.isEmpty() ? null : onSite.get(0).from().lastDay();
    }
}
