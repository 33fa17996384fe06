package org.judgementregister.ingest.follow;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.judgementregister.ingest.claim.TimeLimit;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.input.Download;
import org.judgementregister.ingest.input.Limits;

/**
 * A polite reader of somebody's site: one request at a time and a pause between two, robots.txt obeyed, a name and a contact
 * said, no link followed to anybody else.
 */
final class Visitor {

    private static final String NAME = "judgementregister";

    private final Limits limits;
    private final String agent;
    private BaseRobotRules rules;
    private final URI address;
    private final Map<URI, FollowedPage> followed;
    private final List<FollowedPage> changed = new ArrayList<>();
    private boolean asked;

    /**
     * @param followed the pages that need not be read again unless they changed
     */
    Visitor(URI address, Limits limits, Map<URI, FollowedPage> followed) {
        this.address = address;
        this.followed = followed;
        this.limits = limits;
        this.agent = limits.contact()
                .map(contact -> "JudgementRegister (+" + contact + ")")
                .orElse("JudgementRegister");
    }

    /** A page's text; empty where it is as it was when all of it was known. */
    Optional<String> text(URI page) {
        try {
            Path file = Files.createTempFile("register", ".html");
            try {
                Optional<HttpHeaders> answer = fetch(page, file, validators(page));
                if (answer.isEmpty()) {
                    return Optional.empty();
                }
                changed.add(new FollowedPage(
                        page,
                        answer.get().firstValue("ETag").orElse(null),
                        answer.get().firstValue("Last-Modified").orElse(null)));
                return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new Unreadable("gives no page that can be read at " + page + ": " + unreadable, unreadable);
        }
    }

    /** The pages that were read, with what a later conditional request needs. */
    List<FollowedPage> changed() {
        return changed;
    }

    private Map<String, String> validators(URI page) {
        FollowedPage before = followed.get(page);
        Map<String, String> headers = new HashMap<>();
        if (before != null && before.etag() != null) {
            headers.put("If-None-Match", before.etag());
        }
        if (before != null && before.lastModified() != null) {
            headers.put("If-Modified-Since", before.lastModified());
        }
        return headers;
    }

    void fetch(URI url, Path to) {
        fetch(url, to, Map.of());
    }

    private Optional<HttpHeaders> fetch(URI url, Path to, Map<String, String> validators) {
        if (!rules().isAllowed(url.toString())) {
            throw new Unreadable("does not want programs to ask for " + url + " (robots.txt)");
        }
        return get(url, to, validators);
    }

    private BaseRobotRules rules() {
        if (rules == null) {
            URI robots = address.resolve("/robots.txt");
            try {
                Path file = Files.createTempFile("register", ".txt");
                try {
                    get(robots, file, Map.of());
                    rules = new SimpleRobotRulesParser()
                            .parseContent(robots.toString(), Files.readAllBytes(file), "text/plain", List.of(NAME));
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (Unreadable without) {
                if (!without.getMessage().contains("status 404")) {
                    throw without;
                }
                rules = new SimpleRobotRulesParser().failedFetch(404);
            } catch (IOException failed) {
                throw new Unreadable("gives no robots.txt that can be read: " + failed, failed);
            }
        }
        return rules;
    }

    private Optional<HttpHeaders> get(URI url, Path to, Map<String, String> validators) {
        if (asked) {
            pause(limits.pause());
        }
        asked = true;
        try {
            Map<String, String> headers = new HashMap<>(validators);
            headers.put("User-Agent", agent);
            return TimeLimit.within(
                    limits.longestFetching(),
                    "be fetched",
                    () -> Download.fetch(
                            url.toString(), to, limits, headers, (from, target) -> follow(from, target, url)));
        } catch (Unreadable because) {
            throw new Unreadable(url + " " + because.getMessage(), because);
        }
    }

    /** A redirect is a request like every other: only to the publisher, where robots.txt lets it, after a pause. */
    private void follow(URI from, URI target, URI asked) {
        within(from, target.toString());
        if (!asked.getPath().equals("/robots.txt") && !rules().isAllowed(target.toString())) {
            throw new Unreadable("leads to " + target + ", for which programs may not ask (robots.txt)");
        }
        pause(limits.pause());
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable("was not read: interrupted", stopped);
        }
    }

    /**
     * A link of a page, if it stays with its publisher: on the host or on another of its domain.
     *
     * @throws Unreadable when it leads elsewhere
     */
    static URI within(URI page, String link) {
        URI target;
        try {
            target = URI.create(link);
        } catch (IllegalArgumentException noAddress) {
            throw Site.changed(page, "a link that is one, and not " + link + ",");
        }
        String host = target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
        String own = page.getHost().toLowerCase(Locale.ROOT);
        String domain = own.substring(own.indexOf('.') + 1);
        boolean isNumber = own.matches("[0-9.]+");
        if (!host.equals(own) && (isNumber || !domain.contains(".") || !host.endsWith("." + domain))) {
            throw new Unreadable("leads from " + page + " to " + target + ", which is somebody else's");
        }
        return target;
    }
}
