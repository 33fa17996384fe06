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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.judgementregister.council.CouncilSearch;
import org.judgementregister.page.Picture.Chart;
import org.judgementregister.page.Picture.Drawing;
import org.judgementregister.page.Picture.Mark;
import org.judgementregister.page.Picture.Shape;
import org.judgementregister.page.Picture.Sign;
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
    private static final String QUARTERS = "Councils by the grade they held at the end of each quarter";

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
        List<Mark> key = new ArrayList<>();
        map.wedges().forEach(wedge -> key.add(Mark.of(wedge)));
        map.shades().forEach(shade -> key.add(Mark.of(shade, nation.isAllAreas())));
        map.key().forEach(cell -> key.add(Mark.of(cell)));
        key.add(Mark.of(Sign.BORDER, "Border of a region"));
        return svg(shape, nation.caption(), subtitle(choice, nation), key, new Drawing(map, null, List.of()), "/");
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
        String title = nation.overTimeTitle();
        int top = Picture.top(shape, title, QUARTERS);
        int height = (shape.height() - top - (shape == Shape.WIDE ? 170 : 240)) / rows;
        List<Chart> charts = IntStream.range(0, trends.size())
                .mapToObj(i -> new Chart(
                        trends.get(i), 40 + i % columns * width, top + i / columns * height, width - 12, height - 12))
                .toList();
        List<Mark> key = new ArrayList<>();
        trends.get(0).legend().forEach(shade -> key.add(Mark.of(shade, false)));
        if (trends.get(0).day() != null) {
            key.add(Mark.of(Sign.LINE, Dates.words(nation.day())));
        }
        return svg(shape, title, QUARTERS, key, new Drawing(null, null, charts), "/");
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
        Timeline timeline = shape == Shape.SQUARE ? Timeline.square(story.years()) : story.wide();
        List<Mark> key = new ArrayList<>();
        timeline.shades().forEach(shade -> key.add(Mark.of(shade, false)));
        if (timeline.stretches().stream().anyMatch(each -> !each.given())) {
            key.add(Mark.of(Sign.EARLIER, "An earlier grade"));
        }
        if (timeline.events().stream().anyMatch(Timeline.Event::graded)) {
            key.add(Mark.of(Sign.INSPECTION, "Graded inspection"));
        }
        if (!timeline.events().stream().allMatch(Timeline.Event::graded)) {
            key.add(Mark.of(Sign.VISIT, "Visit, no grades given"));
        }
        if (!story.isAbolished() && !story.present().isEmpty()) {
            key.add(Mark.of(Sign.DAY, "Grades on " + Dates.words(story.day())));
        }
        return svg(
                shape,
                "Children's services in " + story.council().name() + ": grades by Ofsted, 2009 to "
                        + Dates.words(story.day()),
                story.headline(),
                key,
                new Drawing(null, timeline, List.of()),
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
        String sentence =
                nation.isAllAreas() && choice.isWhole() ? nation.inadequate().sentence() + ". " : "";
        return sentence
                + (nation.map().beside().isEmpty() ? "" : "On the left: councils that have been abolished since.");
    }

    private String svg(Shape shape, String title, String subtitle, List<Mark> key, Drawing drawing, String page) {
        String there = address.link(asked.url().without(Set.of(SHAPE)).at(page));
        return templates.fill(
                "picture", Picture.of(shape, title, subtitle, key, asked.release(), there, drawing), asked.url());
    }
}
