package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.judgementregister.council.CouncilFilter;
import org.judgementregister.database.Listing;
import org.judgementregister.improvement.ImprovementFilter;
import org.judgementregister.improvement.ImprovementRow;
import org.judgementregister.improvement.ThemeGrouping;
import org.judgementregister.improvement.ThemeStatistic;
import org.judgementregister.improvement.ThemeStatistics;
import org.judgementregister.inspection.InspectionFilter;
import org.judgementregister.inspection.InspectionRepository;
import org.judgementregister.release.ChangedSince;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CanonicalUrl;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.Region;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.Word;

/** What England's councils are told to improve: every theme, or one of them by year, region and grade, with its points. */
@Path("/themes")
public class ThemesPage {

    private static final int NEWEST = 50;

    private final ThemeStatistics statistics;
    private final InspectionRepository inspections;
    private final Templates templates;
    private final CurrentRequest asked;

    public ThemesPage(
            ThemeStatistics statistics, InspectionRepository inspections, Templates templates, CurrentRequest asked) {
        this.statistics = statistics;
        this.inspections = inspections;
        this.templates = templates;
        this.asked = asked;
    }

    /**
     * @param theme the chosen one; null for all
     * @param all every theme, or the chosen one, together
     * @param points the newest that are about it; none for all themes
     * @param total how many there are
     */
    public record Themes(
            OnDay chosen,
            Theme theme,
            List<ThemeStatistic> all,
            List<ThemeStatistic> byYear,
            List<ThemeStatistic> byRegion,
            List<ThemeStatistic> byGrade,
            List<ImprovementRow> points,
            long total) {

        /** A region, a grade or a year as people write it. */
        public String title(String group) {
            return Word.find(Region.class, group)
                    .map(Region::title)
                    .or(() -> Word.find(Grade.class, group).map(Grade::title))
                    .orElse(group);
        }

        /** A share in per cent. */
        public String percent(BigDecimal share) {
            return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toString();
        }

        public DataLink counts() {
            return DataLink.list(ask("/v1/statistics/themes"));
        }

        public DataLink rows() {
            return DataLink.list(ask("/v1/improvements"));
        }

        private CanonicalUrl ask(String path) {
            return chosen.ask(path, "theme", theme);
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String themes(@QueryParam("theme") Theme theme, @Valid @BeanParam OnDay chosen) {
        ReleaseRow release = asked.release();
        ImprovementFilter about =
                new ImprovementFilter(List.of(), List.of(), theme == null ? List.of() : List.of(theme));
        Listing<ImprovementRow> newest = inspections.parts(
                ImprovementRow.matching(about),
                CouncilFilter.ANY,
                InspectionFilter.ANY,
                chosen.times(),
                ChangedSince.EVER,
                release);
        return templates.fill(
                "themes",
                new Themes(
                        chosen,
                        theme,
                        count(ThemeGrouping.NONE, about, chosen),
                        theme == null ? List.of() : count(ThemeGrouping.YEAR, about, chosen),
                        theme == null ? List.of() : count(ThemeGrouping.REGION, about, chosen),
                        theme == null ? List.of() : count(ThemeGrouping.GRADE, about, chosen),
                        theme == null
                                ? List.of()
                                : newest.after(List.of(), NEWEST).rows(),
                        newest.count()),
                asked.url());
    }

    private List<ThemeStatistic> count(ThemeGrouping by, ImprovementFilter about, OnDay chosen) {
        return statistics.count(
                by, ServiceArea.LEADERSHIP, CouncilFilter.ANY, InspectionFilter.ANY, about, chosen.times());
    }
}
