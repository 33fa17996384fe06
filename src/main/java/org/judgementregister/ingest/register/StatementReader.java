package org.judgementregister.ingest.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.inspection.FieldStatement;
import org.judgementregister.inspection.FieldText;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;

/** Reads who says what of single fields: accepted rows name the source of a value, the others are overruled. */
record StatementReader(Map<String, List<Row>> byInspection, Set<String> sources) {

    /** What the rows of an inspection say. */
    record Said(List<FieldStatement> overruled, Map<String, Claim.Teller> tellers) {}

    /** The inspection as its parts tell it, with the known values of the fields whose source is named. */
    InspectionFacts withNamed(InspectionFacts parts, InspectionFacts known) {
        Map<String, Object> fields = InspectionFields.of(parts);
        Map<String, Object> all = InspectionFields.of(known);
        rows(parts.id())
                .filter(StatementReader::isAccepted)
                .map(row -> row.cells().get("field"))
                .filter(all::containsKey)
                .forEach(field -> fields.putIfAbsent(field, all.get(field)));
        return InspectionFields.facts(parts.id(), parts.council(), fields, parts.sources());
    }

    /** Checks each row by itself. */
    void check(String inspection) {
        rows(inspection).forEach(row -> {
            String field = row.text("field");
            row.require("source", sources::contains, InspectionReader.UNKNOWN_SOURCE);
            row.text("value");
            row.read("value", value -> InspectionFields.parse(field, value));
            row.flag("accepted");
        });
    }

    /** What is said of an inspection that is sound, as are the rows. */
    Said of(InspectionFacts inspection) {
        Map<String, Object> fields = InspectionFields.of(inspection);
        List<FieldStatement> overruled = new ArrayList<>();
        Map<String, Claim.Teller> tellers = new HashMap<>();
        rows(inspection.id()).forEach(row -> {
            String field = row.text("field");
            String value = row.text("value");
            Claim.Teller teller = new Claim.Teller(row.text("source"), row.textOrNull("place"));
            if (!isAccepted(row)) {
                overruled.add(new FieldStatement(field, value, teller.source(), teller.place(), false));
            } else if (!fields.containsKey(field)) {
                row.fault("accepted", "is true of a field in which the inspection has no value");
            } else if (!isValue(field, value, fields.get(field))) {
                row.fault("value", "is accepted, but the inspection has " + FieldText.of(fields.get(field)));
            } else if (tellers.putIfAbsent(field, teller) != null) {
                row.fault("accepted", "is true of another source of this field too");
            }
        });
        return new Said(overruled, tellers);
    }

    /** A source can say less of the days than is known. */
    private static boolean isValue(String field, String value, Object known) {
        return field.equals(InspectionFields.ON_SITE)
                || InspectionFields.parse(field, value).equals(known);
    }

    private static boolean isAccepted(Row row) {
        return "true".equals(row.cells().get("accepted"));
    }

    private Stream<Row> rows(String inspection) {
        return byInspection.getOrDefault(inspection, List.of()).stream();
    }
}
