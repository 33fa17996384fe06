package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.judgementregister.inspection.InspectionRow;
import org.judgementregister.rating.RatingFilter;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The councils that are inadequate in at least one service on a day.
 *
 * @param day the last on which something changed
 */
public record Inadequate(OnDay chosen, LocalDate day, List<Row> rows) {

    static final RatingFilter RATINGS = RatingFilter.holding(ServiceArea.SERVICES, Grade.INADEQUATE);

    /**
     * One of them.
     *
     * @param held the services in which it is
     * @param lastVisit its newest inspection or visit that was published by the day; null where the page does not tell
     */
    public record Row(RatingRow council, List<RatingView> held, InspectionRow lastVisit) {}

    static Inadequate of(OnDay chosen, LocalDate day, List<RatingRow> ratings, Map<String, InspectionRow> lastVisits) {
        List<Row> rows = ratings.stream()
                .map(each -> new Row(
                        each,
                        RatingView.in(ServiceArea.SERVICES, each, day).stream()
                                .filter(RatingView::isInadequate)
                                .toList(),
                        lastVisits.get(each.council())))
                .toList();
        return new Inadequate(chosen, day, rows);
    }

    /** Such as "13 councils are inadequate in at least one service". */
    public String sentence() {
        String councils =
                switch (rows.size()) {
                    case 0 -> "No council";
                    case 1 -> "One council";
                    default -> rows.size() + " councils";
                };
        boolean several = rows.size() > 1;
        String verb = chosen.asOf() == null ? (several ? " are" : " is") : (several ? " were" : " was");
        return councils + verb + " inadequate in at least one service";
    }

    /** The list itself. */
    public String address() {
        return "/inadequate" + chosen.kept();
    }

    public DataLink ratings() {
        String[] areas = ServiceArea.SERVICES.stream().map(ServiceArea::code).toArray(String[]::new);
        return DataLink.list(chosen.ask("/v1/ratings", "grade", Grade.INADEQUATE, "status", "current")
                .with("area", areas));
    }
}
