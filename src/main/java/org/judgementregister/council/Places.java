package org.judgementregister.council;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Districts and counties whose councils are not, or no longer, responsible for children's services. */
final class Places {

    private Places() {}

    /**
     * A place that people may look for.
     *
     * @param names plain
     * @param councils that are responsible there
     * @param why such a council is offered, by its name
     */
    record Place(List<String> names, List<String> councils, UnaryOperator<String> why) {}

    static List<Place> all() {
        return Stream.concat(
                        rows("counties.csv").stream().map(Places::county),
                        rows("districts.csv").stream().map(Places::district))
                .toList();
    }

    private static Place county(Map<String, String> row) {
        return new Place(
                Stream.of(row.get("county").split("\\|"))
                        .map(CouncilSearch::plain)
                        .toList(),
                List.of(row.get("councils").split(" ")),
                council -> row.get("said"));
    }

    private static Place district(Map<String, String> row) {
        String name = row.get("district");
        String successor = row.get("successor");
        String said = successor.isEmpty()
                ? " is a district of "
                : successor.equals(row.get("council")) ? " was a district of " : " was a district, now part of ";
        return new Place(
                List.of(CouncilSearch.plain(name)),
                List.of(successor.isEmpty() ? row.get("council") : successor),
                council -> name + said + council);
    }

    /** The rows of a file of names, by column. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream csv = Places.class.getResourceAsStream("/names/" + file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
