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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.judgementregister.council.CouncilDirectory;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.council.CouncilRepository;
import org.judgementregister.council.CouncilRow;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CurrentRequest;

/** All councils by name, and the search for one of them. */
@Path("/councils")
public class CouncilsPage {

    private final CouncilRepository councils;
    private final CouncilDirectory directory;
    private final Templates templates;
    private final CurrentRequest asked;

    public CouncilsPage(
            CouncilRepository councils, CouncilDirectory directory, Templates templates, CurrentRequest asked) {
        this.councils = councils;
        this.directory = directory;
        this.templates = templates;
        this.asked = asked;
    }

    /**
     * What the page knows.
     *
     * @param q what was searched for; null when all are shown
     * @param nearest ids and codes like it, where no name has it
     */
    public record Found(String q, List<CouncilRow> councils, List<String> nearest, DataLink data) {}

    /** A search that finds one leads there. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> councils(
            @QueryParam("q") @Size(max = 100) String q,
            @QueryParam("release") @Min(1) @Max(Integer.MAX_VALUE) Integer release) {
        ReleaseRow settled = asked.release();
        List<CouncilRow> all = councils.byId(
                        CouncilFilter.ANY, new TemporalFilter(null, null, release), ChangedSince.EVER, settled)
                .all();
        String wanted = q == null ? "" : q.strip();
        List<CouncilRow> found =
                all.stream().filter(each -> isNamed(each, wanted)).toList();
        Optional<String> only = wanted.isEmpty() ? Optional.empty() : only(found, wanted, settled.number());
        if (only.isPresent()) {
            return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                    .header(
                            HttpHeaders.LOCATION,
                            DataLink.ask("/councils/" + only.get(), "release", release)
                                    .toString())
                    .build();
        }
        List<String> nearest = found.isEmpty() ? directory.nearest(wanted, settled.number()) : List.of();
        DataLink data = DataLink.list(DataLink.ask("/v1/councils", "release", release));
        return RestResponse.ok(templates.fill(
                "councils", new Found(wanted.isEmpty() ? null : wanted, found, nearest, data), asked.url()));
    }

    private static boolean isNamed(CouncilRow council, String words) {
        String names = council.name() + "\n" + council.officialName();
        return names.toLowerCase(Locale.UK).contains(words.toLowerCase(Locale.UK));
    }

    /** The one that was meant: of that name, or that alone has the words in its name, or of that code. */
    private Optional<String> only(List<CouncilRow> found, String words, int release) {
        return found.stream()
                .filter(each -> found.size() == 1 || each.name().equalsIgnoreCase(words))
                .map(CouncilRow::id)
                .findFirst()
                .or(() -> directory.id(words, release));
    }
}
