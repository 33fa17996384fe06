package org.judgementregister.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.KnownFacts;
import org.judgementregister.ingest.claim.Progress;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.follow.FollowedPage;
import org.judgementregister.ingest.follow.Site;
import org.judgementregister.inspection.InspectionFacts;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.InspectionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ofsted's site is followed to the reports that the register does not have, and nothing is lost where it has changed. */
class FollowTest {

    private static final Reading.Bounds BOUNDS =
            new Reading.Bounds(1_000_000, 1_000_000, Duration.ofSeconds(20), Duration.ofSeconds(2));

    @TempDir
    Path directory;

    private final Map<String, byte[]> pages = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unchanged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> agents = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, InspectionFacts> known = new HashMap<>();
    private Reconciliation register;
    private HttpServer site;

    /** 153 councils, of which Leeds has a report, Kent a letter and Bury both something else and a report. */
    @BeforeEach
    void publish() throws IOException {
        site = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        site.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] page = pages.get(exchange.getRequestURI().toString());
            String tag = "\"" + Arrays.hashCode(page) + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.add(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        site.start();
        List<CouncilFacts> councils = Reading.COUNCILS.councils().values().stream()
                .filter(council -> council.abolishedOn() == null)
                .toList();
        assertThat(councils).hasSize(153);
        StringBuilder links = new StringBuilder();
        for (CouncilFacts council : councils) {
            String page = "/provider/44/" + urn(council);
            links.append("<li><a href='")
                    .append(page)
                    .append("'>")
                    .append(council.name())
                    .append("</a></li>");
            page(page, published("/file/old-" + council.id(), "Children's services inspection, pdf - 2 May 2019"));
            InspectionFacts old = inspection(
                    council.id(), address("/file/old-" + council.id()).toString());
            known.put(old.id(), old);
        }
        page(search(0), links.toString());
        page(search(100), links.toString());
        KnownFacts background = new KnownFacts(
                Reading.COUNCILS.today(), Reading.COUNCILS.sources(), Reading.COUNCILS.councils(), known, Map.of());
        register = new Reconciliation(new RegisterSnapshot(1, background, Map.of(), Map.of(), Map.of()));
        CouncilFacts leeds = Reading.COUNCILS.councils().get("leeds");
        CouncilFacts kent = Reading.COUNCILS.councils().get("kent");
        CouncilFacts bury = Reading.COUNCILS.councils().get("bury");
        add(leeds, published("/file/leeds", "Children's services inspection, pdf - 29 June 2026"));
        add(kent, published("/file/kent", "Children's services focused visit, pdf - 22 June 2026"));
        add(
                bury,
                published("/file/bury-adoption", "Adoption support agency inspection, pdf - 3 July 2026")
                        + published("/file/bury", "Children's services inspection, pdf - 30 June 2026"));
        pdf("/file/leeds", graded("Leeds", "11 to 22 May 2026"));
        pdf("/file/bury", graded("Bury", "18 to 29 May 2026"));
        pdf(
                "/file/kent",
                "19 June 2026",
                "Focused visit to Kent children's services",
                "This letter summarises the findings on 2 and 3 June 2026.");
    }

    @AfterEach
    void end() {
        site.stop(0);
    }

    @Test
    void fetchesWhatIsNewOnceAndNothingElse() {
        Site first = follow();
        register.take(first.claims(register.known()));
        assertThat(register.comparison().faults).isEmpty();
        assertThat(register.comparison().added)
                .filteredOn(change -> change.council() != null)
                .extracting(change -> change.id())
                .containsExactlyInAnyOrder(
                        "leeds-ilacs-2026-06-29", "kent-focused-visit-2026-06-02", "bury-ilacs-2026-06-30");
        assertThat(asked)
                .filteredOn(path -> path.startsWith("/file/"))
                .containsExactlyInAnyOrder("/file/leeds", "/file/kent", "/file/bury");
        assertThat(agents).containsOnly("JudgementRegister (+https://register.example/about)");
        InspectionFacts visit = register.known().inspections().get("kent-focused-visit-2026-06-02");
        assertThat(visit.published()).isEqualTo("2026-06-22"); // the site's day, not the letter's
        assertThat(visit.reportUrl()).isEqualTo(address("/file/kent").toString());
        asked.clear();
        register.take(first.claims(register.known()));
        register.take(follow().claims(register.known()));
        assertThat(asked).noneMatch(path -> path.startsWith("/file/"));
    }

    @Test
    void asksOnlyForPagesThatChanged() throws IOException {
        Site first = follow();
        register.take(first.claims(register.known()));
        assertThat(first.pages()).hasSize(153);
        CouncilFacts york = Reading.COUNCILS.councils().get("york");
        add(york, published("/file/york", "Children's services inspection, pdf - 7 July 2026"));
        pdf("/file/york", graded("York", "1 to 12 June 2026"));
        Site second = follow(first.pages());
        register.take(second.claims(register.known()));
        assertThat(unchanged).hasSize(152);
        assertThat(second.pages())
                .extracting(FollowedPage::address)
                .containsExactly(address("/provider/44/" + urn(york)));
        assertThat(register.known().inspections()).containsKey("york-ilacs-2026-07-07");
    }

