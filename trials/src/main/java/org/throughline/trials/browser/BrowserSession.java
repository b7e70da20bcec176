package org.throughline.trials.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running browser. Each page it opens has cookies and storage of its own. */
public final class BrowserSession implements AutoCloseable {

    /** The browser may run as root, without a graphics card, and calls nobody but the page that is tried. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private BrowserSession(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the given browser, driven by the given Node.js. */
    public static BrowserSession start(Found.Program chromium, Found.Program node) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.program().toString())));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.program())
                        .setEnv(environment)
                        .setArgs(FLAGS));
        return new BrowserSession(playwright, browser);
    }

    /** A new page, for one person who has never been here before. */
    public Page page() {
        return browser.newPage();
    }

    /** What the browser calls itself. */
    public String version() {
        return browser.version();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
