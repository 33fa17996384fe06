package org.judgementregister.ingest.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.report.Passage;

/**
 * What one file says of one inspection.
 *
 * @param facts null or empty where the file says nothing, which withdraws nothing; no id where the file gives none
 * @param sheets the sheets that say it; none where a file has none
 * @param place where it is said, or first said
 * @param text of the report that says it; null where none does
 * @param conflicts fields about which the file contradicts itself, and which the facts leave out
 * @param overruled what sources say of it otherwise, as the register's own files remember it
 * @param tellers of fields that another source or another row says than the first, where there are such
 */
public record Claim(
        InspectionFacts facts,
        Set<String> sheets,
        CellLocation place,
        List<Conflict> conflicts,
        Text text,
        List<FieldStatement> overruled,
        Map<String, Teller> tellers) {

    /**
     * Who says a field.
     *
     * @param place where; null where that is not known
     */
    public record Teller(String source, String place) {}

    /**
     * The text of a report.
     *
     * @param sha256 of the file that it was read in
     */
    public record Text(String sha256, List<Passage> passages) {}

    /** A claim without the text of a report. */
    public Claim(InspectionFacts facts, Set<String> sheets, CellLocation place, List<Conflict> conflicts) {
        this(facts, sheets, place, conflicts, null, List.of(), Map.of());
    }

    /** A claim that stands alone. */
    public Claim(InspectionFacts facts, Set<String> sheets, CellLocation place) {
        this(facts, sheets, place, List.of());
    }

    /** The row as a statement names it; a file that names no inspections is one source. */
    public Identity.Row row() {
        return new Identity.Row(source(), where());
    }

    /** Who says a field; of a file that names several sources, the first. */
    public Teller teller(String field) {
        return tellers.getOrDefault(field, new Teller(source(), where()));
    }

    private String source() {
        return facts.sources().iterator().next();
    }

    /** Where it is said, or first said: the row of a table, or a report, whose grades and days have their own layout. */
    public String where() {
        return text == null ? place.toString() : place.file();
    }
}
