package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.judgementregister.vocabulary.ServiceArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Pictures that are shown without their pages. */
@QuarkusTest
class PictureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            map.svg?area=leadership&asOf=2017-01-01  | Leadership: children's services in 152 councils of England from 16 December 2016 to 23 January 2017
            map.svg                                  | 13 councils are inadequate in at least one area
            trend.svg?area=care-leavers              | Care leavers: children's services in England, 2014 to 20 August 2026
            council/lancashire.svg?shape=square      | Children's services in Lancashire: grades by Ofsted, 2009 to 20 August 2026
            """)
    void eachSaysWhatItIsOfWhichDayByWhichKeyAndFromWhere(String picture, String title) throws Exception {
        String svg =
                get("/pictures/" + picture).then().statusCode(200).extract().asString();
        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        String text = parsed.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        assertThat(text)
                .contains(title, "Requires improvement", "Judgement Register, release 1")
                .contains("data up to 20 August 2026", "Open Government Licence v3.0", "http://localhost:");
        assertThat(svg).doesNotContain("<script", "<a ", "style=");
    }

    @ParameterizedTest
    @CsvSource({
        "map.png, 1200, 675",
        "map.png?shape=square, 1080, 1080",
        "trend.png, 1200, 675",
        "council/sefton.png?asOf=2022-06-01, 1200, 675",
        "council/cumbria.png?shape=square, 1080, 1080"
    })
    void eachIsPaintedInItsColours(String picture, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(get("/pictures/" + picture)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        for (GradeStyle shade :
                new GradeStyle[] {GradeStyle.GOOD, GradeStyle.REQUIRES_IMPROVEMENT, GradeStyle.INADEQUATE}) {
            assertThat(colours).contains(Integer.parseInt(shade.fill().substring(1), 16));
        }
    }

    @Test
    void whatIsNotThereIsNotPainted() {
        get("/pictures/council/nowhere.png").then().statusCode(404);
        get("/pictures/map.png?shape=round").then().statusCode(400);
    }

    @Test
    void gradesKeepTheirOrderInGrey() {
        assertThat(light(GradeStyle.OUTSTANDING)).isGreaterThan(light(GradeStyle.GOOD));
        assertThat(light(GradeStyle.GOOD)).isGreaterThan(light(GradeStyle.REQUIRES_IMPROVEMENT));
        assertThat(light(GradeStyle.REQUIRES_IMPROVEMENT)).isGreaterThan(light(GradeStyle.INADEQUATE));
        assertThat((light(GradeStyle.OUTSTANDING) + 0.05) / (light(GradeStyle.INADEQUATE) + 0.05))
                .isGreaterThan(7);
    }

    /** Relative luminance, as WCAG measures it. */
    private static double light(GradeStyle shade) {
        int colour = Integer.parseInt(shade.fill().substring(1), 16);
        return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
    }

    private static double part(int colour) {
        double value = (colour & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void theKeyOfATrendSaysWhichDayItsLineIs() {
        assertThat(get("/pictures/trend.svg?area=leadership&asOf=2017-01-01").asString())
                .contains(">16 December 2016</text>");
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceArea.class,
            names = {"LEADERSHIP", "CARE_LEAVERS"})
    void aTrendEndsWithItsNumbers(ServiceArea area) {
        List<String> counted = get("/v1/statistics/grades?status=current&area=" + area.code())
                .jsonPath()
                .getList("items[0].grades.count.findAll { it > 0 }", String.class);
        String picture = get("/pictures/trend.svg?area=" + area.code()).asString();
        assertThat(Pattern.compile("<text x=\"566\" y=\"([0-9.]+)\"[^>]*>(\\d+)</text>")
                        .matcher(picture)
                        .results()
                        .sorted(Comparator.comparing(each -> Double.valueOf(each.group(1))))
                        .map(each -> each.group(2)))
                .containsExactlyElementsOf(counted);
    }

    @Test
    void aSquarePictureOfACouncilIsFilled() {
        String picture = get("/pictures/council/lancashire.svg?shape=square").asString();
        Matcher box =
                Pattern.compile("height=\"(\\d+)\" viewBox=\"0 0 1000 (\\d+)\"").matcher(picture);
        assertThat(box.find()).isTrue();
        assertThat(Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1)))
                .isBetween(0.8, 1.1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tameside?asOf=2019-01-01 | An earlier grade, Graded inspection, Grades on 1 January 2019 | Visit
            cumbria                  | Graded inspection, Visit, An earlier grade                    | Grades on
            sefton                   | Visit, An earlier grade, Grades on 20 August 2026             | Outstanding
            """)
    void theKeyOfACouncilHasTheMarksOfItsPicture(String council, String in, String notIn) {
        String picture = get("/pictures/council/" + council.replaceFirst("(\\?|$)", ".svg$1"))
                .asString();
        assertThat(picture).contains(in.split(", ")).doesNotContain(">" + notIn);
    }
}
