package org.judgementregister.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test that looks at the pages in a real browser: one for all its methods, whose windows are closed after each. */
abstract class InABrowser {

    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium here: apt-get install chromium");
        browser = Browser.start();
    }

    @BeforeEach
    void forget() {
        browser.logged.clear();
        browser.asked.clear();
    }

    @AfterEach
    void nothingWasLoggedAndNobodyElseWasAsked() {
        assertThat(browser.logged).isEmpty();
        assertThat(browser.asked)
                .extracting(request -> URI.create(request.url()))
                .filteredOn(url -> url.getScheme().startsWith("http"))
                .allSatisfy(url -> assertThat(url.getAuthority()).isEqualTo("localhost:" + RestAssured.port));
    }

    @AfterEach
    void closeWindows() {
        browser.closeWindows();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
