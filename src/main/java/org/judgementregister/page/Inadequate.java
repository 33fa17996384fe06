package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The councils that are inadequate in at least one area on a day.
 *
 * @param day the last on which something changed
 * @param until the last on which all was still so; null for today
 * @param which councils are looked at, such as "London"; empty for all
 * @param areas that are looked at
 * @param councils how many are looked at
 * @param graded how many of them have a grade in force
 * @param isBetweenScales whether others have only grades of before 2014, which count until the end of 2013
 */
public record Inadequate(
        OnDay chosen,
        LocalDate day,
        LocalDate until,
        String which,
        List<ServiceArea> areas,
        List<Row> rows,
        long councils,
        long graded,
        boolean isBetweenScales) {

    /**
     * One of them.
     *
     * @param held the areas in which it is
     * @param lastVisit its newest inspection or visit that was published by the day; null where the page does not tell
     */
    public record Row(RatingRow council, List<RatingView> held, InspectionRow lastVisit) {}

    /**
     * Of all councils that are looked at, those that are inadequate.
     *
     * @param ratings of all
     */
    static Inadequate of(
            OnDay chosen,
            LocalDate day,
            LocalDate until,
            String which,
            List<ServiceArea> areas,
            List<RatingRow> ratings) {
        List<Row> rows = ratings.stream()
                .map(each -> new Row(
                        each,
                        RatingView.in(areas, each, day).stream()
                                .filter(RatingView::isInadequate)
                                .toList(),
                        null))
                .filter(row -> !row.held.isEmpty())
                .toList();
        Map<Boolean, List<List<RatingView>>> byGraded = ratings.stream()
                .map(each -> RatingView.in(areas, each, day))
                .collect(Collectors.partitioningBy(held -> held.stream().anyMatch(RatingView::isPresent)));
        boolean isBetweenScales = byGraded.get(false).stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.rating().reason() == RatingReason.OLDER_FRAMEWORK);
        int graded = byGraded.get(true).size();
        return new Inadequate(chosen, day, until, which, areas, rows, ratings.size(), graded, isBetweenScales);
    }

    Inadequate with(Map<String, InspectionRow> lastVisits) {
        return new Inadequate(
                chosen,
                day,
                until,
                which,
                areas,
                rows.stream()
                        .map(row -> new Row(row.council, row.held, lastVisits.get(row.council.council())))
                        .toList(),
                councils,
                graded,
                isBetweenScales);
    }

    /** Such as "13 councils are inadequate in at least one area"; where not all were graded, it says of how many. */
    public String sentence() {
        boolean past = chosen.asOf() != null;
        String where = which.isEmpty() ? "" : which + ": ";
        String what = areas.size() == 1 ? areas.get(0).words() : "at least one area";
        if (graded == 0) {
            return where + (where.isEmpty() ? "No" : "no") + " council " + (past ? "had" : "has") + " a grade in force"
                    + (areas.size() == 1 ? " for " + what : "");
        }
        String of = graded == councils ? "" : " of the " + graded + " with a grade in force";
        String some =
                switch (rows.size()) {
                    case 0 -> where.isEmpty() ? "No council" : "no council";
                    case 1 -> where.isEmpty() ? "One council" : "one council";
                    default -> rows.size() + " councils";
                };
        String verb = rows.size() > 1 ? (past ? " were" : " are") : (past ? " was" : " is");
        return where + some + of + verb + " inadequate in " + what;
    }

    /** When that is so: a day, or the days between two changes. */
    public String when() {
        return Dates.period(day, until);
    }

    /** The list itself. */
    public String address() {
        return "/inadequate" + chosen.kept();
    }

    public DataLink ratings() {
        String[] codes = areas.stream().map(ServiceArea::code).toArray(String[]::new);
        return DataLink.list(chosen.ask("/v1/ratings", "grade", Grade.INADEQUATE, "status", "current")
                .with("area", codes));
    }
}
