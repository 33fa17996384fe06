package org.judgementregister.rating;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.judgementregister.database.Where;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.RatingReason;
import org.judgementregister.vocabulary.RatingStatus;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** Which councils a question about ratings keeps: those with at least one rating that all of this holds for. */
public record RatingFilter(
        @QueryParam("area") @Size(max = 200) List<ServiceArea> area,
        @QueryParam("grade") @Size(max = 200) List<Grade> grade,
        @QueryParam("status") @Size(max = 200) List<RatingStatus> status,
        @QueryParam("reason") @Size(max = 200) List<RatingReason> reason,
        @QueryParam("heading") @Size(max = 200) List<Heading> heading,
        @QueryParam("framework") @Size(max = 200) List<Framework> framework,
        @QueryParam("kind") @Size(max = 200) List<InspectionKind> kind) {

    /** Keeps every council. */
    public static final RatingFilter ANY =
            new RatingFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Adds its conditions on the alias {@code c}. */
    void narrow(Where where, TemporalFilter times) {
        Standing standing = new Standing("kept", times);
        Where rating = new Where()
                .anyOf(standing.filled("{a}.code"), "area", area)
                .anyOf(standing.filled("{s}.grade"), "grade", grade)
                .anyOf(standing.status(), "status", codes(status))
                .anyOf(standing.reason(), "reason", codes(reason))
                .anyOf(standing.filled("{s}.heading"), "heading", heading)
                .anyOf(standing.filled("{i}.framework"), "framework", framework)
                .anyOf(standing.filled("{i}.kind"), "kind", kind);
        where.andExists(standing.filled("Area {a} ") + standing.joins(), rating);
    }

    private static List<String> codes(List<? extends Word> words) {
        return words.stream().map(Word::code).toList();
    }
}
