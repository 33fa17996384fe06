package org.judgementregister.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.judgementregister.inspection.Improvement;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.Period;

/** What a source says in fewer words than the register knows, completed by what is known. */
final class Completion {

    private Completion() {}

    /** A field's value as it is claimed, with what the claim leaves to be known. */
    @SuppressWarnings("unchecked")
    static Object of(String field, Object known, Object claimed) {
        return switch (field) {
            case InspectionFields.ON_SITE -> onSite((List<Period>) known, (List<Period>) claimed);
            case InspectionFields.IMPROVEMENTS -> improvements((List<Improvement>) known, (List<Improvement>) claimed);
            default -> claimed;
        };
    }

    /** Whether a claim tells the day of what is known to the month: it says more, and nothing else. */
    @SuppressWarnings("unchecked")
    static boolean isFiner(String field, Object known, Object claimed) {
        return field.equals(InspectionFields.ON_SITE)
                && firstDay((List<Period>) claimed).startsWith(firstDay((List<Period>) known) + "-");
    }

    private static String firstDay(List<Period> periods) {
        return periods.get(0).from().toString();
    }

    /** A claim of the first day alone leaves the other days as they are known. */
    static List<Period> onSite(List<Period> known, List<Period> claimed) {
        if (known != null && claimed.size() == 1 && isWithin(known, claimed.get(0))) {
            return known;
        }
        if (known == null || claimed.size() > 1 || claimed.get(0).to() != null) {
            return claimed;
        }
        List<Period> periods = new ArrayList<>(known);
        Period first = claimed.get(0);
        Period told = periods.get(0);
        boolean ended =
                told.to() != null && !told.to().lastDay().isBefore(first.from().firstDay());
        periods.set(0, ended ? new Period(first.from(), told.to()) : first);
        return List.copyOf(periods);
    }

    /** Says the same in fewer words: the first day of a later period, or the bounds of them all. */
    private static boolean isWithin(List<Period> known, Period claim) {
        Period last = known.get(known.size() - 1);
        if (claim.to() != null) {
            return claim.from().equals(known.get(0).from()) && claim.to().equals(last.to());
        }
        return known.stream().anyMatch(period -> period.from().equals(claim.from()));
    }

    /** A report has no phrases of the register's own; its points keep those that are known of the same points. */
    private static List<Improvement> improvements(List<Improvement> known, List<Improvement> claimed) {
        boolean isSameList = known != null
                && known.size() == claimed.size()
                && IntStream.range(0, claimed.size())
                        .allMatch(point -> claimed.get(point).isPlacedAs(known.get(point)));
        if (!isSameList) {
            return claimed;
        }
        return IntStream.range(0, claimed.size())
                .mapToObj(point -> claimed.get(point).orPhraseOf(known.get(point)))
                .toList();
    }
}
