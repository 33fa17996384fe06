package org.judgementregister.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link's text says where it leads: search engines and screen readers may read it alone. */
@QuarkusTest
class LinkTextTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final List<String> SAY_NOTHING = List.of(
            "",
            "here",
            "more",
            "this",
            "start",
            "go",
            "click here",
            "click this",
            "learn more",
            "more info",
            "more information",
            "information",
            "read more",
            "right here",
            "see more",
            "details");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?area=leadership",
                "/inadequate",
                "/changes",
                "/councils",
                "/councils/lancashire",
                "/councils/cumbria",
                "/areas/leadership",
                "/compare?council=kent&council=medway",
                "/inspections/lancashire-sif-2015-11-27",
                "/themes",
                "/words",
                "/about",
                "/docs",
                "/cookbook"
            })
    void saysWhereItLeads(String page) {
        List<String> texts = LINK.matcher(given().accept("text/html").get(page).asString())
                .results()
                .map(link -> link.group(1).replaceAll("<[^>]*>", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(texts).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(SAY_NOTHING);
    }
}
