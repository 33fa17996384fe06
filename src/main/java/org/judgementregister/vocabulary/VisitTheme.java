package org.judgementregister.vocabulary;

import jakarta.persistence.EnumeratedValue;

/** What a narrative visit looked at. */
public enum VisitTheme implements Word {
    ABUSE_AND_NEGLECT("abuse-and-neglect", "How services respond to the abuse and neglect of children"),
    ACHIEVING_PERMANENCE("achieving-permanence", "How children are brought to a lasting home"),
    ASSURANCE("assurance", "How children were kept safe while routine inspection stood still"),
    CARE_LEAVERS("care-leavers", "How care leavers are supported"),
    CHILD_SEXUAL_EXPLOITATION(
            "child-sexual-exploitation", "How services respond to the sexual exploitation of children"),
    CHILDREN_AND_FAMILIES_WHO_NEED_HELP(
            "children-and-families-who-need-help", "How children and families are helped early"),
    CHILDREN_IN_CARE("children-in-care", "How children in care are served"),
    CHILDREN_IN_NEED_OR_SUBJECT_TO_A_PLAN(
            "children-in-need-or-subject-to-a-plan", "How children in need or under a protection plan are served"),
    CHILDRENS_MENTAL_HEALTH("childrens-mental-health", "How children with mental ill-health are served"),
    CRIMINAL_EXPLOITATION("criminal-exploitation", "How services respond to the criminal exploitation of children"),
    DOMESTIC_ABUSE("domestic-abuse", "How services respond to domestic abuse"),
    FRONT_DOOR("front-door", "What happens when a concern about a child first arrives"),
    IDENTIFICATION_OF_INITIAL_NEED_AND_RISK(
            "identification-of-initial-need-and-risk", "How first need and risk are recognised"),
    SERIOUS_YOUTH_VIOLENCE("serious-youth-violence", "How services respond to serious youth violence"),
    SEXUAL_ABUSE_IN_THE_FAMILY("sexual-abuse-in-the-family", "How services respond to sexual abuse in the family"),
    VULNERABLE_ADOLESCENTS(
            "vulnerable-adolescents", "How adolescents at risk of harm from outside the family are served");

    @EnumeratedValue
    private final String code;

    private final String meaning;

    VisitTheme(String code, String meaning) {
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
