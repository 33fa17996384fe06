package org.judgementregister.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;

/** What search engines are told: which pages there are. */
@Path("/")
public class SiteMap {

    private static final List<String> PAGES =
            List.of("/", "/inadequate", "/changes", "/councils", "/compare", "/themes", "/words", "/about");

    private final CouncilRepository councils;
    private final InspectionRepository inspections;
    private final CurrentRequest asked;
    private final PublicAddress address;

    public SiteMap(
            CouncilRepository councils, InspectionRepository inspections, CurrentRequest asked, PublicAddress address) {
        this.councils = councils;
        this.inspections = inspections;
        this.asked = asked;
        this.address = address;
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return "User-agent: *\nDisallow: /v1/\nSitemap: " + address.link("/sitemap.xml") + "\n";
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML + ";charset=UTF-8")
    public String pages() {
        ReleaseRow release = asked.release();
        Stream<String> ofCouncils = councils.all(release).stream().map(each -> "/councils/" + each.id());
        Stream<String> ofInspections = inspections.newestFirst(CouncilFilter.ANY, TemporalFilter.NONE, release).stream()
                .map(each -> "/inspections/" + each.id());
        return Stream.of(PAGES.stream(), ofCouncils, ofInspections)
                .flatMap(each -> each)
                .map(path -> "<url><loc>" + address.link(path) + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }
}
