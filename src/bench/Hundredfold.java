import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a register a hundred times as large as the bundled one: each inspection a hundred times under as many names.
 * {@code java src/bench/Hundredfold.java DIRECTORY}, from the project's directory.
 */
public final class Hundredfold {

    private static final int TIMES = 100;
    private static final Path BUNDLED = Path.of("src", "main", "resources", "register");

    private Hundredfold() {}

    public static void main(String... arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (String name : List.of("inspections.csv", "judgements.csv", "findings.csv", "figures.csv")) {
            List<String> lines = Files.readAllLines(BUNDLED.resolve(name));
            try (BufferedWriter file = Files.newBufferedWriter(directory.resolve(name))) {
                file.write(lines.get(0) + "\n");
                for (int copy = 1; copy <= TIMES; copy++) {
                    for (String line : lines.subList(1, lines.size())) {
                        int comma = line.indexOf(',');
                        String id = line.substring(0, comma) + (copy == 1 ? "" : "-copy-" + copy);
                        file.write(id + line.substring(comma) + "\n");
                    }
                }
            }
        }
        for (String name : List.of(
                "sources.csv",
                "councils.csv",
                "council_codes.csv",
                "council_successions.csv",
                "statistical_neighbours.csv",
                "deliveries.csv")) {
            Files.writeString(directory.resolve(name), Files.readString(BUNDLED.resolve(name)));
        }
    }
}
