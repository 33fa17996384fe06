package org.judgementregister.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.page.MapCell.Mark;
import org.judgementregister.rating.RatingRow;
import org.judgementregister.vocabulary.ServiceArea;

/**
 * The nation as hexagons, one for each council of today, odd rows half a cell to the east, north up. Councils
 * abolished since, which existed on the day asked, are listed beside the map.
 *
 * @param width of the whole in its own units
 * @param cells from north to south and from west to east: the order in which they are read
 * @param beside councils that have no place on it
 * @param wedges the parts of each hexagon; none where one area alone is shown
 * @param borders of regions, as an SVG path
 */
public record HexMap(
        String width, String height, List<MapCell> cells, List<MapCell> beside, List<Wedge> wedges, String borders) {

    private static final double MARGIN = 3;
    private static final double LINE = 1.4 * Hexagon.PITCH;

    private static final Comparator<CouncilRow> READING =
            Comparator.comparing(CouncilRow::hexR).reversed().thenComparing(CouncilRow::hexQ);

    /** The longest name at the top, where the map leaves most room. */
    private static final Comparator<CouncilRow> LONGEST_NAME = Comparator.comparing(
                    (CouncilRow council) -> council.name().length())
            .reversed();

    /** What is asked of each council: one area, or several beside one another. */
    private record Standing(Map<String, RatingRow> shown, List<ServiceArea> areas, LocalDate day) {

        MapCell cell(CouncilRow council, Hexagon place) {
            RatingRow row = shown.get(council.id());
            if (row == null) {
                boolean later = council.establishedOn() != null
                        && council.establishedOn().isAfter(day);
                String told = later
                        ? "came into being later, on " + Dates.words(council.establishedOn())
                        : council.isInBeing(day)
                                ? "not among those shown"
                                : "abolished, its last day was " + Dates.words(council.abolishedOn());
                return cell(council, told, place, later ? Mark.LATER : Mark.OTHERS, null, List.of());
            }
            List<RatingView> held = RatingView.in(areas, row, day);
            if (areas.size() == 1) {
                RatingView one = held.get(0);
                return cell(council, one.words(), place, one.mark(), one.shade(), List.of());
            }
            String told = held.stream()
                    .map(each -> each.area().words() + " " + each.inShort())
                    .collect(Collectors.joining(", "));
            return cell(
                    council,
                    told,
                    place,
                    Mark.WEDGES,
                    null,
                    held.stream().map(RatingView::present).toList());
        }

        private MapCell cell(
                CouncilRow council, String told, Hexagon place, Mark mark, GradeStyle shade, List<GradeStyle> wedges) {
            return new MapCell(council.id(), council.name(), council.name() + ": " + told, place, mark, shade, wedges);
        }
    }

    /** A part of each hexagon, drawn about its middle. */
    public record Wedge(ServiceArea area, String points, Hexagon middle) {}

    /**
     * @param councils all that the register knows
     * @param shown those in question
     * @param areas one, or those that are wedges of each hexagon
     */
    static HexMap of(List<CouncilRow> councils, List<RatingRow> shown, List<ServiceArea> areas, LocalDate day) {
        Standing standing = new Standing(
                shown.stream().collect(Collectors.toMap(RatingRow::council, Function.identity())), areas, day);
        List<CouncilRow> placed = councils.stream()
                .filter(each -> each.hexQ() != null)
                .sorted(READING)
                .toList();
        int north = placed.get(0).hexR();
        int south = placed.get(placed.size() - 1).hexR();
        int west = placed.stream().mapToInt(CouncilRow::hexQ).min().orElseThrow();
        int east = placed.stream().mapToInt(CouncilRow::hexQ).max().orElseThrow();
        Function<CouncilRow, Hexagon> place =
                each -> hexagon(each.hexQ() - west + (each.hexR() & 1) * 0.5, (north - each.hexR()) * Hexagon.PITCH);
        List<MapCell> cells = placed.stream()
                .map(each -> standing.cell(each, place.apply(each)))
                .toList();
        List<CouncilRow> gone = councils.stream()
                .filter(each -> each.hexQ() == null && standing.shown.containsKey(each.id()))
                .sorted(LONGEST_NAME)
                .toList();
        List<MapCell> beside = IntStream.range(0, gone.size())
                .mapToObj(number -> standing.cell(gone.get(number), hexagon(0, number * LINE)))
                .toList();
        return new HexMap(
                Hexagon.number((east - west + 1.5) * Hexagon.WIDTH + 2 * MARGIN),
                Hexagon.number((north - south) * Hexagon.PITCH + 2 * Hexagon.RADIUS + 2 * MARGIN),
                cells,
                beside,
                wedges(areas),
                borders(placed, place));
    }

    private static List<Wedge> wedges(List<ServiceArea> areas) {
        int parts = areas.size();
        return IntStream.range(0, parts == 1 ? 0 : parts)
                .mapToObj(i -> new Wedge(areas.get(i), Hexagon.wedge(i, parts), Hexagon.middle(i, parts)))
                .toList();
    }

    /** The sides that councils of two regions share; of each pair the southern or western one draws it. */
    private static String borders(List<CouncilRow> placed, Function<CouncilRow, Hexagon> place) {
        Map<List<Integer>, CouncilRow> at = placed.stream()
                .collect(Collectors.toMap(
                        each -> List.of(each.hexQ(), each.hexR()), Function.identity(), (one, other) -> one));
        StringBuilder path = new StringBuilder();
        for (CouncilRow council : placed) {
            int east = council.hexQ() + (council.hexR() & 1);
            List<List<Integer>> neighbours = List.of(
                    List.of(council.hexQ() + 1, council.hexR()),
                    List.of(east, council.hexR() + 1),
                    List.of(east - 1, council.hexR() + 1));
            for (int side = 0; side < neighbours.size(); side++) {
                CouncilRow neighbour = at.get(neighbours.get(side));
                if (neighbour != null && neighbour.region() != council.region()) {
                    path.append(place.apply(council).side(side));
                }
            }
        }
        return path.toString();
    }

    /** All of it, as an SVG view box. */
    String view() {
        return "0 0 " + width + " " + height;
    }

    /** The part in which some councils lie, at least half of the whole: larger hexagons are easier to hit. */
    String view(Set<String> councils) {
        List<Hexagon> places = cells.stream()
                .filter(cell -> councils.contains(cell.council()))
                .map(MapCell::hexagon)
                .toList();
        if (places.isEmpty()) {
            return view();
        }
        DoubleSummaryStatistics x = places.stream().mapToDouble(Hexagon::x).summaryStatistics();
        DoubleSummaryStatistics y = places.stream().mapToDouble(Hexagon::y).summaryStatistics();
        double wide = Double.parseDouble(width);
        double across = Math.max(wide / 2, x.getMax() - x.getMin() + 2 * Hexagon.WIDTH);
        double from = Math.max(0, Math.min(wide - across, (x.getMin() + x.getMax() - across) / 2));
        double down = y.getMax() - y.getMin() + 3 * Hexagon.RADIUS;
        return Stream.of(from, y.getMin() - 1.5 * Hexagon.RADIUS, across, down)
                .map(Hexagon::number)
                .collect(Collectors.joining(" "));
    }

    /** Each mark that is on it, once: the grades from the best on, then what is no grade. */
    public List<MapCell> key() {
        return Stream.concat(cells.stream(), beside.stream())
                .filter(cell -> !cell.isWedges())
                .map(cell -> cell.isRing() ? cell.plain() : cell)
                .map(MapCell::inKey)
                .distinct()
                .sorted(Comparator.comparing(MapCell::mark)
                        .thenComparing(cell -> cell.isGrade() ? cell.shade().ordinal() : 0))
                .toList();
    }

    /** Each colour of its wedges, once, from the best on. */
    public List<GradeStyle> shades() {
        return Stream.concat(cells.stream(), beside.stream())
                .flatMap(cell -> cell.wedges().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Hexagon hexagon(double column, double down) {
        return new Hexagon(MARGIN + (column + 0.5) * Hexagon.WIDTH, MARGIN + Hexagon.RADIUS + down);
    }
}
