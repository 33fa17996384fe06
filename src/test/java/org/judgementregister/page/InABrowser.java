package org.judgementregister.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A test that looks at the pages in a real browser: one for all its methods, whose windows are closed after each. */
abstract class InABrowser {

    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.program().isPresent(), "There is no Chromium here: apt-get install chromium");
        browser = Browser.start();
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
