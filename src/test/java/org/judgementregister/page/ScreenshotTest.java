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
    @CsvSource({"nation, /, 1180", "lancashire, /councils/lancashire, 1240"})
    void take(String name, String path, int height) throws Exception {
        Path picture = Files.createDirectories(PICTURES).resolve(name + ".png");
        try (Browser browser = Browser.start()) {
            Page page = browser.window(1280, height, true);
            page.navigate(path);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(picture).isNotEmptyFile();
    }
}
