package org.judgementregister.feed;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The feeds of changes. */
@QuarkusTest
class FeedResourceTest {

    @Test
    void atomTellsEachInspectionInASentence() throws FeedException {
        Feed feed = atom("/v1/changes.atom?council=lancashire");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).startsWith("http://").endsWith("/v1/changes.atom?council=lancashire");
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getOtherLinks())
                .filteredOn(link -> link.getRel().equals("self"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(feed.getId()));
        Entry newest = feed.getEntries().get(0);
        assertThat(newest.getTitle())
                .isEqualTo(
                        "Lancashire: help and protection still good; looked after children still good; care leavers up"
                                + " one grade, good to outstanding; leadership up one grade, good to outstanding");
        assertThat(newest.getAlternateLinks().get(0).getHref())
                .endsWith("/inspections/lancashire-ilacs-2026-08-20")
                .doesNotContain("/v1/");
        assertThat(feed.getTitle()).isEqualTo("Judgement Register: what changed in Lancashire");
        assertThat(atom("/v1/changes.atom?area=leadership&direction=down").getTitle())
                .isEqualTo("Judgement Register: what changed (Leadership, Down)");
        assertThat(newest.getPublished().toInstant()).isEqualTo("2026-08-20T00:00:00Z");
        assertThat(feed.getEntries()).hasSize(5);
    }

    @Test
    void aCouncilsFeedLeadsToItsPageAndAnyOtherToWhatChanged() throws FeedException {
        assertThat(atom("/v1/changes.atom?council=lancashire")
                        .getAlternateLinks()
                        .get(0)
                        .getHref())
                .endsWith("/councils/lancashire");
        assertThat(atom("/v1/changes.atom?region=london")
                        .getAlternateLinks()
                        .get(0)
                        .getHref())
                .endsWith("/changes");
    }

    @Test
    void whatARegisterHasHadFromTheBeginningIsNoNews() throws FeedException {
        assertThat(atom("/v1/changes.atom?release=1").getEntries())
                .allSatisfy(entry -> assertThat(entry.getUpdated()).isEqualTo(entry.getPublished()));
    }

    @Test
    void everyEntryHasWhatTheSpecificationWants() throws FeedException {
        Feed feed = atom("/v1/changes.atom");
        assertThat(feed.getEntries()).hasSize(50).allSatisfy(entry -> {
            assertThat(entry.getId()).matches("urn:uuid:[0-9a-f-]{36}");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getAlternateLinks()).hasSize(1);
        });
        assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
        assertThat(feed.getAuthors()).hasSize(1);
        assertThat(feed.getEntries().stream().map(Entry::getPublished).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void jsonFeedTellsTheSame() throws FeedException {
        List<Entry> entries =
                atom("/v1/changes.atom?area=leadership&direction=down").getEntries();
        get("/v1/changes.feed.json?area=leadership&direction=down")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("feed_url", containsString("/v1/changes.feed.json?area=leadership&direction=down"))
                .body("items.id", equalTo(entries.stream().map(Entry::getId).toList()))
                .body(
                        "items.title",
                        equalTo(entries.stream().map(Entry::getTitle).toList()))
                .body("items.title", everyItem(matchesPattern("[^:]+: leadership down .*")))
                .body("items.date_published", everyItem(matchesPattern("\\d{4}-\\d\\d-\\d\\dT00:00:00Z")))
                .body("items.content_text", everyItem(containsString("Inspected under ")));
    }

    @Test
    void aCaveatIsToldWithTheEntry() {
        get("/v1/changes.feed.json?council=north-northamptonshire&publishedTo=2022-12-31")
                .then()
                .body(
                        "items.title",
                        contains(startsWith("North Northamptonshire: overall effectiveness first judged ")))
                .body("items.content_text", contains(containsString("what was judged at Northamptonshire before")));
    }

    @Test
    void theFormIsThePathsWhateverIsAccepted() {
        given().accept("application/json")
                .get("/v1/changes.atom?council=lancashire")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml");
        String tag = get("/v1/changes.atom").header("ETag");
        given().header("If-None-Match", tag).get("/v1/changes.atom").then().statusCode(304);
        get("/v1/changes.atom?are=x").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theServiceLeadsToThem() {
        get("/v1")
                .then()
                .header("Link", containsString("</v1/changes.atom>; rel=\"alternate\"; type=\"application/atom+xml\""))
                .header("Link", containsString("</openapi>; rel=\"service-desc\""))
                .header("Link", containsString("</docs>; rel=\"service-doc\""))
                .header("Link", containsString("rel=\"license\""))
                .header("Link", containsString("rel=\"describedby\""))
                .body("links.changesAtom", endsWith("/v1/changes.atom"))
                .body("links.changesJsonFeed", endsWith("/v1/changes.feed.json"));
    }

    private static Feed atom(String path) throws FeedException {
        String text = get(path)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        return (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(text));
    }

    @Test
    void anEntrySaysWhatTheCouncilWasToldToImprove() {
        get("/v1/changes.feed.json?council=tameside&publishedFrom=2024-02-13&publishedTo=2024-02-13")
                .then()
                .body("items[0].content_text", containsString("Told to improve, among other things: "))
                .body("items[0].content_text", containsString("management oversight"));
        get("/v1/changes.atom?council=tameside&publishedTo=2012-12-31")
                .then()
                .body(not(containsString("Told to improve")));
    }
}
