package org.judgementregister.ingest.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilCode;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.council.Delivery;
import org.judgementregister.council.Neighbour;
import org.judgementregister.council.Succession;
import org.judgementregister.vocabulary.Closeness;
import org.judgementregister.vocabulary.CodeScheme;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.Region;

/** Reads the councils of a register with all that belongs to each. */
final class CouncilReader {

    /** Farther away the map would shrink to nothing. */
    private static final int FARTHEST_CELL = 40;

    private static final int MOST_NEIGHBOURS = 1000;

    private static final String UNKNOWN = "is no council in councils.csv, nor one that the register knows";

    private final Table councils;
    private final Set<String> ids;
    private final Set<String> sources;
    private final Map<String, CouncilFacts> known;
    private final Parts codes;
    private final Parts predecessors;
    private final Parts neighbours;
    private final Parts deliveries;
    private final Set<String> pairs = new HashSet<>();

    /**
     * @param known the councils that the register knows, by id: of a council that is told anew they give what a file
     *     that is not there does not tell
     */
    CouncilReader(Map<RegisterTable, Table> tables, Map<String, CouncilFacts> known, Set<String> sources) {
        this.councils = tables.get(RegisterTable.COUNCILS);
        this.known = known;
        this.sources = sources;
        Set<String> told = councils.by("council").keySet();
        this.ids = Stream.concat(told.stream(), known.keySet().stream()).collect(Collectors.toSet());
        this.codes = parts(tables.get(RegisterTable.COUNCIL_CODES), "council", told);
        this.predecessors = parts(tables.get(RegisterTable.COUNCIL_SUCCESSIONS), "successor", told);
        this.neighbours = parts(tables.get(RegisterTable.STATISTICAL_NEIGHBOURS), "council", told);
        this.deliveries = parts(tables.get(RegisterTable.DELIVERIES), "council", told);
    }

    /** The councils without a fault. */
    List<CouncilFacts> read() {
        List<CouncilFacts> read = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        // What is told anew is compared as it is told.
        Map<String, CouncilFacts> beside = new HashMap<>(known);
        beside.keySet().removeAll(councils.by("council").keySet());
        beside.values().forEach(council -> named.put(letters(council.name()), council.id()));
        for (Row row : councils.rows()) {
            CouncilFacts council = council(row);
            String other = named.putIfAbsent(letters(council.name()), council.id());
            if (other != null && !other.equals(council.id())) {
                row.fault("name", "is the name of " + other + " too");
            }
            beside.values().stream()
                    .filter(each -> !each.id().equals(council.id()))
                    .forEach(each -> refuseSharing(row, council, each));
            beside.put(council.id(), council);
            if (!row.isFaulty()
                    && Stream.of(codes, predecessors, neighbours, deliveries)
                            .noneMatch(parts -> parts.faulty(council.id()))) {
                read.add(council);
            }
        }
        return read;
    }

    /** At no time two councils have one code, or one place on the map. */
    private static void refuseSharing(Row row, CouncilFacts council, CouncilFacts other) {
        council.codes().stream()
                .filter(code -> other.codes().stream().anyMatch(code::meets))
                .forEach(code -> row.fault("council", "has the code " + code.code() + " of " + other.id()));
        boolean areThereTogether = inOrder(council.establishedOn(), other.abolishedOn())
                && inOrder(other.establishedOn(), council.abolishedOn());
        if (areThereTogether
                && council.hexQ() != null
                && council.hexQ().equals(other.hexQ())
                && Objects.equals(council.hexR(), other.hexR())) {
            row.fault("hex_q", "is the place of " + other.id() + " on the map");
        }
        if (succeeds(council, other.id()) && succeeds(other, council.id())) {
            row.fault("council", "is successor and predecessor of " + other.id());
        }
    }

    private static boolean succeeds(CouncilFacts council, String other) {
        return council.predecessors().stream().anyMatch(each -> each.council().equals(other));
    }

