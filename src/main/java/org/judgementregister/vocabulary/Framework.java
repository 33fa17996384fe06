package org.judgementregister.vocabulary;

import static org.judgementregister.vocabulary.Heading.*;
import static org.judgementregister.vocabulary.Scale.WITH_ADEQUATE;
import static org.judgementregister.vocabulary.Scale.WITH_REQUIRES_IMPROVEMENT;

import jakarta.persistence.EnumeratedValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules under which an inspection was held: its headings, its scale of grades, and when it was in force. */
public enum Framework implements Word {
    SLAC(
            "slac",
            WITH_ADEQUATE,
            "2009",
            "2012",
            "Safeguarding and looked after children",
            SAFEGUARDING,
            LOOKED_AFTER_CHILDREN),
    CPI(
            "cpi",
            WITH_ADEQUATE,
            "2012",
            "2013",
            "Arrangements for the protection of children",
            ARRANGEMENTS_FOR_PROTECTION),
    TLAC(
            "tlac",
            WITH_ADEQUATE,
            "2013",
            "2013",
            "Thematic inspection of looked after children",
            SERVICES_FOR_LOOKED_AFTER_CHILDREN),
    SIF(
            "sif",
            WITH_REQUIRES_IMPROVEMENT,
            "2013-11",
            "2018",
            "Single inspection framework",
            OVERALL_EFFECTIVENESS,
            HELP_AND_PROTECTION,
            LOOKED_AFTER_AND_ACHIEVING_PERMANENCE,
            ADOPTION_PERFORMANCE,
            CARE_LEAVERS,
            LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
            SAFEGUARDING_BOARD),
    ILACS_2018(
            "ilacs-2018",
            WITH_REQUIRES_IMPROVEMENT,
            "2018-01",
            "2022-12-31",
            "Inspection of local authority children's services, with one judgement for children in care and care leavers",
            OVERALL_EFFECTIVENESS,
            IMPACT_OF_LEADERS,
            HELP_AND_PROTECTION,
            IN_CARE_AND_CARE_LEAVERS),
    ILACS_2023(
            "ilacs-2023",
            WITH_REQUIRES_IMPROVEMENT,
            "2023-01-01",
            "2026-03-31",
            "Inspection of local authority children's services, with care leavers judged on their own",
            OVERALL_EFFECTIVENESS,
            IMPACT_OF_LEADERS,
            HELP_AND_PROTECTION,
            IN_CARE,
            CARE_LEAVERS),
    ILACS_2026(
            "ilacs-2026",
            WITH_REQUIRES_IMPROVEMENT,
            "2026-04-01",
            null,
            "Inspection of local authority children's services, without overall effectiveness",
            IMPACT_OF_LEADERS,
            HELP_AND_PROTECTION,
            IN_CARE,
            CARE_LEAVERS),
    JTAI("jtai", WITH_REQUIRES_IMPROVEMENT, "2016", null, "Joint targeted area inspection, which gives no grades");

    @EnumeratedValue
    private final String code;

    private final Scale scale;
    private final PartialDate inForceFrom;
    private final PartialDate inForceTo;
    private final String meaning;
    private final List<Heading> headings;

    Framework(String code, Scale scale, String inForceFrom, String inForceTo, String meaning, Heading... headings) {
        this.code = code;
        this.scale = scale;
        this.inForceFrom = new PartialDate(inForceFrom);
        this.inForceTo = inForceTo == null ? null : new PartialDate(inForceTo);
        this.meaning = meaning;
        this.headings = List.of(headings);
    }

    @Override
    public String title() {
        return code.toUpperCase(Locale.ROOT).replace('-', ' ');
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The frameworks that follow one another under one name: {@code ilacs} for all three of that name. */
    public String family() {
        return code.split("-")[0];
    }

    /** The grades that it gives, in order, and the days on which they are present ones. */
    public Scale scale() {
        return scale;
    }

    /** The headings under which it gives grades, in its own order; none when it is narrative. */
    public List<Heading> headings() {
        return headings;
    }

    /** Whether it gives a grade that speaks for an area. */
    public boolean speaksFor(ServiceArea area) {
        return headings.stream().anyMatch(heading -> heading.areas().contains(area));
    }

    /** The first day on site that can belong to it. */
    public PartialDate inForceFrom() {
        return inForceFrom;
    }

    /** The last first day on site that can belong to it; null while it is in force. */
    public PartialDate inForceTo() {
        return inForceTo;
    }

    /** Whether an inspection whose first day on site was this one can have been held under it. */
    public boolean inForceOn(PartialDate firstDayOnSite) {
        return !firstDayOnSite.lastDay().isBefore(inForceFrom.firstDay())
                && (inForceTo == null || !firstDayOnSite.firstDay().isAfter(inForceTo.lastDay()));
    }

    /** The days on which one begins to be in force, or is so no more. */
    public static Set<LocalDate> turns() {
        return Arrays.stream(values())
                .flatMap(each -> each.inForceTo == null
                        ? Stream.of(each.inForceFrom.firstDay())
                        : Stream.of(
                                each.inForceFrom.firstDay(),
                                each.inForceTo.lastDay().plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The areas that inspections begun on a day can grade, in the areas' order. */
    public static List<ServiceArea> areasGradedOn(LocalDate day) {
        PartialDate begun = new PartialDate(day.toString());
        return Arrays.stream(ServiceArea.values())
                .filter(area -> Arrays.stream(values()).anyMatch(each -> each.inForceOn(begun) && each.speaksFor(area)))
                .toList();
    }

    /** Whether an area was graded once, and is not graded by inspections that begin on a day. */
    public static boolean stoppedGrading(ServiceArea area, LocalDate day) {
        return !areasGradedOn(day).contains(area)
                && Arrays.stream(values())
                        .anyMatch(each -> each.speaksFor(area)
                                && !each.inForceFrom.firstDay().isAfter(day));
    }

    /** The grades that it can give, best first. */
    public List<Grade> grades() {
        return headings.isEmpty() ? List.of() : scale.grades();
    }

    @Override
    public String toString() {
        return code;
    }
}
