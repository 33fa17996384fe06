package org.judgementregister.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * Councils beside one another, in the areas in which one of them at least has a present grade.
 *
 * @param columns one for each council; the first is the one that the others are compared with
 */
public record Beside(List<ServiceArea> areas, List<Column> columns, DataLink data) {

    /**
     * A council.
     *
     * @param note what it is to the first; empty where it is nothing in particular
     * @param inBeing whether it is there on the day; else its grades are history, and are not compared
     * @param held in the areas' order
     */
    public record Column(String council, String name, String note, boolean inBeing, List<RatingView> held) {}

    /** A council and what it is to the first. */
    record Named(RatingRow row, String note, boolean inBeing) {}

    static Beside of(List<Named> councils, LocalDate day, DataLink data) {
        List<ServiceArea> areas = ServiceArea.SERVICES.stream()
                .filter(area -> councils.stream()
                        .anyMatch(each -> each.row.ratings().get(area.ordinal()).status() == RatingStatus.CURRENT))
                .toList();
        return new Beside(
                areas,
                councils.stream()
                        .map(each -> new Column(
                                each.row.council(),
                                each.row.councilName(),
                                each.note,
                                each.inBeing,
                                RatingView.in(areas, each.row, day)))
                        .toList(),
                data);
    }

    /** For each area how the first compares with the others, such as "better than 6 of the 10 others, level with 3"; null without a grade. */
    public List<String> compared() {
        return IntStream.range(0, areas.size()).mapToObj(this::compared).toList();
    }

    private String compared(int area) {
        Integer own = rank(columns.get(0), area);
        List<Integer> others = columns.stream()
                .skip(1)
                .map(each -> rank(each, area))
                .filter(rank -> rank != null)
                .toList();
        if (own == null || others.isEmpty()) {
            return null;
        }
        long lower = others.stream().filter(rank -> rank < own).count();
        long level = others.stream().filter(rank -> rank.equals(own)).count();
        if (columns.size() == 2) {
            return (lower > 0 ? "better than" : level > 0 ? "level with" : "below") + " the other";
        }
        String graded = others.size() == columns.size() - 1 ? "" : " with a grade";
        return "better than " + (lower == 0 ? "none" : lower) + " of the " + others.size() + " others" + graded
                + (level > 0 ? ", level with " + level : "");
    }

    private static Integer rank(Column column, int area) {
        RatingView held = column.held.get(area);
        return column.inBeing && held.isPresent() ? held.rating().grade().rank() : null;
    }
}
