package org.judgementregister.vocabulary;

import static org.judgementregister.vocabulary.Match.BROADER;
import static org.judgementregister.vocabulary.Match.EXACT;
import static org.judgementregister.vocabulary.Match.RELATED;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The wording under which a framework gives a grade, with the service areas that it speaks for and how well it fits. */
public enum Heading implements Word {
    OVERALL_EFFECTIVENESS("overall-effectiveness", "Overall effectiveness", EXACT, ServiceArea.OVERALL_EFFECTIVENESS),
    SAFEGUARDING("safeguarding", "Safeguarding services", RELATED, ServiceArea.HELP_AND_PROTECTION),
    ARRANGEMENTS_FOR_PROTECTION(
            "arrangements-for-protection",
            "Arrangements for the protection of children",
            RELATED,
            ServiceArea.HELP_AND_PROTECTION),
    HELP_AND_PROTECTION(
            "help-and-protection", "Children who need help and protection", EXACT, ServiceArea.HELP_AND_PROTECTION),
    LOOKED_AFTER_CHILDREN("looked-after-children", "Looked after children", RELATED, ServiceArea.LOOKED_AFTER_CHILDREN),
    SERVICES_FOR_LOOKED_AFTER_CHILDREN(
            "services-for-looked-after-children",
            "Services for looked after children",
            RELATED,
            ServiceArea.LOOKED_AFTER_CHILDREN),
    LOOKED_AFTER_AND_ACHIEVING_PERMANENCE(
            "looked-after-and-achieving-permanence",
            "Children looked after and achieving permanence",
            BROADER,
            ServiceArea.LOOKED_AFTER_CHILDREN),
    IN_CARE_AND_CARE_LEAVERS(
            "in-care-and-care-leavers",
            "Children in care and care leavers",
            BROADER,
            ServiceArea.LOOKED_AFTER_CHILDREN,
            ServiceArea.CARE_LEAVERS),
    IN_CARE("in-care", "Children in care", EXACT, ServiceArea.LOOKED_AFTER_CHILDREN),
    ADOPTION_PERFORMANCE("adoption-performance", "Adoption performance", EXACT, ServiceArea.ADOPTION),
    CARE_LEAVERS("care-leavers", "Care leavers", EXACT, ServiceArea.CARE_LEAVERS),
    LEADERSHIP_MANAGEMENT_AND_GOVERNANCE(
            "leadership-management-and-governance",
            "Leadership, management and governance",
            EXACT,
            ServiceArea.LEADERSHIP),
    IMPACT_OF_LEADERS(
            "impact-of-leaders",
            "The impact of leaders on social work practice with children and families",
            RELATED,
            ServiceArea.LEADERSHIP),
    SAFEGUARDING_BOARD(
            "safeguarding-board", "Local safeguarding children board", EXACT, ServiceArea.SAFEGUARDING_BOARD);

    @EnumeratedValue
    private final String code;

    private final String title;
    private final Match match;
    private final List<ServiceArea> areas;

    Heading(String code, String title, Match match, ServiceArea... areas) {
        this.code = code;
        this.title = title;
        this.match = match;
        this.areas = List.of(areas);
    }

    @Override
    public String title() {
        return title;
    }

    /** The service areas that one judgement under this heading speaks for: one, or two for the combined judgement. */
    public List<ServiceArea> areas() {
        return areas;
    }

    public Match match() {
        return match;
    }

    @Override
    public String meaning() {
        return "Speaks for "
                + String.join(" and ", areas.stream().map(ServiceArea::code).toList()) + ". " + match.meaning();
    }

    /** The headings that speak for at least one of these areas. */
    public static List<Heading> speakingFor(Collection<ServiceArea> areas) {
        return Arrays.stream(values())
                .filter(heading -> heading.areas.stream().anyMatch(areas::contains))
                .toList();
    }

    @Override
    public String toString() {
        return code;
    }
}
