package org.judgementregister.ingest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.judgementregister.ingest.claim.Claim;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.register.RegisterFiles;
import org.judgementregister.ingest.register.RegisterReader;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.listing.Cursor;
import org.judgementregister.release.Releases;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Heading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second release corrects an inspection and adds one; what was served before can still be asked for. */
@QuarkusTest
@TestProfile(LaterReleaseTest.OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterReleaseTest {

    /** Starts the register anew, so that no other test sees the second release. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final String CORRECTED = "tameside-slac-2012-05-14";
    private static final String ADDED = "tameside-cpi-2013-05-14";

    @Inject
    Loading loading;

    @Inject
    Releases releases;

    private final Claims bundled = RegisterReader.read(RegisterFiles.bundled(), KnownFacts.NOTHING);
    private Response firstPage;
    private Response before;
    private Map<String, String> entriesBefore;

    /** Before the first test, when the register can be asked; before all tests it cannot yet. */
    @BeforeEach
    void load() {
        if (before != null) {
            return;
        }
        firstPage = get("/v1/judgements?council=tameside&limit=5");
        before = get("/v1/inspections/" + CORRECTED + "?release=1");
        entriesBefore = entries();
        InspectionFacts told = bundled.inspections().stream()
                .map(Claim::facts)
                .filter(inspection -> inspection.id().equals(CORRECTED))
                .findFirst()
                .orElseThrow();
        loading.load(
                List.of(Samples.register(
                        Samples.inspection(
                                CORRECTED, told.framework(), told.published(), Heading.SAFEGUARDING, Grade.GOOD),
                        Samples.inspection(
                                ADDED,
                                Framework.CPI,
                                LocalDate.parse("2013-05-14"),
                                Heading.ARRANGEMENTS_FOR_PROTECTION,
                                Grade.GOOD))),
                Loading.Options.PLAIN,
                Progress.NOBODY);
        releases.refresh();
    }

    @Test
    void whatWasServedBeforeIsStillServed() {
        Response after = get("/v1/inspections/" + CORRECTED + "?release=1");
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        get("/v1/inspections?release=1&limit=1").then().body("total", equalTo(1252));
        get("/v1/inspections/" + ADDED + "?release=1").then().statusCode(404);
    }

    @Test
    void aLoadOfOldFactsDoesNotTurnTheDataDateBack() {
        get("/v1/councils?current=true").then().body("total", equalTo(153));
    }

    @Test
    void theNewestReleaseIsServedUnlessAnotherIsAskedFor() {
        get("/v1/inspections?limit=1").then().body("release", equalTo(2)).body("total", equalTo(1253));
        get("/v1/inspections/" + CORRECTED)
                .then()
                .body("release", equalTo(2))
                .body("addedIn", equalTo(2))
                .body("judgements.grade", contains("good", "good"));
        get("/v1/inspections/tameside-sif-2016-12-09")
                .then()
                .body("previous", equalTo(ADDED))
                .body("addedIn", equalTo(1));
        get("/v1/releases")
                .then()
                .body("items.dataDate", contains("2026-08-20", "2026-08-20"))
                .body("items.number", contains(2, 1))
                .body("items[0].counts.inspections", equalTo(1253));
        get("/v1/releases?release=1").then().body("items.number", contains(1));
    }

    @Test
    void aReaderWhoPollsMissesNothingThatWasLoadedLate() {
        get("/v1/inspections?sinceRelease=1").then().body("items.id", contains(ADDED, CORRECTED));
        get("/v1/judgements?sinceRelease=1")
                .then()
                .body("items.inspection", contains(ADDED, CORRECTED, CORRECTED))
                .body("items.addedIn", everyItem(equalTo(2)));
        get("/v1/councils?sinceRelease=1").then().body("items", empty());
        get("/v1/inspections?sinceRelease=2").then().body("items", empty());
        get("/v1/inspections?sinceRelease=2&release=1").then().statusCode(404);
    }

    @Test
    void aWalkStaysInTheReleaseInWhichItBegan() {
        Response rest = given().urlEncodingEnabled(false)
                .get(firstPage.<String>path("next").replace("limit=5", "limit=1000"));
        rest.then()
                .statusCode(200)
                .body("release", equalTo(1))
                .body("total", equalTo(firstPage.path("total")))
                .body("items.inspection", not(hasItem(ADDED)));
        assertThat(firstPage.<List<Object>>path("items")).doesNotContainAnyElementsOf(rest.path("items"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x|y|z",
                "2016-12-09|tameside",
                "2016-12-09|Tameside|1",
                "2016-12-09|tameside|1|1",
                "+999999999-12-31|tameside|1",
                "2016-12-09|tameside|99999999999"
            })
    void aCursorThatIsWellSealedButNonsenseIsRefused(String key) {
        Cursor cursor = cursor();
        Cursor nonsense = new Cursor(1, cursor.filters(), List.of(key.split("\\|")));
        get("/v1/judgements?council=tameside&limit=5&cursor=" + nonsense.encode())
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/invalid-cursor"));
    }

    @Test
    void aCursorFromAnInstanceThatKnowsMoreMustWait() {
        Cursor cursor = cursor();
        Cursor later = new Cursor(3, cursor.filters(), cursor.key());
        get("/v1/judgements?council=tameside&limit=5&cursor=" + later.encode())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("/v1/problems/unavailable"));
    }

    @Test
    void aNewReleaseHasNewTags() {
        assertThat(get("/v1/judgements?council=tameside&limit=5").header("ETag"))
                .isNotEqualTo(firstPage.header("ETag"));
    }

    @Test
    void aChangeIsNewWhenWhatItIsComparedWithIs() {
        get("/v1/changes?sinceRelease=1")
                .then()
                .body("items.inspection", contains("tameside-sif-2016-12-09", ADDED, CORRECTED))
                .body("items.area", everyItem(equalTo("help-and-protection")))
                .body("items.previousInspection", contains(ADDED, CORRECTED, null))
                .body("items.addedIn", everyItem(equalTo(2)));
        get("/v1/changes?council=tameside&framework=sif&area=help-and-protection&release=1")
                .then()
                .body("items.previousInspection", contains(CORRECTED))
                .body("items.from", contains("adequate"))
                .body("items.addedIn", contains(1));
    }

    @Test
    void anEntryOfAFeedStaysAsItIsWhenSomethingElseIsLoaded() {
        Map<String, String> now = entries();
        assertThat(now).containsOnlyKeys(entriesBefore.keySet());
        String changed =
                get("/v1/changes.feed.json?council=tameside&framework=sif").path("items[0].id");
        assertThat(now.get(changed)).contains("good to inadequate").isNotEqualTo(entriesBefore.get(changed));
        now.remove(changed);
        entriesBefore.remove(changed);
        assertThat(now).isNotEmpty().isEqualTo(entriesBefore);
    }

    /** Of each entry's id all that it says, its times among it. */
    private static Map<String, String> entries() {
        List<Map<String, Object>> items =
                get("/v1/changes.feed.json?region=north-west&framework=sif&publishedFrom=2015-01-01")
                        .path("items");
        return items.stream().collect(Collectors.toMap(item -> (String) item.get("id"), Map::toString));
    }

    private Cursor cursor() {
        return Cursor.decode(firstPage.<String>path("next").replaceAll(".*cursor=([^&]+).*", "$1"));
    }
}
