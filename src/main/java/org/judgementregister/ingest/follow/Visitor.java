package org.judgementregister.ingest.follow;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.input.Download;
import org.judgementregister.ingest.input.Limits;
import org.judgementregister.ingest.input.TimeLimit;

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
    private boolean asked;

    Visitor(URI address, Limits limits) {
        this.address = address;
        this.limits = limits;
        this.agent = limits.contact()
                .map(contact -> "JudgementRegister (+" + contact + ")")
                .orElse("JudgementRegister");
    }

    /** A page's text. */
    String text(URI page) {
        try {
            Path file = Files.createTempFile("register", ".html");
            try {
                fetch(page, file);
                return Files.readString(file, StandardCharsets.UTF_8);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new Unreadable("gives no page that can be read at " + page + ": " + unreadable, unreadable);
        }
    }

    void fetch(URI url, Path to) {
        if (!rules().isAllowed(url.toString())) {
            throw new Unreadable("does not want programs to ask for " + url + " (robots.txt)");
        }
        get(url, to);
    }

    private BaseRobotRules rules() {
        if (rules == null) {
            URI robots = address.resolve("/robots.txt");
            try {
                Path file = Files.createTempFile("register", ".txt");
                try {
                    get(robots, file);
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

    private void get(URI url, Path to) {
        if (asked) {
            pause(limits.pause());
        }
        asked = true;
        try {
            TimeLimit.within(limits.longestFetching(), "be fetched", () -> {
                Download.fetch(url.toString(), to, limits, agent);
                return to;
            });
        } catch (Unreadable because) {
            throw new Unreadable(url + " " + because.getMessage(), because);
        }
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
