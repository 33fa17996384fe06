package org.judgementregister.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the README's pictures anew: {@code mvn test -Dtest=ScreenshotTest -Dscreenshots=take}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "screenshots", matches = "take")
class ScreenshotTest {

    private static final Path PICTURES = Path.of("src", "site", "resources");

    @ParameterizedTest
    @CsvSource({
        "nation, /",
        "leadership, /?area=leadership",
        "council, /councils/lancashire",
        "inspection, /inspections/lancashire-sif-2015-11-27",
        "inadequate, /inadequate",
        "changes, /changes",
        "compare, /compare?council=kent&council=lancashire&council=sefton"
    })
    void take(String name, String path) throws Exception {
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {390, 1280}) {
                Path picture = Files.createDirectories(PICTURES).resolve(name + "-" + width + ".png");
                Page page = browser.window(width, 1100, true);
                page.navigate(path);
                page.screenshot(new Page.ScreenshotOptions().setPath(picture));
                assertThat(picture).isNotEmptyFile();
            }
        }
    }
}
