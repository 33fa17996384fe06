package org.judgementregister.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium that looks at the pages, and notes what it logs and what it asks for. */
final class Browser implements AutoCloseable {

    private static final List<String> OFFLINE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    final List<String> logged = new ArrayList<>();
    final List<Request> asked = new ArrayList<>();

    private Browser(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(OFFLINE));
    }

    /** Where Chromium is; CHROMIUM in the environment says it of one that is elsewhere. */
    static Optional<Path> program() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
    }

    static Browser start() {
        Playwright.CreateOptions nothingToDownload =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return new Browser(Playwright.create(nothingToDownload), program().orElseThrow());
    }

    /** A new window of that many pixels. */
    Page window(int width, int height, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts));
        Page page = context.newPage();
        page.onConsoleMessage(message -> logged.add(message.text()));
        page.onPageError(logged::add);
        page.onRequestFailed(request -> logged.add(request.url() + " " + request.failure()));
        page.onRequestFinished(asked::add);
        return page;
    }

    void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
