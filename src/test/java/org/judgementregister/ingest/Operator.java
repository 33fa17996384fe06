package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.judgementregister.download.Packages;
import org.judgementregister.ingest.follow.FollowLog;
import org.judgementregister.ingest.input.Limits;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What operators do. Each test speaks of a council of its own, since what is loaded stays; where it loads a history of that
 * council alone it says {@code --force}, as such a history leaves the others out. The register begins with councils and no
 * inspections.
 */
abstract class Operator {

    /** An empty register that looks out for releases so rarely that it has to be told of them. */
    public static class CouncilsOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("register.bundled-data", "councils", "register.release.check-every", "10m");
        }
    }

    static final String HISTORY = "LA name|Inspection date|Publication date|Inspection type|Overall effectiveness"
            + "|Impact of leaders|Help and protection|Children in care|Care leavers";
    static final String YEAR = "LA name|Inspection/Visit date|Publication date|Inspection/Visit type|Visit theme";

    @Inject
    Loading loading;

    @Inject
    Packages packages;

    @Inject
    Limits limits;

    @Inject
    FollowLog followed;

    @TempDir
    Path directory;

    /** How a command ended, and what it printed. */
    record Ended(int status, String output) {}

    Ended ingest(Path file, String... options) {
        return run(Stream.concat(Stream.of(options), Stream.of(file.toString())).toArray(String[]::new));
    }

    Ended run(String... arguments) {
        IngestCommand command = new IngestCommand();
        new CommandLine(command).parseArgs(arguments);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int before = newest();
        int status = new Ingest(loading, packages, limits, followed)
                .run(command, new PrintStream(printed, true, StandardCharsets.UTF_8));
        if (status == Ingest.LOADED && !command.dryRun) {
            await(before + 1);
        }
        return new Ended(status, printed.toString(StandardCharsets.UTF_8));
    }

    /** The program serves a new release as soon as the database tells of it; nobody looks for it here. */
    static void await(int release) {
        for (int tries = 0; newest() < release && tries < 500; tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(newest()).isGreaterThanOrEqualTo(release);
    }

    static int newest() {
        return get("/v1").path("release.number");
    }

    static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    /** A workbook that speaks of a day. */
    Path edition(String asAt, String... table) {
        try {
            return new WorkbookFile()
                    .sheet(
                            "Cover",
                            "Outcomes as at " + asAt,
                            "Policy area:|Local authority inspection outcomes",
                            "Published on:|2025-09-25",
                            "As at " + spelled(asAt))
                    .sheet("Table", table)
                    .write(Files.createTempFile(directory, "outcomes", ".ods"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String spelled(String day) {
        return day.substring(8) + " March " + day.substring(0, 4);
    }

    void register(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
