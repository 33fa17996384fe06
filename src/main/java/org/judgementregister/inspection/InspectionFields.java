package org.judgementregister.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    public static final String KIND = "kind";
    public static final String PUBLISHED = "published";
    public static final String THEME = "theme";
    public static final String PRIORITY_ACTION = "priorityAction";
    public static final String REPORT_URL = "reportUrl";
    private static final String FINDINGS = "findings";
    private static final String FIGURES = "figures";
    private static final String JUDGEMENT = "judgements.";

    /** When it was. */
    public static final Set<String> DAYS = Set.of(ON_SITE, PUBLISHED);

    /** The fields, beside the council, by which one inspection is told from another. */
    public static final Set<String> IDENTIFYING = Set.of(FRAMEWORK, KIND, ON_SITE, PUBLISHED);

    private InspectionFields() {}

    public static Map<String, Object> of(InspectionFacts facts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, FRAMEWORK, facts.framework());
        put(fields, KIND, facts.kind());
        put(fields, ON_SITE, facts.onSite());
        put(fields, PUBLISHED, facts.published());
        put(fields, THEME, facts.theme());
        put(fields, PRIORITY_ACTION, facts.priorityAction());
        put(fields, REPORT_URL, facts.reportUrl());
        facts.judgements()
                .forEach(
                        judgement -> put(fields, JUDGEMENT + judgement.heading().code(), judgement.grade()));
        put(fields, FINDINGS, facts.findings());
        put(fields, FIGURES, facts.figures());
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
                (InspectionKind) fields.get(KIND),
                (List<Period>) fields.getOrDefault(ON_SITE, List.of()),
                (LocalDate) fields.get(PUBLISHED),
                (VisitTheme) fields.get(THEME),
                (Boolean) fields.get(PRIORITY_ACTION),
                (String) fields.get(REPORT_URL),
                new TreeSet<>(sources),
                fields.entrySet().stream()
                        .filter(field -> heading(field.getKey()) != null)
                        .map(field -> new Judgement(framework, heading(field.getKey()), (Grade) field.getValue()))
                        .sorted(Comparator.comparingInt(
                                judgement -> framework.headings().indexOf(judgement.heading())))
                        .toList(),
                (List<Finding>) fields.getOrDefault(FINDINGS, List.of()),
                (List<Figure>) fields.getOrDefault(FIGURES, List.of()),
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
        return field.startsWith(JUDGEMENT) ? word(Heading.class, field.substring(JUDGEMENT.length())) : null;
    }

    /**
     * A field's value again, of the text that {@link FieldText} made of it.
     *
     * @throws IllegalArgumentException where no such field can hold it
     * @throws java.time.DateTimeException where it is no day
     */
    public static Object parse(String field, String text) {
        return switch (field) {
            case FRAMEWORK -> word(Framework.class, text);
            case KIND -> word(InspectionKind.class, text);
            case ON_SITE -> OnSite.parse(text);
            case PUBLISHED -> LocalDate.parse(text);
            case THEME -> word(VisitTheme.class, text);
            case PRIORITY_ACTION -> Boolean.valueOf(text);
            case REPORT_URL -> text;
            case FINDINGS -> FieldText.list(text, Finding.class);
            case FIGURES -> FieldText.list(text, Figure.class);
            case IMPROVEMENTS -> FieldText.list(text, Improvement.class);
            default -> {
                if (heading(field) == null) {
                    throw new IllegalArgumentException("is said of " + field + ", which an inspection does not have");
                }
                yield word(Grade.class, text);
            }
        };
    }

    private static <W extends Enum<W> & Word> W word(Class<W> words, String code) {
        return Word.find(words, code)
                .orElseThrow(() -> new IllegalArgumentException(code + " is not in the vocabulary"));
    }

    /** Whether each part of a field names its own source. */
    static boolean namesItsSources(String field) {
        return field.equals(FINDINGS) || field.equals(FIGURES);
    }

    /** Takes out the findings and figures that were read in a source. */
    @SuppressWarnings("unchecked")
    public static void withoutSource(Map<String, Object> fields, String source) {
        fields.computeIfPresent(
                FINDINGS, (field, findings) -> without((List<Finding>) findings, Finding::source, source));
        fields.computeIfPresent(FIGURES, (field, figures) -> without((List<Figure>) figures, Figure::source, source));
    }

    private static <T> List<T> without(List<T> parts, Function<T, String> readIn, String source) {
        List<T> left = parts.stream()
                .filter(part -> !readIn.apply(part).equals(source))
                .toList();
        return left.isEmpty() ? null : left;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null && !value.equals(List.of())) {
            fields.put(name, value);
        }
    }
}
