package org.judgementregister.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Axe finds no barrier on any page. */
@QuarkusTest
class AccessibilityIT extends InABrowser {

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that the reader's own colours can break. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest(name = "{0} at {1} pixels")
    @CsvSource({
        "/, 1280",
        "/, 390",
        "/inadequate, 320",
        "/changes, 390",
        "/compare?council=kent&council=lancashire, 390",
        "/councils?q=Preston, 390",
        "/words, 390",
        "/docs, 390",
        "/about, 390",
        "/?asOf=2017-01-01&region=south-west, 390",
        "/councils, 390",
        "/councils/lancashire, 1280",
        "/councils/cumbria, 390",
        "/councils/nowhere, 390",
        "/inspections/lancashire-sif-2015-11-27, 390"
    })
    void anybodyCanUseIt(String path, int width) {
        Page page = browser.window(width, 900, true);
        page.navigate(path);
        assertThat(barriers(axe(page).withTags(ALL))).isEmpty();
        browser.logged.removeIf(line -> path.endsWith("nowhere") && line.contains("404"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inadequate",
                "/themes",
                "/themes?theme=caseloads",
                "/changes",
                "/councils/lancashire",
                "/inspections/lancashire-sif-2015-11-27",
                "/cookbook"
            })
    void anybodyCanUseItInTheDarkAndInColoursOfTheirOwn(String path) {
        Page page = browser.window(1280, 900, true);
        EmulateMediaOptions media = new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
        page.emulateMedia(media.setColorScheme(ColorScheme.DARK));
        page.navigate(path);
        assertThat(barriers(axe(page).withRules(OF_COLOURS))).as("dark").isEmpty();
        page.emulateMedia(media.setForcedColors(ForcedColors.ACTIVE));
        assertThat(barriers(axe(page).withRules(OF_COLOURS)))
                .as("forced colours")
                .isEmpty();
    }

    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // what passes need not be described
        return new AxeBuilder(page).options(options).setLegacyMode(true); // no page has frames to gather from
    }

    private static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .toList();
    }
}
