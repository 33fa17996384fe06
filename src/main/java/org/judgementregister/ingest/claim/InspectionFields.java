package org.judgementregister.ingest.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.judgementregister.inspection.Figure;
import org.judgementregister.inspection.Finding;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.Period;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.VisitTheme;
import org.judgementregister.vocabulary.Word;

/**
 * An inspection's facts as named fields, so that two tellings can be compared and joined field by field. Fields about
 * which nothing is said are left out; each judgement is a field of its own.
 */
public final class InspectionFields {

    public static final String FRAMEWORK = "framework";
    public static final String ON_SITE = "onSite";
    public static final String IMPROVEMENTS = "improvements";
    public static final String SOURCES = "sources";
    private static final String JUDGEMENT = "judgements.";

    private InspectionFields() {}

    public static Map<String, Object> of(InspectionFacts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, FRAMEWORK, facts.framework());
        put(fields, "kind", facts.kind());
        put(fields, ON_SITE, facts.onSite());
        put(fields, "published", facts.published());
        put(fields, "theme", facts.theme());
        put(fields, "priorityAction", facts.priorityAction());
        put(fields, "reportUrl", facts.reportUrl());
        facts.judgements()
                .forEach(
                        judgement -> put(fields, JUDGEMENT + judgement.heading().code(), judgement.grade()));
        put(fields, "findings", facts.findings());
        put(fields, "figures", facts.figures());
        put(fields, IMPROVEMENTS, facts.improvements());
        return fields;
    }

    /** The facts again. */
    @SuppressWarnings("unchecked")
    public static InspectionFacts facts(String id, String council, Map<String, Object> fields, Set<String> sources) {
        Framework framework = (Framework) fields.get(FRAMEWORK);
        return new InspectionFacts(
                id,
                council,
                framework,
                (InspectionKind) fields.get("kind"),
                (List<Period>) fields.getOrDefault(ON_SITE, List.of()),
                (LocalDate) fields.get("published"),
                (VisitTheme) fields.get("theme"),
                (Boolean) fields.get("priorityAction"),
                (String) fields.get("reportUrl"),
                new TreeSet<>(sources),
                fields.entrySet().stream()
                        .filter(field -> heading(field.getKey()) != null)
                        .map(field -> new Judgement(framework, heading(field.getKey()), (Grade) field.getValue()))
                        .sorted(Comparator.comparingInt(
                                judgement -> framework.headings().indexOf(judgement.heading())))
                        .toList(),
                (List<Finding>) fields.getOrDefault("findings", List.of()),
                (List<Figure>) fields.getOrDefault("figures", List.of()),
                (List<Improvement>) fields.getOrDefault(IMPROVEMENTS, List.of()));
    }

    /**
     * A claim that does not say when the inspection began, as if held under the framework that another telling of the same
     * inspection names: tables without days on site leave the framework to be inferred.
     */
    public static InspectionFacts under(Framework framework, InspectionFacts claimed) {
        if (!claimed.onSite().isEmpty() || claimed.framework() == framework) {
            return claimed;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        of(claimed).forEach((field, value) -> fields.put(renamed(field, framework), value));
        fields.put(FRAMEWORK, framework);
        return facts(claimed.id(), claimed.council(), fields, claimed.sources());
    }

    /** What one framework says in one judgement another says in two; the column is the same. */
    private static String renamed(String field, Framework framework) {
        Heading heading = heading(field);
        if (heading == Heading.IN_CARE || heading == Heading.IN_CARE_AND_CARE_LEAVERS) {
            return JUDGEMENT + inCare(framework).code();
        }
        return field;
    }

    /** The heading of a framework that speaks for children in care. */
    public static Heading inCare(Framework framework) {
        return framework.headings().contains(Heading.IN_CARE_AND_CARE_LEAVERS)
                ? Heading.IN_CARE_AND_CARE_LEAVERS
                : Heading.IN_CARE;
    }

    /** The heading whose grade a field is; null for every other field. */
    public static Heading heading(String field) {
        return field.startsWith(JUDGEMENT)
                ? Word.find(Heading.class, field.substring(JUDGEMENT.length())).orElseThrow()
                : null;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null && !value.equals(List.of())) {
            fields.put(name, value);
        }
    }
}
