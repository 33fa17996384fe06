package org.judgementregister.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages on phones and on wide screens, in the dark, in forced colours and on paper. */
@QuarkusTest
class LayoutIT extends InABrowser {

    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280);
    private static final List<String> PAGES = List.of(
            "/",
            "/?area=overall-effectiveness&asOf=2017-01-01",
            "/councils/lancashire",
            "/councils/westmorland-and-furness",
            "/inspections/lancashire-sif-2015-11-27",
            "/changes",
            "/compare?council=bournemouth-christchurch-and-poole&council=kent&council=lancashire&council=sefton",
            "/inadequate",
            "/themes",
            "/themes?theme=caseloads",
            "/councils");

    /** What is wider than the window, and what scrolls within the page. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body, body *')]
              .filter((each) => !each.closest('.aside, .marks, .skip') && each.checkVisibility())
              .filter((each) => {
                const scrolls = ['auto', 'scroll'].includes(getComputedStyle(each).overflowX)
                  && each.scrollWidth > each.clientWidth + 1 && each.tagName !== 'BODY';
                return scrolls || each.getBoundingClientRect().right > innerWidth + 1;
              })
              .map((each) => each.outerHTML.slice(0, 120))""";

    /** Words in tables and headings that do not stand on one line. */
    private static final String BROKEN = """
            () => [...document.querySelectorAll('th, td, h1, h2, h3')]
              .filter((each) => each.checkVisibility())
              .flatMap((each) => {
                const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
                const broken = [];
                while (texts.nextNode()) {
                  for (const word of texts.currentNode.data.matchAll(/\\p{L}+/gu)) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    if (new Set([...range.getClientRects()].map((rect) => rect.top)).size > 1) broken.push(word[0]);
                  }
                }
                return broken;
              })""";

    /** Texts in pictures whose contrast with what they stand on is less than 4.5. */
    private static final String PALE = """
            () => {
              const rgb = (text) => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
              const light = (text) => {
                const [r, g, b] = rgb(text).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const page = getComputedStyle(document.documentElement).backgroundColor;
              const ground = (text) => {
                const style = getComputedStyle(text);
                if (style.paintOrder.startsWith('stroke') && style.stroke.startsWith('rgb')) return style.stroke; // its halo
                for (let each = text.previousElementSibling; each; each = each.previousElementSibling) {
                  if (['rect', 'polygon'].includes(each.tagName) && getComputedStyle(each).fill.startsWith('rgb')) {
                    const a = each.getBoundingClientRect();
                    const b = text.getBoundingClientRect();
                    if (b.left >= a.left - 1 && b.right <= a.right + 1 && b.top >= a.top - 2 && b.bottom <= a.bottom + 2) return getComputedStyle(each).fill;
                  }
                }
                return page;
              };
              return [...document.querySelectorAll('main svg text')].filter((each) => each.checkVisibility()).filter((each) => {
                const [a, b] = [light(getComputedStyle(each).fill), light(ground(each))].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05) < 4.5;
              }).map((each) => `${each.outerHTML} on ${ground(each)} as ${getComputedStyle(each).fill}`);
            }""";

    static Stream<Arguments> pagesAndWidths() {
        return PAGES.stream().flatMap(page -> WIDTHS.stream().map(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @MethodSource("pagesAndWidths")
    void nothingIsWiderThanTheWindowScrollsWithinThePageOrBreaksAWord(String path, int width) {
        Page page = browser.window(width, 900, true);
        page.navigate(path);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
        assertThat((List<?>) page.evaluate(BROKEN)).isEmpty();
    }

    @Test
    void onAPhoneACouncilsGradesAreTheFirstThingOnItsPage() {
        Page page = browser.window(390, 900, true);
        page.navigate("/councils/south-tyneside");
        assertThat(page.locator(".lead").boundingBox().y).isLessThan(450);
        assertThat(page.locator("#standing strong").first().boundingBox().y).isLessThan(700);
        assertThat(page.locator("svg.narrow").isVisible()).isTrue();
        assertThat(page.locator("svg.wide").isVisible()).isFalse();
        page.navigate("/");
        assertThat(page.locator("#lead").boundingBox().y).isLessThan(400);
    }

    /** How a reader may have set the screen. */
    enum Screen {
        LIGHT(ColorScheme.LIGHT, ForcedColors.NONE),
        DARK(ColorScheme.DARK, ForcedColors.NONE),
        FORCED_LIGHT(ColorScheme.LIGHT, ForcedColors.ACTIVE),
        FORCED_DARK(ColorScheme.DARK, ForcedColors.ACTIVE);

        private final ColorScheme scheme;
        private final ForcedColors forced;

        Screen(ColorScheme scheme, ForcedColors forced) {
            this.scheme = scheme;
            this.forced = forced;
        }
    }

    @ParameterizedTest
    @EnumSource
    void pictureTextCanBeRead(Screen screen) {
        Page page = browser.window(1280, 900, true);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(screen.scheme).setForcedColors(screen.forced));
        for (String path : List.of("/?area=leadership&asOf=2017-01-01", "/", "/councils/lancashire")) {
            page.navigate(path);
            assertThat((List<?>) page.evaluate(PALE)).as("%s, %s", screen, path).isEmpty();
        }
    }

    @Test
    void paperHoldsAllOfIt() throws IOException {
        Page page = browser.window(1280, 900, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate("/");
        String nation = printed(page);
        List<String> councils = get("/v1/councils?current=true").path("items.name");
        assertThat(councils).hasSize(153).allSatisfy(name -> assertThat(nation).contains(name.replaceAll("\\W", "")));
        page.navigate("/councils/lancashire");
        String council = printed(page);
        assertThat(council)
                .contains("HowitstandsHelpandprotection", "LookedafterchildrenGGood", "CareleaversOOutstanding")
                .contains("Nolongerjudged", "Safeguardingboardgoodwhen");
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\W", "");
        }
    }
}
