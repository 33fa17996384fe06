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

    /** Facts of which no point to improve is told. */
    public InspectionFacts(
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
            List<Figure> figures) {
        this(
                id,
                council,
                framework,
                kind,
                onSite,
                published,
                theme,
                priorityAction,
                reportUrl,
                sources,
                judgements,
                findings,
                figures,
                List.of());
    }

    /** The last day that the first day on site can be; null when that is not known. */
    public LocalDate inspectedOn() {
        return onSite.isEmpty() ? null : onSite.get(0).from().lastDay();
    }

    /** The same under a name. */
    public InspectionFacts named(String name) {
        return new InspectionFacts(
                name,
                council,
                framework,
                kind,
                onSite,
                published,
                theme,
                priorityAction,
                reportUrl,
                sources,
                judgements,
                findings,
                figures,
                improvements);
    }
}
