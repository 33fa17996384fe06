package org.judgementregister.rating;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilDirectory.Codes;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.listing.TableForm;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * A council with its rating in each service area, in the areas' order.
 *
 * @param gss its GSS code on the day that the question is about
 * @param dfe the Department for Education's number of it
 * @param ofstedUrn Ofsted's reference number of it
 */
public record RatingRow(
        @NotNull String council,
        @NotNull String councilName,
        @NotNull String gss,
        @NotNull Region region,
        @NotNull CouncilType type,

        @NotNull List<Rating> ratings,
        String dfe,
        String ofstedUrn) {

    /** The HQL of the constructor below for the alias {@code c}. */
    static final String VALUES = "c.id, c.name, c.gss, c.region, c.type";

    /** One line a council; of each area its grade, status and day of publication, then, from left to right again, the rest. */
    static final TableForm<RatingRow> CSV = new TableForm<>(header(), row -> List.of(line(row)));

    private static final TableForm<Rating> OF_RATING = TableForm.of(Rating.class);

    /** One line a council and area, of those that fit both filters, but for the kind of inspection. */
    static TableForm<RatingRow> ofAreas(RatingFilter filter, InspectionFilter inspections) {
        return new TableForm<>(
                Stream.concat(
                                Stream.of("council", "councilName", "gss", "dfe", "ofstedUrn", "region", "type"),
                                OF_RATING.header().stream())
                        .toList(),
                row -> row.ratings.stream()
                        .filter(filter::fits)
                        .filter(rating -> inspections.fits(rating.framework(), rating.published()))
                        .map(row::line)
                        .collect(Collectors.toList()));
    }

    /** The council alone. */
    public RatingRow(String council, String councilName, String gss, Region region, CouncilType type) {
        this(council, councilName, gss, region, type, List.of(), null, null);
    }

    RatingRow with(List<Rating> all, Codes codes) {
        return new RatingRow(council, councilName, codes.gss(), region, type, all, codes.dfe(), codes.ofstedUrn());
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("council", "councilName", "gss", "region", "type"));
        for (List<String> group : List.of(
                List.of("Grade", "Status", "Published"), List.of("Reason", "Inspection", "Framework", "HeldSince"))) {
            for (ServiceArea area : ServiceArea.values()) {
                group.forEach(field -> header.add(area.fieldName() + field));
            }
        }
        header.addAll(List.of("dfe", "ofstedUrn"));
        return header;
    }

    private static List<?> line(RatingRow row) {
        List<Object> cells =
                new ArrayList<>(TableForm.line(row.council, row.councilName, row.gss, row.region, row.type));
        row.ratings.forEach(
                rating -> cells.addAll(TableForm.line(rating.grade(), rating.status(), rating.published())));
        row.ratings.forEach(rating -> cells.addAll(
                TableForm.line(rating.reason(), rating.inspection(), rating.framework(), rating.heldSince())));
        cells.addAll(TableForm.line(row.dfe, row.ofstedUrn));
        return cells;
    }

    private List<?> line(Rating rating) {
        List<Object> cells = new ArrayList<>(TableForm.line(council, councilName, gss, dfe, ofstedUrn, region, type));
        cells.addAll(OF_RATING.lines().apply(rating).get(0));
        return cells;
    }
}
