package org.judgementregister.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.judgementregister.source.SourceRow;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * One inspection with all its parts.
 *
 * @param sources its own, its findings' and its figures'
 * @param statements the provenance of each field: its accepted statement, then the overruled ones
 * @param previous the council's graded inspection before it, whatever that one judged; null when there is none
 */
public record InspectionReport(
        @NotNull Integer release,
        @JsonUnwrapped InspectionRow inspection,
        @NotNull List<GradeGiven> judgements,
        @NotNull List<Finding> findings,
        @NotNull List<Figure> figures,
        @NotNull List<SourceRow> sources,
        String previous,
        @NotNull List<ToImprove> improvements,
        @NotNull List<FieldStatement> statements) {

    /**
     * A point that the report says must improve.
     *
     * @param point its number in the report, from 1
     * @param reportUrl leads to the page of the report; null where the report's address is not known
     */
    public record ToImprove(
            @NotNull Integer point, @JsonUnwrapped Improvement improvement, String reportUrl) {

        static ToImprove of(int index, Improvement improvement, String report) {
            return new ToImprove(index + 1, improvement, improvement.at(report));
        }
    }

    /** One of the inspection's grades, with what its heading means. */
    public record GradeGiven(
            @NotNull Heading heading,
            @NotNull String title,
            @NotNull List<ServiceArea> areas,
            @NotNull Match match,
            @NotNull Grade grade) {

        static GradeGiven of(Judgement judgement) {
            Heading heading = judgement.heading();
            return new GradeGiven(heading, heading.title(), heading.areas(), heading.match(), judgement.grade());
        }
    }
}