    /** A name as it is read: two that differ in nothing else are one. */
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\d()]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The rows of a file that belong to councils. */
    private record Parts(boolean given, Map<String, List<Row>> rows) {

        <P> List<P> of(
                String council, Function<Row, P> reader, CouncilFacts known, Function<CouncilFacts, List<P>> told) {
            if (!given) {
                return known == null ? List.of() : told.apply(known);
            }
            return rows.getOrDefault(council, List.of()).stream().map(reader).toList();
        }

        boolean faulty(String council) {
            return rows.getOrDefault(council, List.of()).stream().anyMatch(Row::isFaulty);
        }
    }

    private static Parts parts(Table parts, String column, Set<String> told) {
        parts.rows().forEach(row -> row.require(column, told::contains, "is no council in councils.csv"));
        return new Parts(parts.given(), parts.by(column));
    }

    private CouncilFacts council(Row row) {
        String id = row.id("council");
        LocalDate established = row.day("established_on");
        LocalDate abolished = row.day("abolished_on");
        row.require("abolished_on", text -> inOrder(established, abolished), "is before established_on");
        row.require("hex_r", text -> text.isEmpty() == row.cells().get("hex_q").isEmpty(), "goes with hex_q");
        CouncilFacts before = known.get(id);
        CouncilFacts council = new CouncilFacts(
                id,
                row.name("name"),
                row.name("official_name"),
                row.word("type", CouncilType.class),
                row.word("region", Region.class),
                established,
                abolished,
                row.number("hex_q", -FARTHEST_CELL, FARTHEST_CELL),
                row.number("hex_r", -FARTHEST_CELL, FARTHEST_CELL),
                codes.of(id, CouncilReader::code, before, CouncilFacts::codes),
                predecessors.of(id, this::predecessor, before, CouncilFacts::predecessors),
                neighbours.of(id, this::neighbour, before, CouncilFacts::neighbours),
                deliveries.of(id, this::delivery, before, CouncilFacts::deliveries));
        if (council.gss() == null) {
            row.fault("council", "has no GSS code in council_codes.csv");
        }
        council.codes().stream()
                .filter(code -> council.codes().stream()
                        .anyMatch(other -> other != code && other.scheme() == code.scheme() && other.overlaps(code)))
                .findFirst()
                .ifPresent(code -> row.fault("council", "has two codes of " + code.scheme() + " at once"));
        return council;
    }

    private static CouncilCode code(Row row) {
        LocalDate from = row.day("valid_from");
        LocalDate to = row.day("valid_to");
        row.require("valid_to", text -> inOrder(from, to), "is before valid_from");
        row.require("code", text -> text.matches("[A-Z0-9]{0,20}"), "is no code: at most 20 capitals and figures");
        return new CouncilCode(row.word("scheme", CodeScheme.class), row.text("code"), from, to);
    }

    private static boolean inOrder(LocalDate from, LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    private Succession predecessor(Row row) {
        row.require("predecessor", ids::contains, UNKNOWN);
        row.require("predecessor", council -> !council.equals(row.text("successor")), "is the council itself");
        row.text("on");
        return new Succession(row.text("predecessor"), row.day("on"));
    }

    private Neighbour neighbour(Row row) {
        row.require("neighbour", ids::contains, UNKNOWN);
        row.require("neighbour", council -> !council.equals(row.text("council")), "is the council itself");
        row.require("neighbour", council -> pairs.add(row.text("council") + " " + council), "stands twice");
        row.text("rank");
        return new Neighbour(
                row.text("neighbour"), row.number("rank", 1, MOST_NEIGHBOURS), row.word("closeness", Closeness.class));
    }

    private Delivery delivery(Row row) {
        PartialDate from = row.date("valid_from");
        PartialDate to = row.date("valid_to");
        row.require(
                "valid_to",
                text -> from == null || to == null || !to.lastDay().isBefore(from.firstDay()),
                "is before valid_from");
        row.require(
                "sources",
                text -> sources.containsAll(row.texts("sources")),
                "names no source in sources.csv, nor one that the register knows");
        return new Delivery(row.name("provider"), from, to, row.textOrNull("note"), row.texts("sources"));
    }
}
