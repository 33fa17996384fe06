package org.judgementregister.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The nation as hexagons, one for each council of today, odd rows half a cell to the east, north up. Councils of yesterday
 * that were in being on the day asked stand beside it.
 *
 * @param width of the whole in its own units
 * @param cells by row from north to south, then from west to east: the order in which they are read
 * @param beside councils that have no place on it
 */
public record HexMap(String width, String height, List<Cell> cells, List<Cell> beside) {

    private static final double MARGIN = 2;

    private static final Comparator<Cell> READING =
            Comparator.comparing(Cell::row).reversed().thenComparing(Cell::column);

    /**
     * @param councils all that the register knows
     * @param shown those in question
     */
    static HexMap of(List<CouncilRow> councils, List<RatingRow> shown, ServiceArea area, LocalDate day) {
        Map<String, RatingRow> byCouncil =
                shown.stream().collect(Collectors.toMap(RatingRow::council, Function.identity()));
        List<CouncilRow> placed =
                councils.stream().filter(each -> each.hexQ() != null).toList();
        int west = placed.stream().mapToInt(CouncilRow::hexQ).min().orElse(0);
        int east = placed.stream().mapToInt(CouncilRow::hexQ).max().orElse(0);
        int south = placed.stream().mapToInt(CouncilRow::hexR).min().orElse(0);
        int north = placed.stream().mapToInt(CouncilRow::hexR).max().orElse(0);
        List<Cell> cells = placed.stream()
                .map(each -> cell(
                        each,
                        byCouncil.get(each.id()),
                        area,
                        day,
                        each.hexQ(),
                        each.hexR(),
                        (each.hexQ() - west + 0.5 + (each.hexR() & 1) * 0.5) * Hexagon.WIDTH + MARGIN,
                        MARGIN + Hexagon.RADIUS + (north - each.hexR()) * Hexagon.PITCH))
                .sorted(READING)
                .toList();
        List<CouncilRow> unplaced = councils.stream()
                .filter(each -> each.hexQ() == null && byCouncil.containsKey(each.id()))
                // The longest name at the top, where the map leaves most room.
                .sorted(Comparator.comparing((CouncilRow each) -> -each.name().length()))
                .toList();
        List<Cell> beside = Stream.iterate(0, number -> number < unplaced.size(), number -> number + 1)
                .map(number -> cell(
                        unplaced.get(number),
                        byCouncil.get(unplaced.get(number).id()),
                        area,
                        day,
                        -1,
                        -number,
                        Hexagon.WIDTH / 2 + MARGIN,
                        MARGIN + Hexagon.RADIUS + number * Hexagon.PITCH * 1.4))
                .toList();
        return new HexMap(
                Hexagon.number((east - west + 1.5) * Hexagon.WIDTH + 2 * MARGIN),
                Hexagon.number((north - south) * Hexagon.PITCH + 2 * Hexagon.RADIUS + 2 * MARGIN),
                cells,
                beside);
    }

    private static Cell cell(
            CouncilRow council,
            RatingRow rating,
            ServiceArea area,
            LocalDate day,
            int column,
            int row,
            double x,
            double y) {
        boolean inBeing = (council.establishedOn() == null
                        || !council.establishedOn().isAfter(day))
                && (council.abolishedOn() == null || !council.abolishedOn().isBefore(day));
        Held held = rating == null ? null : Held.of(rating.ratings().get(area.ordinal()));
        String told = held != null
                ? held.words()
                : inBeing
                        ? "not among those shown"
                        : "not in being on this day, established "
                                + (council.establishedOn() == null ? "" : Dates.words(council.establishedOn()));
        return new Cell(
                council.id(),
                council.name(),
                council.name() + ": " + told,
                column,
                row,
                new Hexagon(x, y),
                held,
                inBeing);
    }
}