    @Test
    void saysSoWhenThePagesLookOtherwise() {
        page(search(0), "<p>We are improving our website</p>");
        assertStops("shows no council at");
        page(search(0), "<a href='/provider/44/80001'>A</a><a href='/provider/44/80002'>B</a>");
        page(search(100), "<a href='/provider/44/80001'>A</a>");
        page(
                "/provider/44/80001",
                "<a class='publication-link' href='/file/x'><span class='nonvisual'>New!</span></a>");
        page("/provider/44/80002", "");
        assertStops("shows a publication without its kind and day at");
        page("/provider/44/80001", "<a class='document' href='/file/x'>Inspection</a>");
        assertStops("shows no report at");
        page(
                "/provider/44/80001",
                published("https://elsewhere.example/x", "Children's services inspection, pdf - 2 May 2026"));
        assertStops("which is somebody else's");
        site.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://elsewhere.example/x");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        page("/provider/44/80001", published("/moved", "Children's services inspection, pdf - 2 May 2026"));
        assertStops("which is somebody else's");
        page("/provider/44/80001", published("/file/a b|c", "Children's services inspection, pdf - 2 May 2026"));
        assertStops("shows a link that is one");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String address : List.of("reports.ofsted.gov.uk", "file:///etc/passwd", "http:/nowhere")) {
            assertThatThrownBy(() -> new Site(URI.create(address), BOUNDS, Map.of(), Progress.NOBODY))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("is no address of a site");
        }
    }

    @Test
    void aReportThatIsNoneIsAFaultAndTheOthersAreRead() {
        pages.put("/file/leeds", "<html>Not found</html>".getBytes(StandardCharsets.UTF_8));
        register.take(follow().claims(register.known()));
        assertThat(register.comparison().faults)
                .singleElement()
                .asString()
                .contains("/file/leeds")
                .contains("PDF");
        assertThat(register.known().inspections()).containsKeys("bury-ilacs-2026-06-30");
    }

    @Test
    void obeysRobotsAndDoesNotWaitForEver() throws IOException {
        page("/robots.txt", "User-agent: *\nDisallow: /file/\n");
        assertStops("does not want programs to ask for");
        page("/robots.txt", "");
        site.removeContext("/");
        site.createContext("/", exchange -> {}); // takes the request and says nothing
        assertStops("takes longer than 2 seconds");
    }

    private void assertStops(String why) {
        assertThatThrownBy(() -> follow().claims(register.known()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    private Site follow() {
        return follow(List.of());
    }

    private Site follow(List<FollowedPage> known) {
        Map<URI, FollowedPage> followed = known.stream().collect(Collectors.toMap(FollowedPage::address, page -> page));
        return new Site(address("/"), BOUNDS, followed, Progress.NOBODY);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + site.getAddress().getPort() + path);
    }

    private static String search(int start) {
        return "/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12&start=" + start
                + "&rows=100";
    }

    private static String urn(CouncilFacts council) {
        return council.codes().stream()
                .filter(code -> code.scheme().code().equals("ofsted-urn"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String published(String url, String label) {
        return "<a class=\"publication-link\" href=\"%s\">Report<span class=\"nonvisual\">%s</span></a>"
                .formatted(url, label);
    }

    private void page(String path, String html) {
        pages.put(path, html.getBytes(StandardCharsets.UTF_8));
    }

    private void add(CouncilFacts council, String html) {
        String path = "/provider/44/" + urn(council);
        page(path, html + new String(pages.get(path), StandardCharsets.UTF_8));
    }

    private void pdf(String path, String... lines) throws IOException {
        pages.put(path, Files.readAllBytes(PdfFile.write(directory.resolve("report.pdf"), lines)));
    }

    private static String[] graded(String council, String days) {
        return new String[] {
            "Inspection of " + council + " local authority children's services",
            "Inspection dates: " + days,
            "Lead inspector: X",
            "The impact of leaders on practice with children and families Good",
            "The experiences and progress of children who need help and protection Good",
            "The experiences and progress of children in care Outstanding",
            "The experiences and progress of care leavers Good"
        };
    }

    /** An inspection whose report the register has. */
    private static InspectionFacts inspection(String council, String reportUrl) {
        return new InspectionFacts(
                council + "-ilacs-2019-05-02",
                council,
                Framework.ILACS_2018,
                InspectionKind.STANDARD,
                List.of(),
                LocalDate.parse("2019-05-02"),
                null,
                null,
                reportUrl,
                Set.of("ofsted-report"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
