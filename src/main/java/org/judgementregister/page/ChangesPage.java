package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.judgementregister.change.ChangeFilter;
import org.judgementregister.change.ChangeRepository;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.release.TemporalFilter;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.vocabulary.Direction;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Word;

/** What changed lately: which council moved, in what, which way. */
@Path("/changes")
public class ChangesPage {

    private static final int MOST = 500;

    private final ChangeRepository changes;
    private final Templates templates;
    private final CurrentRequest asked;

    public ChangesPage(ChangeRepository changes, Templates templates, CurrentRequest asked) {
        this.changes = changes;
        this.templates = templates;
        this.asked = asked;
    }

    /** What the reader chose. */
    public record Chosen(
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3660) Integer days,

            @QueryParam("direction") Direction direction,
            @QueryParam("area") ServiceArea area,
            @QueryParam("region") Region region,

            @QueryParam("release") Integer release) {}

    /**
     * What the page knows.
     *
     * @param until the data's last day, from which the days are counted back
     */
    public record Changes(Chosen chosen, LocalDate from, LocalDate until, List<Publication> publications) {

        /** What links to other pages keep of the address. */
        public String kept() {
            return new OnDay(null, chosen.release).kept();
        }

        public List<Integer> spans() {
            return Stream.of(30, 90, 365, chosen.days).distinct().sorted().toList();
        }

        public Direction[] directions() {
            return Direction.values();
        }

        public ServiceArea[] areas() {
            return ServiceArea.values();
        }

        public Region[] regions() {
            return Region.values();
        }

        /** Such as "What changed (Leadership, Down, London) in the 90 days up to 20 August 2026". */
        public String title() {
            List<String> narrowed = Stream.of(chosen.area, chosen.direction, chosen.region)
                    .filter(each -> each != null)
                    .map(Word::title)
                    .toList();
            return (narrowed.isEmpty() ? "What changed" : "What changed (" + String.join(", ", narrowed) + ")")
                    + " in the " + chosen.days + " days up to " + Dates.words(until);
        }

        public CanonicalUrl feed(String kind) {
            return narrowed("/v1/changes." + kind);
        }

        public DataLink data() {
            CanonicalUrl question = narrowed("/v1/changes").with("publishedFrom", from.toString());
            return DataLink.list(
                    chosen.release == null ? question : question.with("release", chosen.release.toString()));
        }

        private CanonicalUrl narrowed(String path) {
            return DataLink.ask(path, "area", chosen.area, "direction", chosen.direction, "region", chosen.region);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String changes(@Valid @BeanParam Chosen chosen) {
        ReleaseRow release = asked.release();
        LocalDate until = release.dataDate();
        LocalDate from = until.minusDays(chosen.days - 1L);
        List<Publication> publications = Publication.of(
                changes.newestFirst(
                                new CouncilFilter(List.of(), some(chosen.region), List.of(), null, null),
                                new InspectionFilter(List.of(), List.of(), from, null),
                                new ChangeFilter(
                                        some(chosen.area),
                                        List.of(),
                                        List.of(),
                                        some(chosen.direction),
                                        List.of(),
                                        List.of()),
                                TemporalFilter.NONE,
                                ChangedSince.EVER,
                                release)
                        .all(),
                MOST);
        return templates.fill("changes", new Changes(chosen, from, until, publications), asked.url());
    }

    private static <W> List<W> some(W chosen) {
        return Stream.ofNullable(chosen).toList();
    }
}
