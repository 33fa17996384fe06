package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Conflict;
import org.judgementregister.ingest.claim.FieldText;
import org.judgementregister.ingest.claim.InspectionFields;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.Period;
import org.judgementregister.release.Change;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Subject;

/**
 * Joins a claim to what is known of its inspection, field by field: what is not known yet is filled in, a source that
 * knows better corrects, one that does not contradicts, and what is not claimed stays as it is.
 */
final class FieldMerge {

    private final SourcePrecedence authority;
    private final InspectionFacts known;
    private final String source;
    private final boolean editorial;
    private final Map<String, Object> fields;

    /** For each field the source that is now the one to have told it. */
    final Map<String, String> tellers = new LinkedHashMap<>();

    final List<Change> corrected = new ArrayList<>();
    final List<Change> contradicted = new ArrayList<>();

    /** What the file says in two ways, and the register does not know better. */
    final List<Conflict> open = new ArrayList<>();

    /**
     * @param editorial whether the claim is the editors' own: then it corrects what has sources as good as its own
     */
    FieldMerge(SourcePrecedence authority, InspectionFacts known, Claim claim, boolean editorial) {
        InspectionFacts claimed = claim.facts();
        this.authority = authority;
        this.known = known;
        this.source = authority.best(claimed.sources(), known);
        this.editorial = editorial;
        this.fields = new LinkedHashMap<>(InspectionFields.of(known));
        InspectionFacts comparable = InspectionFields.under(known.framework(), claimed);
        fields.keySet().forEach(field -> tellers.put(field, authority.teller(known, field)));
        InspectionFields.of(comparable).forEach(this::claim);
        claim.disputes().forEach(this::settle);
        dropForeignJudgements();
        this.joined = InspectionFields.facts(known.id(), known.council(), fields, sources(claimed.sources()));
    }

    /** What is known afterwards. */
    final InspectionFacts joined;

    private void claim(String field, Object claimed) {
        Object before = fields.get(field);
        Object after = told(field, before, claimed);
        String teller = authority.teller(known, field);
        int rank = authority.compare(source, teller, known);
        boolean takesAGradeAway = claimed == Grade.NOT_JUDGED && before != null && !editorial;
        if (isForeign(field) || takesAGradeAway && claimed != before) {
            contradicted.add(change(field, before, after, before == null ? null : teller));
        } else if (after.equals(before)) {
            if (rank > 0) {
                tellers.put(field, source);
            }
        } else if (before == null || isFiner(field, before, claimed) || rank > 0 || rank == 0 && editorial) {
            corrected.add(change(field, before, after, before == null ? null : teller));
            fields.put(field, after);
            tellers.put(field, source);
        } else {
            contradicted.add(change(field, before, after, teller));
        }
    }

    /** A file that contradicts itself is no fault where another source knows better; it is contradicted by that. */
    private void settle(Conflict dispute) {
        String field = dispute.field();
        if (!fields.containsKey(field) || authority.compare(source, authority.teller(known, field), known) > 0) {
            open.add(dispute);
            return;
        }
        Object stands = fields.get(field);
        for (Object value : List.of(dispute.value(), dispute.otherValue())) {
            Object claimed = told(field, stands, value);
            if (!claimed.equals(stands)) {
                contradicted.add(change(field, stands, claimed, authority.teller(known, field)));
            }
        }
    }

    /** Whether a field is a grade that the inspection's framework does not give. */
    private boolean isForeign(String field) {
        Heading heading = InspectionFields.heading(field);
        return heading != null
                && !((Framework) fields.get(InspectionFields.FRAMEWORK))
                        .headings()
                        .contains(heading);
    }

    /** A corrected framework takes with it the grades that it does not give. */
    private void dropForeignJudgements() {
        for (String field : List.copyOf(fields.keySet())) {
            if (isForeign(field)) {
                corrected.add(change(field, fields.remove(field), null, authority.teller(known, field)));
                tellers.remove(field);
            }
        }
    }

    /** Says the same in fewer words: the first day of a later period, or the bounds of them all. */
    private static boolean isWithin(List<Period> known, Period claim) {
        Period last = known.get(known.size() - 1);
        if (claim.to() != null) {
            return claim.from().equals(known.get(0).from()) && claim.to().equals(last.to());
        }
        return known.stream().anyMatch(period -> period.from().equals(claim.from()));
    }

    /** Whether a claim tells the day of what is known to the month: it says more, and nothing else. */
    @SuppressWarnings("unchecked")
    private static boolean isFiner(String field, Object before, Object claimed) {
        return field.equals(InspectionFields.ON_SITE)
                && firstDay((List<Period>) claimed).startsWith(firstDay((List<Period>) before) + "-");
    }

    private static String firstDay(List<Period> periods) {
        return periods.get(0).from().toString();
    }

    /** A claim completed by what is known, where it says the same in fewer words. */
    @SuppressWarnings("unchecked")
    private static Object told(String field, Object before, Object claimed) {
        return switch (field) {
            case InspectionFields.ON_SITE -> onSite(before, claimed);
            case InspectionFields.IMPROVEMENTS -> improvements((List<Improvement>) before, (List<Improvement>) claimed);
            default -> claimed;
        };
    }

    /** A report has no phrases of the register's own; its points keep those that are known of the same points. */
    private static List<Improvement> improvements(List<Improvement> before, List<Improvement> claimed) {
        boolean isSameList = before != null
                && before.size() == claimed.size()
                && IntStream.range(0, claimed.size())
                        .allMatch(point -> claimed.get(point).isPlacedAs(before.get(point)));
        if (!isSameList) {
            return claimed;
        }
        return IntStream.range(0, claimed.size())
                .mapToObj(point -> claimed.get(point).orPhraseOf(before.get(point)))
                .toList();
    }

    /** A claim of the first day alone leaves the other days as they are known. */
    @SuppressWarnings("unchecked")
    static Object onSite(Object before, Object claimed) {
        List<Period> claim = (List<Period>) claimed;
        if (before != null && claim.size() == 1 && isWithin((List<Period>) before, claim.get(0))) {
            return before;
        }
        if (before == null || claim.size() > 1 || claim.get(0).to() != null) {
            return claimed;
        }
        List<Period> periods = new ArrayList<>((List<Period>) before);
        Period first = claim.get(0);
        Period told = periods.get(0);
        boolean ended =
                told.to() != null && !told.to().lastDay().isBefore(first.from().firstDay());
        periods.set(0, ended ? new Period(first.from(), told.to()) : first);
        return List.copyOf(periods);
    }

    /** A source that only confirms is not named: the inspection would change with every edition. */
    private Set<String> sources(Set<String> claimed) {
        Set<String> sources = new TreeSet<>(known.sources());
        if (editorial || !corrected.isEmpty()) {
            sources.addAll(claimed);
        }
        if (corrected.isEmpty() && !sources.equals(known.sources())) {
            corrected.add(change(InspectionFields.SOURCES, new TreeSet<>(known.sources()), sources, null));
        }
        return sources;
    }

    private Change change(String field, Object before, Object after, String beforeSource) {
        return Change.corrected(
                Subject.INSPECTION,
                known.id(),
                known.council(),
                field,
                FieldText.of(before),
                FieldText.of(after),
                beforeSource,
                source);
    }
}
