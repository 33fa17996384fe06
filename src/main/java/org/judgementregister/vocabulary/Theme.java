package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What a finding, or a point that must improve, is about. */
public enum Theme implements Word {
    ACCOMMODATION("accommodation", "Where care leavers and homeless young people live"),
    ADOPTION("adoption", "Finding and keeping adoptive homes"),
    ADOPTION_SUPPORT("adoption-support", "Support after an adoption"),
    AGENCY_STAFF("agency-staff", "Reliance on agency staff"),
    ALLEGATIONS("allegations", "Answering to allegations against people who work with children"),
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
    EDUCATION("education", "The schooling of children in care, and of others who miss it"),
    EDUCATION_EMPLOYMENT_TRAINING("education-employment-training", "Care leavers' education, employment and training"),
    EXPLOITATION(
            "exploitation", "Children harmed or at risk outside the family: sexual and criminal exploitation, gangs"),
    FOSTERING_FOR_ADOPTION("fostering-for-adoption", "Placement with foster carers who may adopt"),
    FOSTER_CARERS("foster-carers", "Finding, assessing and supporting foster carers and connected carers"),
    FRONT_DOOR("front-door", "What happens when a concern about a child first arrives"),
    FUNDING("funding", "Money for services"),
    GOVERNANCE("governance", "How the council holds its services to account"),
    HEALTH("health", "Children's physical and emotional health, and its assessment"),
    IDENTITY("identity", "A child's culture, religion and identity"),
    IMPROVEMENT_BOARD("improvement-board", "The board that steers improvement"),
    IMPROVEMENT_PROGRESS("improvement-progress", "How far services have come since the last inspection"),
    INDEPENDENT_REVIEWING("independent-reviewing", "Reviewing officers and conference chairs who challenge"),
    LEADERSHIP("leadership", "What leaders know and do"),
    LIFE_STORY_WORK("life-story-work", "Helping children to understand their past"),
    MANAGEMENT_OVERSIGHT("management-oversight", "Managers' grip on cases"),
    MISSING_CHILDREN("missing-children", "Children who go missing from home or care, and interviews when they return"),
    NEED_ANALYSIS("need-analysis", "Understanding what families in the area need"),
    NEGLECT("neglect", "Recognising and answering to neglect"),
    OUT_OF_HOURS("out-of-hours", "Services at night and at weekends"),
    PACE_OF_CHANGE("pace-of-change", "How fast services change"),
    PARTNERSHIP_WORKING("partnership-working", "Work with police, health and schools"),
    PATHWAY_PLANNING("pathway-planning", "Care leavers' plans"),
    PERFORMANCE_INFORMATION("performance-information", "Figures by which leaders know how services do"),
    PERMANENCE("permanence", "A lasting home for each child"),
    PLANNING("planning", "Children's plans"),
    POLITICAL_SUPPORT("political-support", "Backing from councillors"),
    PRE_PROCEEDINGS("pre-proceedings", "Work before and in family courts"),
    PRIVATE_FOSTERING("private-fostering", "Children fostered by private arrangement"),
    QUALITY_ASSURANCE("quality-assurance", "Audits, and learning from them"),
    RECORDING("recording", "Children's records and chronologies"),
    RISK_RECOGNITION("risk-recognition", "Seeing danger in time"),
    STAFF_TURNOVER("staff-turnover", "Workers leaving"),
    STRATEGY_DISCUSSIONS("strategy-discussions", "Agencies' first discussion when a child may be harmed"),
    SUFFICIENCY("sufficiency", "Enough suitable homes for children in care"),
    SUPERVISION("supervision", "Supervision of social workers"),
    THRESHOLDS("thresholds", "When which help is given"),
    VISITS("visits", "Seeing children, and seeing them alone"),
    WORKFORCE_CAPACITY("workforce-capacity", "Enough social workers, who stay"),
    WORKFORCE_EXPERIENCE("workforce-experience", "Workers fit for the work they do");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    Theme(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return code;
    }
}
