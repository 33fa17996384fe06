package org.judgementregister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilCode;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.council.Delivery;
import org.judgementregister.council.Neighbour;
import org.judgementregister.council.Succession;
import org.judgementregister.vocabulary.Closeness;
import org.judgementregister.vocabulary.CodeScheme;
import org.judgementregister.vocabulary.CouncilType;
import org.judgementregister.vocabulary.Region;

/** Reads the councils of a register with all that belongs to each. */
final class CouncilReader {

    private static final String UNKNOWN = "is no council in councils.csv";

    private final Table councils;
    private final Set<String> ids;
    private final Set<String> sources;
    private final Map<String, List<Row>> codes;
    private final Map<String, List<Row>> predecessors;
    private final Map<String, List<Row>> neighbours;
    private final Map<String, List<Row>> deliveries;

    CouncilReader(Map<RegisterTable, Table> tables, Set<String> sources) {
        this.councils = tables.get(RegisterTable.COUNCILS);
        this.sources = sources;
        this.ids = councils.by("council").keySet();
        this.codes = of(tables.get(RegisterTable.COUNCIL_CODES), "council");
        this.predecessors = of(tables.get(RegisterTable.COUNCIL_SUCCESSIONS), "successor");
        this.neighbours = of(tables.get(RegisterTable.STATISTICAL_NEIGHBOURS), "council");
        this.deliveries = of(tables.get(RegisterTable.DELIVERIES), "council");
    }

    List<CouncilFacts> read() {
        return councils.rows().stream().map(this::council).toList();
    }

    private Map<String, List<Row>> of(Table parts, String council) {
        parts.rows().forEach(row -> row.require(council, ids::contains, UNKNOWN));
        return parts.by(council);
    }

    private CouncilFacts council(Row row) {
        String id = row.text("council");
        CouncilFacts council = new CouncilFacts(
                id,
                row.text("name"),
                row.text("official_name"),
                row.word("type", CouncilType.class),
                row.word("region", Region.class),
                row.day("established_on"),
                row.day("abolished_on"),
                row.number("hex_q"),
                row.number("hex_r"),
                parts(codes, id).map(CouncilReader::code).toList(),
                parts(predecessors, id).map(this::predecessor).toList(),
                parts(neighbours, id).map(this::neighbour).toList(),
                parts(deliveries, id).map(this::delivery).toList());
        if (council.gss() == null) {
            row.fault("council", "has no GSS code in council_codes.csv");
        }
        return council;
    }

    private static Stream<Row> parts(Map<String, List<Row>> rows, String council) {
        return rows.getOrDefault(council, List.of()).stream();
    }

    private static CouncilCode code(Row row) {
        LocalDate from = row.day("valid_from");
        LocalDate to = row.day("valid_to");
        row.require("valid_to", text -> from == null || to == null || !to.isBefore(from), "is before valid_from");
        return new CouncilCode(row.word("scheme", CodeScheme.class), row.text("code"), from, to);
    }

    private Succession predecessor(Row row) {
        row.require("predecessor", ids::contains, UNKNOWN);
        row.text("on");
        return new Succession(row.text("predecessor"), row.day("on"));
    }

    private Neighbour neighbour(Row row) {
        row.require("neighbour", ids::contains, UNKNOWN);
        row.text("rank");
        return new Neighbour(row.text("neighbour"), row.number("rank"), row.word("closeness", Closeness.class));
    }

    private Delivery delivery(Row row) {
        row.require("sources", text -> sources.containsAll(row.texts("sources")), "names no source in sources.csv");
        return new Delivery(
                row.text("provider"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.textOrNull("note"),
                row.texts("sources"));
    }
}
