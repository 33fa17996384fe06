package org.judgementregister.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.judgementregister.catalogue.Dataset;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.vocabulary.Framework;
import org.judgementregister.vocabulary.Grade;
import org.judgementregister.vocabulary.InspectionKind;
import org.judgementregister.vocabulary.Match;
import org.judgementregister.vocabulary.ServiceArea;
import org.judgementregister.vocabulary.Theme;
import org.judgementregister.vocabulary.ThemeLexicon;

/** What the words mean, and what the data are. */
@Path("/")
public class WordsPage {

    private final Templates templates;
    private final CurrentRequest asked;

    public WordsPage(Templates templates, CurrentRequest asked) {
        this.templates = templates;
        this.asked = asked;
    }

    /** The vocabulary, as people need it. */
    public record Words(
            Grade[] grades,
            ServiceArea[] areas,
            Framework[] frameworks,
            InspectionKind[] kinds,
            Match[] matches,
            List<Theme> themes) {

        public GradeStyle shade(Grade grade) {
            return GradeStyle.of(grade);
        }
    }

    /** What the page about the data knows. */
    public record About(ReleaseRow release, List<String> coverage) {}

    @GET
    @Path("words")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String words() {
        Words words = new Words(
                Grade.values(),
                ServiceArea.values(),
                Framework.values(),
                InspectionKind.values(),
                Match.values(),
                Arrays.stream(Theme.values())
                        .filter(theme -> !ThemeLexicon.phrases(theme).isEmpty())
                        .toList());
        return templates.fill("words", words, asked.url());
    }

    @GET
    @Path("about")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String about(@QueryParam("release") Integer release) {
        return templates.fill("about", new About(asked.release(), Dataset.NOTES), asked.url());
    }
}
