package org.throughline.trials.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.trials.repository.Repository;

/** Opens a real page in a real browser: what every test of a page stands on. */
class BrowserSmokeTest {

    private static final String CLEAN = """
            <!doctype html>
            <html lang="en">
            <head><title>Pump shortage</title></head>
            <body><main><h1 style="color: #003300">Pump</h1><p id="said"></p>
            <script>document.getElementById('said').textContent = 'short by ' + (2 + 3) + ' seals';</script>
            </main></body>
            </html>
            """;

    private static final String UNCLEAN =
            CLEAN.replace("<p ", "<img src=\"\"><p ").replace(" lang=\"en\"", "");

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/clean", CLEAN);
        serve("/unclean", UNCLEAN);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_page_is_opened_run_photographed_and_found_accessible() throws IOException {
        try (BrowserSession browser = Browsers.start()) {
            Page page = browser.page();
            page.navigate(address("/clean"));

            assertThat(page.title()).isEqualTo("Pump shortage");
            assertThat(page.textContent("#said")).isEqualTo("short by 5 seals");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(colours(photograph(page))).isGreaterThan(1);
        }
    }

    @Test
    void a_page_that_shuts_people_out_is_reported() {
        try (BrowserSession browser = Browsers.start()) {
            Page page = browser.page();
            page.navigate(address("/unclean"));

            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .contains("image-alt", "html-has-lang");
        }
    }

    private void serve(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Path photograph(Page page) {
        Path picture = Repository.here().root().resolve("trials/target/screenshots/smoke.png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        return picture;
    }

    private static long colours(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }
}
