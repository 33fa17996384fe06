package org.judgementregister.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The nation as hexagons, one for each council of today, odd rows half a cell to the east, north up. Councils of yesterday
 * that were in being on the day asked stand beside it.
 *
 * @param width of the whole in its own units
 * @param cells from north to south and from west to east: the order in which they are read
 * @param beside councils that have no place on it
 */
public record HexMap(String width, String height, List<Cell> cells, List<Cell> beside) {

    private static final double MARGIN = 2;
    private static final double LINE = 1.4 * Hexagon.PITCH;

    private static final Comparator<CouncilRow> READING =
            Comparator.comparing(CouncilRow::hexR).reversed().thenComparing(CouncilRow::hexQ);

    /** The longest name at the top, where the map leaves most room. */
    private static final Comparator<CouncilRow> LONGEST_NAME = Comparator.comparing(
                    (CouncilRow council) -> council.name().length())
            .reversed();

    /** What is asked of each council. */
    private record Standing(Map<String, RatingRow> shown, ServiceArea area, LocalDate day) {

        Cell cell(CouncilRow council, Hexagon place) {
            RatingRow row = shown.get(council.id());
            Held held = row == null ? null : Held.of(row.ratings().get(area.ordinal()));
            String told = held != null ? held.words() : whyNot(council);
            return new Cell(
                    council.id(), council.name(), council.name() + ": " + told, place, held, isInBeing(council));
        }

        private String whyNot(CouncilRow council) {
            return isInBeing(council)
                    ? "not among those shown"
                    : "not in being on this day, but since " + Dates.words(council.establishedOn());
        }

        private boolean isInBeing(CouncilRow council) {
            return council.establishedOn() == null || !council.establishedOn().isAfter(day);
        }
    }

    /**
     * @param councils all that the register knows
     * @param shown those in question
     */
    static HexMap of(List<CouncilRow> councils, List<RatingRow> shown, ServiceArea area, LocalDate day) {
        Standing standing = new Standing(
                shown.stream().collect(Collectors.toMap(RatingRow::council, Function.identity())), area, day);
        List<CouncilRow> placed = councils.stream()
                .filter(each -> each.hexQ() != null)
                .sorted(READING)
                .toList();
        int north = placed.get(0).hexR();
        int south = placed.get(placed.size() - 1).hexR();
        int west = placed.stream().mapToInt(CouncilRow::hexQ).min().orElseThrow();
        int east = placed.stream().mapToInt(CouncilRow::hexQ).max().orElseThrow();
        List<Cell> cells = placed.stream()
                .map(each -> standing.cell(
                        each,
                        hexagon(each.hexQ() - west + (each.hexR() & 1) * 0.5, (north - each.hexR()) * Hexagon.PITCH)))
                .toList();
        List<CouncilRow> gone = councils.stream()
                .filter(each -> each.hexQ() == null && standing.shown.containsKey(each.id()))
                .sorted(LONGEST_NAME)
                .toList();
        List<Cell> beside = IntStream.range(0, gone.size())
                .mapToObj(number -> standing.cell(gone.get(number), hexagon(0, number * LINE)))
                .toList();
        return new HexMap(
                Hexagon.number((east - west + 1.5) * Hexagon.WIDTH + 2 * MARGIN),
                Hexagon.number((north - south) * Hexagon.PITCH + 2 * Hexagon.RADIUS + 2 * MARGIN),
                cells,
                beside);
    }

    private static Hexagon hexagon(double column, double down) {
        return new Hexagon(MARGIN + (column + 0.5) * Hexagon.WIDTH, MARGIN + Hexagon.RADIUS + down);
    }
}
