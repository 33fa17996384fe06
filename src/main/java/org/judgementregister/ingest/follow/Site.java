package org.judgementregister.ingest.follow;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.judgementregister.ingest.claim.Claims;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.follow.ProviderPage.Publication;
import org.judgementregister.ingest.input.Limits;
import org.judgementregister.ingest.report.ReportReader;
import org.judgementregister.ingest.report.ReportReader.ReportFile;
import org.judgementregister.inspection.InspectionFacts;

/**
 * Reads what Ofsted's site has published of councils' children's services, and fetches the reports that the register does not
 * know by their address. Nobody promises the layout of its pages: where they do not look as they did, it stops and says so.
 */
public final class Site {

    private static final String SEARCH =
            "/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%%5B%%5D=12&start=%d&rows=%d";

    private static final int ROWS = 100;
    private static final int MOST_COUNCILS = 1000;

    /** New councils have no report yet; more than these few without one is another layout. */
    private static final int MOST_WITHOUT_REPORT = 10;

    private final URI address;
    private final Limits limits;
    private final Visitor visitor;
    private final Progress progress;

    /** The councils' pages with Ofsted's numbers of them. */
    private final Map<URI, String> providers = new LinkedHashMap<>();

    /** By address, so that a load that has to be compared once more fetches nothing again. */
    private final Map<URI, ReportFile> fetched = new HashMap<>();

    /**
     * @param followed the pages of which all is known, unless they have changed
     */
    public Site(URI address, Limits limits, Map<URI, FollowedPage> followed, Progress progress) {
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new Unreadable(address + " is no address of a site, such as https://reports.ofsted.gov.uk");
        }
        this.address = address;
        this.limits = limits;
        this.visitor = new Visitor(address, limits, followed);
        this.progress = progress;
    }

    /**
     * What the reports say that are not known yet.
     *
     * @throws Unreadable when the site cannot be read as expected
     */
    public Claims claims(KnownFacts known) {
        Set<String> addresses = known.inspections().values().stream()
                .map(InspectionFacts::reportUrl)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Publication> fresh = publications().stream()
                .filter(publication -> !addresses.contains(publication.report().toString()))
                .toList();
        progress.step("fetching reports", fresh.size());
        List<ReportFile> files = fresh.stream().map(this::fetched).toList();
        return ReportReader.withFaults(files, limits.longestReading()).claims(known);
    }

    /** The pages that were read: once all that they lead to is loaded, they need not be read again unless they change. */
    public List<FollowedPage> pages() {
        return visitor.changed().stream()
                .filter(page -> providers.containsKey(page.address()))
                .toList();
    }

    private List<Publication> publications() {
        findProviders();
        progress.step("looking at councils", providers.size());
        List<Publication> all = new ArrayList<>();
        List<URI> empty = new ArrayList<>();
        providers.forEach((page, urn) -> {
            visitor.text(page)
                    .map(html -> ProviderPage.publications(html, page, urn))
                    .ifPresent(published -> {
                        all.addAll(published);
                        if (published.isEmpty()) {
                            empty.add(page);
                        }
                    });
            progress.advance(1);
        });
        if (empty.size() > Math.min(MOST_WITHOUT_REPORT, providers.size() - 1)) {
            throw changed(empty.get(0), "no report");
        }
        return all;
    }

    private void findProviders() {
        for (int start = 0; start < MOST_COUNCILS; start += ROWS) {
            URI page = address.resolve(SEARCH.formatted(start, ROWS));
            Map<URI, String> found = ProviderPage.providers(visitor.text(page).orElseThrow(), page);
            if (providers.keySet().containsAll(found.keySet())) {
                break;
            }
            providers.putAll(found);
        }
        if (providers.isEmpty()) {
            throw changed(address, "no council");
        }
    }

    static Unreadable changed(URI page, String missing) {
        return new Unreadable("shows " + missing + " at " + page
                + " where it is looked for; its layout may have changed, and" + " nothing was loaded");
    }

    private ReportFile fetched(Publication publication) {
        return fetched.computeIfAbsent(publication.report(), report -> {
            try {
                Path file = Files.createTempFile("register", ".pdf");
                file.toFile().deleteOnExit();
                visitor.fetch(report, file);
                progress.advance(1);
                return new ReportFile(
                        report.toString(),
                        new DigestUtils("SHA-256").digestAsHex(file),
                        file,
                        publication.published(),
                        report.toString(),
                        publication.urn());
            } catch (IOException failed) {
                throw new Unreadable("cannot be fetched: " + failed, failed);
            }
        });
    }
}
