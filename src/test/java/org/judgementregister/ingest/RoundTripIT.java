package org.judgementregister.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.judgementregister.ingest.Loading.Outcome;
import org.judgementregister.ingest.claim.InspectionRules;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.claim.SameInspection;
import org.judgementregister.ingest.input.Input;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.inspection.InspectionFields;
import org.judgementregister.inspection.Judgement;
import org.judgementregister.inspection.OnSite;
import org.judgementregister.rating.PlainWalk;
import org.judgementregister.release.Releases;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.judgementregister.vocabulary.InspectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever valid rows a release holds, loading them and asking for the release gives them back, then and for ever; what
 * is not told again stays; loading twice is loading once.
 */
@QuarkusTest
@TestProfile(RoundTripIT.CouncilsOnly.class)
class RoundTripIT {

    /** An empty register. */
    public static class CouncilsOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("register.bundled-data", "councils");
        }
    }

    private static final int RELEASES = 5;
    private static final int INSPECTIONS = 40;
    private static final int RETOLD = 15;
    private static final int TIMES = 8;
    private static final long SEED = Long.getLong("standings.seed", System.nanoTime());

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    @TempDir
    Path directory;

    @Test
    void whatIsLoadedIsServedForEver() throws IOException, InterruptedException {
        Map<String, InspectionFacts> expected = new LinkedHashMap<>();
        Map<Integer, Map<String, List<String>>> served = new HashMap<>();
        for (int seed = 1; seed <= RELEASES; seed++) {
            RandomRegister random =
                    new RandomRegister(seed, Reading.COUNCILS.councils().keySet());
            List<InspectionFacts> told = new ArrayList<>(expected.values().stream()
                    .limit(RETOLD)
                    .map(random::retold)
                    .filter(facts -> isSound(joined(expected.get(facts.id()), facts)))
                    .toList());
            for (int i = 0; i < INSPECTIONS; i++) {
                told.add(random.inspection("inspection-" + seed + "-" + i));
            }
            // One that fits a known inspection would be that inspection, whatever it is called.
            told.removeIf(facts -> !expected.containsKey(facts.id())
                    && SameInspection.among(expected.values(), each -> each, facts)
                            .isPresent());
            told.forEach(facts -> expected.merge(facts.id(), facts, RoundTripIT::joined));
            Path files = Files.createDirectory(directory.resolve("release-" + seed));
            RandomRegister.write(files, told);
            Loading.Result result = load(files);
            assertThat(result.comparison().allFaults()).as("seed %d", seed).isEmpty();
            assertThat(result.outcome()).as("seed %d", seed).isEqualTo(Outcome.LOADED);
            int release = result.release().orElseThrow().number();
            releases.refresh();

            Map<String, List<String>> answer = ask(release);
            assertThat(answer).as("seed %d", seed).isEqualTo(wanted(expected));
            served.put(release, answer);
            assertThat(load(files).outcome()).as("seed %d", seed).isEqualTo(Outcome.NOTHING_NEW);
        }
        served.forEach((release, answer) -> assertThat(ask(release)).isEqualTo(answer));
        ratingsAndChangesAreThoseOfAPlainWalk();
        aChangeIsNewWhenWhatItWasComparedWithIsWithdrawn();
    }

    private static void ratingsAndChangesAreThoseOfAPlainWalk() throws IOException, InterruptedException {
        PlainWalk newest = new PlainWalk();
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertThat(PlainWalk.toldChanges("")).isEqualTo(newest.changes(last, null));
        assertThat(PlainWalk.toldChanges(PlainWalk.ANY_DIRECTION)).isEqualTo(newest.changes(last, null));
        System.out.println("Times of seed " + SEED);
        Random random = new Random(SEED);
        for (int release = 1; release <= RELEASES; release++) {
            String of = "&release=" + release;
            PlainWalk walk = new PlainWalk(of);
            for (int i = 0; i < TIMES; i++) {
                LocalDate day = last.minusDays(random.nextInt(6500));
                LocalDate begun = random.nextInt(3) == 0 ? null : day.minusDays(random.nextInt(400) - 50);
                String as = "seed %d: release %d, as of %s, begun by %s".formatted(SEED, release, day, begun);
                assertThat(PlainWalk.told(day, begun, of)).as(as).isEqualTo(walk.ratings(day, begun));
                assertThat(PlainWalk.toldChanges("&" + PlainWalk.times(day, begun) + of))
                        .as(as)
                        .isEqualTo(walk.changes(day, begun));
            }
        }
    }

    private void aChangeIsNewWhenWhatItWasComparedWithIsWithdrawn() throws IOException {
        Path told = Files.createDirectory(directory.resolve("told"));
        RandomRegister.write(told, List.of(later("first", 9), later("second", 10), later("third", 11)));
        load(told);
        Path withdrawn = Files.createDirectory(directory.resolve("withdrawn"));
        Files.writeString(withdrawn.resolve("withdrawals.csv"), "inspection,reason\nsecond,It never was\n");
        int release = load(withdrawn).release().orElseThrow().number();
        releases.refresh();
        given().get("/v1/changes?sinceRelease=" + (release - 1))
                .then()
                .body("items.inspection", contains("third"))
                .body("items.previousInspection", contains("first"))
                .body("items.addedIn", contains(release));
    }

    /** After all random ones. */
    private static InspectionFacts later(String id, int month) {
        return new InspectionFacts(
                id,
                "lancashire",
                Framework.ILACS_2026,
                InspectionKind.STANDARD,
                OnSite.parse("2026-%02d-02/2026-%1$02d-06".formatted(month)),
                LocalDate.of(2026, month, 20),
                null,
                null,
                null,
                Set.of("ofsted-report"),
                List.of(new Judgement(Framework.ILACS_2026, Heading.HELP_AND_PROTECTION, Grade.GOOD)),
                List.of(),
                List.of(),
                List.of());
    }

    private Loading.Result load(Path files) {
        Input input = new Input(
                new Reading.Bounds(10_000_000, 10_000_000, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                null,
                null,
                null);
        return loading.load(List.of(input.open(files.toString())), Loading.Options.PLAIN, Progress.NOBODY);
    }

    private static boolean isSound(InspectionFacts facts) {
        List<String> faults = new ArrayList<>();
        InspectionRules.check(facts, LocalDate.MAX, (column, value, reason) -> faults.add(reason));
        return faults.isEmpty();
    }

    /** What is told wins; what is not told stays; findings and figures are told all or none. */
    private static InspectionFacts joined(InspectionFacts before, InspectionFacts told) {
        Map<String, Object> fields = new LinkedHashMap<>(InspectionFields.of(before));
        fields.putAll(InspectionFields.of(told));
        if (told.onSite().size() == 1
                && told.onSite().get(0).to() == null
                && !before.onSite().isEmpty()) {
            // a first day alone leaves the last day as it was, which is Completion's own rule
            fields.put(InspectionFields.ON_SITE, Completion.onSite(before.onSite(), told.onSite()));
        }
        return InspectionFields.facts(before.id(), before.council(), fields, before.sources());
    }

    /** Each inspection, judgement, finding and figure as a line, by what the API should say. */
    private static Map<String, List<String>> wanted(Map<String, InspectionFacts> expected) {
        return Map.of(
                "inspections",
                lines(expected.values().stream()
                        .map(facts -> line(
                                facts.id(),
                                facts.council(),
                                facts.framework(),
                                facts.kind(),
                                Objects.toString(OnSite.text(facts.onSite()), ""),
                                facts.published(),
                                facts.theme(),
                                facts.priorityAction(),
                                facts.reportUrl()))),
                "judgements",
                lines(expected.values().stream()
                        .flatMap(facts -> facts.judgements().stream()
                                .map(part -> line(facts.id(), part.heading(), part.grade())))),
                "findings",
                lines(expected.values().stream()
                        .flatMap(facts -> facts.findings().stream()
                                .map(part -> line(facts.id(), part.area(), part.kind(), part.theme(), part.text())))));
    }

    private static Map<String, List<String>> ask(int release) {
        return Map.of(
                "inspections",
                lines(items("inspections", release)
                        .map(item -> line(
                                item.get("id"),
                                item.get("council"),
                                item.get("framework"),
                                item.get("kind"),
                                onSite(item),
                                item.get("published"),
                                item.get("theme"),
                                item.get("priorityAction"),
                                item.get("reportUrl")))),
                "judgements",
                lines(items("judgements", release)
                        .map(item -> line(item.get("inspection"), item.get("heading"), item.get("grade")))),
                "findings",
                lines(items("findings", release)
                        .map(item -> line(
                                item.get("inspection"),
                                item.get("area"),
                                item.get("kind"),
                                item.get("theme"),
                                item.get("text")))));
    }

    private static Stream<Map<String, Object>> items(String list, int release) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "/v1/" + list + "?limit=1000&release=" + release;
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return items.stream();
    }

    @SuppressWarnings("unchecked")
    private static String onSite(Map<String, Object> item) {
        return String.join(
                " ",
                ((List<Map<String, String>>) item.get("onSite"))
                        .stream()
                                .map(period -> period.get("from") + "/" + Objects.toString(period.get("to"), ""))
                                .toList());
    }

    private static String line(Object... parts) {
        return String.join(
                "|", Stream.of(parts).map(part -> Objects.toString(part, "")).toList());
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.sorted().toList();
    }
}
