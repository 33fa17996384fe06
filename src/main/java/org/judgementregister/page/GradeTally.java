package org.judgementregister.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How the councils shown stand in an area.
 *
 * @param counts of each grade, in the order of {@link #grades}
 * @param none how many have no present grade
 */
public record GradeTally(ServiceArea area, List<Count> counts, long none) {

    /** How many hold a grade. */
    public record Count(GradeStyle shade, long councils) {}

    /** One for each area. */
    static List<GradeTally> of(List<Nation.Row> rows, List<ServiceArea> areas) {
        List<Grade> grades = grades(rows);
        return IntStream.range(0, areas.size())
                .mapToObj(i -> of(
                        areas.get(i),
                        rows.stream().map(row -> row.held().get(i)).toList(),
                        grades))
                .toList();
    }

    private static GradeTally of(ServiceArea area, List<RatingView> held, List<Grade> grades) {
        List<Count> counts = grades.stream()
                .map(grade -> new Count(
                        GradeStyle.of(grade),
                        held.stream()
                                .filter(each ->
                                        each.isPresent() && each.rating().grade() == grade)
                                .count()))
                .toList();
        return new GradeTally(
                area,
                counts,
                held.size() - counts.stream().mapToLong(Count::councils).sum());
    }

    /** Those that are given on that day: adequate only while anybody holds it, like the word that there is none. */
    private static List<Grade> grades(List<Nation.Row> rows) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade != Grade.ADEQUATE && grade != Grade.NOT_JUDGED
                        || rows.stream()
                                .flatMap(row -> row.held().stream())
                                .anyMatch(each ->
                                        each.isPresent() && each.rating().grade() == grade))
                .toList();
    }
}
