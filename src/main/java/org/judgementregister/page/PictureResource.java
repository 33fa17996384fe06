package org.judgementregister.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.page.Picture.Chart;
import org.judgementregister.page.Picture.Drawing;
import org.judgementregister.page.Picture.Key;
import org.judgementregister.page.Picture.Shape;
import org.judgementregister.release.ReleaseRow;
import org.judgementregister.request.CurrentRequest;
import org.judgementregister.request.PublicAddress;

/** The pages' pictures by themselves, with the filters of their pages, to be shown elsewhere. */
@Path("/pictures")
public class PictureResource {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";
    private static final String WIDE = "wide";
    private static final String SHAPE = "shape";

    private final Nations nations;
    private final CouncilSearch search;
    private final CouncilStories stories;
    private final Templates templates;
    private final PublicAddress address;
    private final CurrentRequest asked;

    public PictureResource(
            Nations nations,
            CouncilSearch search,
            CouncilStories stories,
            Templates templates,
            PublicAddress address,
            CurrentRequest asked) {
        this.nations = nations;
        this.search = search;
        this.stories = stories;
        this.templates = templates;
        this.address = address;
        this.asked = asked;
    }

    @GET
    @Path("map.svg")
    @Produces(SVG)
    public String map(@Valid @BeanParam NationQuery choice, @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        Nation nation = nations.of(choice, asked.release());
        HexMap map = nation.map();
        List<GradeStyle> shades = map.shades();
        return svg(
                shape,
                nation.caption(),
                subtitle(choice, nation),
                new Key(shades, map.key(), map.wedges(), false),
                new Drawing(map, null, List.of()),
                "/");
    }

    @GET
    @Path("map.png")
    @Produces(PNG)
    public byte[] paintedMap(@Valid @BeanParam NationQuery choice, @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        return Png.of(map(choice, shape), shape);
    }

    @GET
    @Path("trend.svg")
    @Produces(SVG)
    public String trend(@Valid @BeanParam NationQuery choice, @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        Nation nation = nations.of(choice, asked.release());
        List<Trend> trends = nation.trends();
        int columns = trends.size() == 1 ? 1 : 2;
        int rows = (trends.size() + columns - 1) / columns;
        int width = (shape.width() - 80) / columns;
        int height = (shape.height() - (shape == Shape.WIDE ? 290 : 360)) / rows;
        List<Chart> charts = IntStream.range(0, trends.size())
                .mapToObj(i -> new Chart(
                        trends.get(i), 40 + i % columns * width, 120 + i / columns * height, width - 12, height - 12))
                .toList();
        return svg(
                shape,
                nation.overTimeTitle(),
                "Councils by the grade that they held at the end of each quarter",
                new Key(trends.get(0).legend(), List.of(), List.of(), false),
                new Drawing(null, null, charts),
                "/");
    }

    @GET
    @Path("trend.png")
    @Produces(PNG)
    public byte[] paintedTrend(
            @Valid @BeanParam NationQuery choice, @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        return Png.of(trend(choice, shape), shape);
    }

    @GET
    @Path("council/{council}.svg")
    @Produces(SVG)
    public String council(
            @PathParam("council") @Size(max = 100) String council,
            @Valid @BeanParam OnDay chosen,
            @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        ReleaseRow release = asked.release();
        String id = search.id(council, release);
        CouncilStory story = stories.of(id, chosen, release);
        return svg(
                shape,
                "Children's services in " + story.council().name() + ", 2009 to " + Dates.words(story.day()),
                story.headline(),
                new Key(story.wide().shades(), List.of(), List.of(), true),
                new Drawing(null, story.wide(), List.of()),
                "/councils/" + id);
    }

    @GET
    @Path("council/{council}.png")
    @Produces(PNG)
    public byte[] paintedCouncil(
            @PathParam("council") @Size(max = 100) String council,
            @Valid @BeanParam OnDay chosen,
            @QueryParam(SHAPE) @DefaultValue(WIDE) Shape shape) {
        return Png.of(council(council, chosen, shape), shape);
    }

    private static String subtitle(NationQuery choice, Nation nation) {
        if (!nation.isAllAreas()) {
            return "";
        }
        return choice.isWhole()
                ? nation.inadequate().sentence() + "; a white dot marks each of them."
                : "A white dot marks what is inadequate.";
    }

    private String svg(Shape shape, String title, String subtitle, Key key, Drawing drawing, String page) {
        String there = address.link(asked.url().without(Set.of(SHAPE)).at(page));
        return templates.fill(
                "picture", Picture.of(shape, title, subtitle, key, asked.release(), there, drawing), asked.url());
    }
}
