package org.judgementregister.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A feed as JSON Feed 1.1, whose names have underscores. */
public record JsonFeed(
        @NotNull String version,
        @NotNull String title,
        @NotNull String description,
        @NotNull @JsonProperty("home_page_url") String homePageUrl,
        @NotNull @JsonProperty("feed_url") String feedUrl,
        @NotNull List<Author> authors,
        @NotNull String language,
        @NotNull List<FeedItem> items) {

    static final String MEDIA_TYPE = "application/feed+json";

    /** Who makes the feed. */
    public record Author(@NotNull String name) {}

    /** What one inspection changed; without the address of the report where that is not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FeedItem(
            @NotNull String id,
            @NotNull String url,
            @JsonProperty("external_url") String externalUrl,
            @NotNull String title,
            @NotNull @JsonProperty("content_text") String contentText,
            @NotNull @JsonProperty("date_published") Instant datePublished,
            @NotNull @JsonProperty("date_modified") Instant dateModified) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                Feed.SUBTITLE,
                feed.home(),
                feed.self(),
                List.of(new Author(Feed.AUTHOR)),
                "en-GB",
                feed.entries().stream()
                        .map(entry -> new FeedItem(
                                entry.id(),
                                feed.absolute(entry.path()),
                                entry.reportUrl(),
                                entry.title(),
                                entry.text(),
                                entry.published().atStartOfDay(ZoneOffset.UTC).toInstant(),
                                entry.updated()))
                        .toList());
    }
}
