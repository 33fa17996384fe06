package org.judgementregister.council;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Districts and counties whose councils are not, or no longer, responsible for children's services. */
final class Places {

    private Places() {}

    /**
     * A place that people may look for.
     *
     * @param name plain
     * @param councils that are responsible there
     * @param why such a council is offered; its name follows where that ends with a space
     */
    record Place(String name, List<String> councils, String why) {

        String why(CouncilRow council) {
            return why.endsWith(" ") ? why + council.name() : why;
        }
    }

    static List<Place> all() {
        return Stream.concat(
                        rows("counties.csv").stream().map(Places::county),
                        rows("districts.csv").stream().map(Places::district))
                .toList();
    }

    private static Place county(Map<String, String> row) {
        String name = row.get("county");
        String until = row.get("until");
        String why = until.isEmpty() ? "in " + name : "in what was the county of " + name + " until " + until;
        return new Place(CouncilSearch.plain(name), List.of(row.get("councils").split(" ")), why);
    }

    private static Place district(Map<String, String> row) {
        String name = row.get("district");
        boolean gone = !row.get("successor").isEmpty();
        return new Place(
                CouncilSearch.plain(name),
                List.of(row.get(gone ? "successor" : "council")),
                name + (gone ? " was a district, now part of " : " is a district of "));
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
