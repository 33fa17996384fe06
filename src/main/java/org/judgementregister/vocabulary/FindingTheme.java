package org.judgementregister.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a finding is about. */
public enum FindingTheme implements Word {
    ACCOMMODATION("accommodation", "Where care leavers live"),
    ADOPTION("adoption", "Finding and keeping adoptive homes"),
    ADOPTION_SUPPORT("adoption-support", "Support after an adoption"),
    AGENCY_STAFF("agency-staff", "Reliance on agency staff"),
    ASSESSMENT("assessment", "Understanding a child's needs and risks, and writing them down"),
    CARE_LEAVER_SUPPORT("care-leaver-support", "Support into adulthood"),
    CASELOADS("caseloads", "How much work each social worker carries"),
    CHILD_DEATHS("child-deaths", "Deaths of children known to services"),
    CHILD_IN_NEED("child-in-need", "Work with children in need"),
    CHILD_SEXUAL_EXPLOITATION("child-sexual-exploitation", "Children at risk of sexual exploitation"),
    CHILD_VOICE("child-voice", "Hearing children and acting on what they say"),
    CORPORATE_PARENTING("corporate-parenting", "The council as a parent"),
    DISABLED_CHILDREN("disabled-children", "Services for disabled children"),
    DOMESTIC_ABUSE("domestic-abuse", "Children who live with domestic abuse"),
    DRIFT_AND_DELAY("drift-and-delay", "Time lost while children wait"),
    EARLY_HELP("early-help", "Help before a problem grows"),
    EDUCATION_EMPLOYMENT_TRAINING("education-employment-training", "Care leavers' education, employment and training"),
    FOSTERING_FOR_ADOPTION("fostering-for-adoption", "Placement with foster carers who may adopt"),
    FUNDING("funding", "Money for services"),
    GOVERNANCE("governance", "How the council holds its services to account"),
    IMPROVEMENT_BOARD("improvement-board", "The board that steers improvement"),
    IMPROVEMENT_PROGRESS("improvement-progress", "How far services have come since the last inspection"),
    LEADERSHIP("leadership", "What leaders know and do"),
    MANAGEMENT_OVERSIGHT("management-oversight", "Managers' grip on cases"),
    NEED_ANALYSIS("need-analysis", "Understanding what families in the area need"),
    OUT_OF_HOURS("out-of-hours", "Services at night and at weekends"),
    PACE_OF_CHANGE("pace-of-change", "How fast services change"),
    PARTNERSHIP_WORKING("partnership-working", "Work with police, health and schools"),
    PATHWAY_PLANNING("pathway-planning", "Care leavers' plans"),
    PLANNING("planning", "Children's plans"),
    POLITICAL_SUPPORT("political-support", "Backing from councillors"),
    PRIVATE_FOSTERING("private-fostering", "Children fostered by private arrangement"),
    RISK_RECOGNITION("risk-recognition", "Seeing danger in time"),
    STAFF_TURNOVER("staff-turnover", "Workers leaving"),
    STRATEGY_DISCUSSIONS("strategy-discussions", "Agencies' first discussion when a child may be harmed"),
    SUPERVISION("supervision", "Supervision of social workers"),
    THRESHOLDS("thresholds", "When which help is given"),
    VISITS("visits", "Seeing children, and seeing them alone"),
    WORKFORCE_CAPACITY("workforce-capacity", "Enough social workers"),
    WORKFORCE_EXPERIENCE("workforce-experience", "Workers fit for the work they do");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    FindingTheme(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
