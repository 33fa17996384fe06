package org.judgementregister.rating;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
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

    /** The HQL of the constructor below for the alias {@code c}. */
    static final String VALUES = "c.id, c.name, c.gss, c.region, c.type";

    /** One line a council; of each area its grade, status and day of publication, then, from left to right again, the rest. */
    static final CsvForm<RatingRow> CSV = new CsvForm<>(header(), row -> List.of(line(row)));

    /** The council alone. */
    public RatingRow(String council, String councilName, String gss, Region region, CouncilType type) {
        this(council, councilName, gss, region, type, List.of());
    }

    RatingRow with(List<Rating> all) {
        return new RatingRow(council, councilName, gss, region, type, all);
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("council", "councilName", "gss", "region", "type"));
        for (List<String> group : List.of(
                List.of("Grade", "Status", "Published"), List.of("Reason", "Inspection", "Framework", "HeldSince"))) {
            for (ServiceArea area : ServiceArea.values()) {
                group.forEach(field -> header.add(area.fieldName() + field));
            }
        }
        return header;
    }

    private static List<?> line(RatingRow row) {
        List<Object> cells = new ArrayList<>(CsvForm.line(row.council, row.councilName, row.gss, row.region, row.type));
        row.ratings.forEach(rating -> cells.addAll(CsvForm.line(rating.grade(), rating.status(), rating.published())));
        row.ratings.forEach(rating -> cells.addAll(
                CsvForm.line(rating.reason(), rating.inspection(), rating.framework(), rating.heldSince())));
        return cells;
    }
}
