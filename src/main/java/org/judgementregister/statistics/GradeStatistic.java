package org.judgementregister.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.listing.TableForm;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * How grades were spread on a day, in one area and one group of councils.
 *
 * @param day on which the councils were in being
 * @param group the region's or type's code; null when all councils are one group
 */
public record GradeStatistic(
        @NotNull LocalDate day,
        String group,
        @NotNull ServiceArea area,
        @JsonUnwrapped Distribution distribution) {

    /** A line for each grade, with the grade's share of those rated, and one for each reason to be left out. */
    static final TableForm<GradeStatistic> CSV = new TableForm<>(
            List.of(
                    "day",
                    "group",
                    "area",
                    "grade",
                    "status",
                    "reason",
                    "count",
                    "share",
                    "broader",
                    "rated",
                    "councils",
                    "rows",
                    "goodOrBetter",
                    "goodOrBetterShare"),
            GradeStatistic::lines);

    private List<List<?>> lines() {
        return Stream.<List<?>>concat(
                        distribution.grades().stream()
                                .map(of ->
                                        line(of.grade(), null, null, of.count(), of.share(), of.broader(), of.rows())),
                        distribution.leftOut().stream()
                                .map(of -> line(null, of.status(), of.reason(), of.count(), null, null, of.rows())))
                .toList();
    }

    private List<?> line(
            Object grade, Object status, Object reason, Object count, Object share, Object broader, Object rows) {
        return TableForm.line(
                day,
                group,
                area,
                grade,
                status,
                reason,
                count,
                share,
                broader,
                distribution.rated(),
                distribution.councils(),
                rows,
                distribution.goodOrBetter(),
                distribution.goodOrBetterShare());
    }
}
