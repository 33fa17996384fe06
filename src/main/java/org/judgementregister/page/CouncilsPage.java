package org.judgementregister.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.release.Asked;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.Since;
import org.judgementregister.release.Times;

/** All councils by name, and the search for one of them. */
@Path("/councils")
public class CouncilsPage {

    private final CouncilRepository councils;
    private final CouncilDirectory directory;
    private final Templates templates;
    private final Asked asked;

    public CouncilsPage(CouncilRepository councils, CouncilDirectory directory, Templates templates, Asked asked) {
        this.councils = councils;
        this.directory = directory;
        this.templates = templates;
        this.asked = asked;
    }

    /**
     * What the page knows.
     *
     * @param q what was searched for; null when all are shown
     */
    public record Found(String q, List<CouncilRow> councils, DataLink data) {}

    /** A search that finds one leads there. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> councils(
            @QueryParam("q") @Size(max = 100) String q,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        List<CouncilRow> all = councils.byId(CouncilFilter.ANY, new Times(null, null, release), Since.EVER, settled)
                .all();
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.UK);
        List<CouncilRow> found = all.stream()
                .filter(each -> each.name().toLowerCase(Locale.UK).contains(wanted)
                        || each.officialName().toLowerCase(Locale.UK).contains(wanted))
                .toList();
        List<String> exact = found.stream()
                .filter(each ->
                        found.size() == 1 || each.name().toLowerCase(Locale.UK).equals(wanted))
                .map(CouncilRow::id)
                .toList();
        String only = exact.size() == 1
                ? exact.get(0)
                : directory
                        .id(wanted.isEmpty() ? "-" : wanted, settled.number())
                        .orElse(null);
        if (only != null) {
            return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                    .header(
                            HttpHeaders.LOCATION,
                            DataLink.ask("/councils/" + only, "release", release)
                                    .toString())
                    .build();
        }
        return RestResponse.ok(templates.fill(
                "councils",
                new Found(
                        q == null || q.isBlank() ? null : q.strip(),
                        found,
                        DataLink.list(DataLink.ask("/v1/councils", "release", release)))));
    }
}
