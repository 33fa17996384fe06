package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.judgementregister.contract.Cookbook;
import org.judgementregister.ingest.claim.CellLocation;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.claim.Provenance;
import org.judgementregister.ingest.claim.Withdrawal;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.release.Releases;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever polls as the cookbook says has, after every release, what the newest release says. */
@QuarkusTest
@TestProfile(LaterReleaseTest.OwnDatabase.class)
class PollingIT {

    private static final String LATE = "tameside-tlac-2013-06-11";
    private static final String OTHER = "tameside-cpi-2012-11-08";

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @TempDir
    Path directory;

    @Test
    void aCopyThatIsKeptUpIsWhatTheNewestReleaseSays() throws Exception {
        Map<String, String> programs = Cookbook.recipe("my last poll");
        programs.keySet().removeIf(language -> !Cookbook.canRun(language));
        List<Function<KnownFacts, Claims>> loads = List.of(
                Samples.register(inspection(LATE, "2013-06-11", Grade.GOOD)), // late
                Samples.register(inspection(LATE, "2013-06-11", Grade.ADEQUATE)), // corrected
                Samples.register(
                        inspection(LATE, "2013-06-12", Grade.ADEQUATE), inspection(OTHER, "2012-11-08", Grade.GOOD)),
                withdrawing(LATE),
                Samples.register(inspection(OTHER, "2012-11-08", Grade.INADEQUATE)));
        int first = get("/v1").path("release.number");
        poll(programs);
        for (int load = 0; load < loads.size(); load++) {
            loading.load(List.of(loads.get(load)), Loading.Options.PLAIN, Progress.NOBODY);
            releases.refresh();
            assertThat(get("/v1").<Integer>path("release.number")).isEqualTo(first + load + 1);
            if (load != 1) { // who sleeps through a release misses nothing either
                poll(programs);
            }
        }
        poll(programs); // and a poll that finds nothing new loses nothing
        assertThat(newest()).anyMatch(line -> line.startsWith(OTHER)).noneMatch(line -> line.startsWith(LATE));
    }

    private void poll(Map<String, String> programs) throws Exception {
        for (Map.Entry<String, String> program : programs.entrySet()) {
            Path own = Files.createDirectories(directory.resolve(program.getKey()));
            Cookbook.run(program.getKey(), program.getValue(), own, "http://localhost:" + RestAssured.port);
            assertThat(Files.readAllLines(own.resolve("copy.tsv")))
                    .as(program.getKey())
                    .containsExactlyInAnyOrderElementsOf(newest());
        }
    }

    private static List<String> newest() {
        return get("/v1/judgements.csv")
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("\"[^\"]*\"", ""))
                .map(line -> line.split(","))
                .map(cells -> String.join("\t", cells[4], cells[7], cells[10]))
                .toList();
    }

    private static InspectionFacts inspection(String id, String published, Grade grade) {
        Framework framework = id.equals(LATE) ? Framework.TLAC : Framework.CPI;
        Heading heading =
                id.equals(LATE) ? Heading.SERVICES_FOR_LOOKED_AFTER_CHILDREN : Heading.ARRANGEMENTS_FOR_PROTECTION;
        return Samples.inspection(id, framework, LocalDate.parse(published), heading, grade);
    }

    private static Function<KnownFacts, Claims> withdrawing(String inspection) {
        Withdrawal told = new Withdrawal(
                Subject.INSPECTION, inspection, "It was told of twice", new CellLocation("withdrawals.csv", null, 2));
        return known -> new Claims(
                Provenance.EDITORS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(told),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
