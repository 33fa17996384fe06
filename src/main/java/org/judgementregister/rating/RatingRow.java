package org.judgementregister.rating;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.listing.Csv.CsvForm;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/** A council with its rating in each service area, in the areas' order. */
public record RatingRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull CouncilType type,
        @NotNull List<Rating> ratings) {

    /** One line a council; of each area its grade, its status and the day of publication. */
    static final CsvForm<RatingRow> CSV = new CsvForm<>(header(), row -> List.of(line(row)));

    private static List<String> header() {
        return Stream.concat(
                        Stream.of("council", "councilName", "gss", "region", "type"),
                        Arrays.stream(ServiceArea.values())
                                .map(ServiceArea::fieldName)
                                .flatMap(area -> Stream.of(area + "Grade", area + "Status", area + "Published")))
                .toList();
    }

    private static List<?> line(RatingRow row) {
        List<Object> cells = new ArrayList<>(CsvForm.line(row.council, row.councilName, row.gss, row.region, row.type));
        row.ratings.forEach(rating -> cells.addAll(CsvForm.line(rating.grade(), rating.status(), rating.published())));
        return cells;
    }
}
