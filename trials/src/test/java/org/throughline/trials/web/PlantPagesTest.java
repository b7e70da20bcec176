package org.throughline.trials.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.trials.browser.BrowserSession;
import org.throughline.trials.browser.Browsers;

/** Pages full of a company's orders, as somebody prints them and goes through them by keyboard. */
@ExtendWith(DemoHub.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantPagesTest {

    private static final String ACCOUNT = "demo-administrator";

    /** What is left of a sheet between its margins, in the pixels of a style sheet: of Letter, which is less wide. */
    private static final int LANDSCAPE = 980;

    private static final int UPRIGHT = 700;

    /** What is wider than the paper, cut off, kept in sight, or can only be pressed. */
    private static final String WRONG_ON_PAPER = """
            () => {
                const wide = document.documentElement.clientWidth + 1;
                const seen = [...document.querySelectorAll('body *')].filter(piece =>
                    !piece.closest('.visually-hidden, script') && piece.getClientRects().length > 0);
                const called = piece => piece.tagName + '.' + piece.className;
                return [
                    ...seen.filter(piece => piece.getBoundingClientRect().right > wide)
                        .map(piece => 'beyond the edge: ' + called(piece)),
                    ...seen.filter(piece => /auto|scroll|hidden/.test(getComputedStyle(piece).overflowX)
                            && piece.scrollWidth > piece.clientWidth + 1)
                        .map(piece => 'cut off: ' + called(piece)),
                    ...seen.filter(piece => getComputedStyle(piece).position === 'sticky')
                        .map(piece => 'sticky: ' + called(piece)),
                    ...seen.filter(piece => piece.matches('form, .house-side, .house-top, .chips, .files'))
                        .map(piece => 'to be pressed: ' + called(piece))
                ];
            }""";

    private final DemoHub hub;
    private final BrowserSession browser = Browsers.start();

    PlantPagesTest(DemoHub hub) {
        this.hub = hub;
    }

    @AfterAll
    void leave() {
        browser.close();
    }

    private Page entered() {
        Page page = browser.page();
        page.navigate(hub.address("/login"));
        page.fill("#account", ACCOUNT);
        page.fill("#password", ACCOUNT);
        page.click("button[type=submit]");
        return page;
    }

    private String first(Page page, String path, String link) {
        page.navigate(hub.address(path));
        return page.getAttribute("main " + link, "href");
    }

    @Test
    void on_paper_nothing_is_cut_off_and_all_is_light() {
        Page page = entered();
        String order = first(page, "/readiness", ".rd-card a[href*='order=']");
        String item = first(page, "/plan", "#plan-work a[href*='item=']");
        List<Object> wrong = new ArrayList<>();
        for (String path : List.of("/today", "/readiness", "/plan", item, "/purchases", "/sales", "/inventory")) {
            wrong.addAll(onPaper(page, path, LANDSCAPE));
        }
        wrong.addAll(onPaper(page, order, UPRIGHT));

        assertThat(wrong).isEmpty();
        assertThat(page.isVisible(".rd-sheet")).isTrue();
        assertThat(page.isVisible(".rd-board")).as("beside the one order").isFalse();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        page.close();
    }

    private List<Object> onPaper(Page page, String path, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate(hub.address(path));
        page.evaluate("document.documentElement.setAttribute('data-bs-theme', 'dark')");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(width, width);
        List<Object> wrong = new ArrayList<>();
        for (Object what : (List<?>) page.evaluate(WRONG_ON_PAPER)) {
            wrong.add(path + ": " + what);
        }
        return wrong;
    }

    @Test
    void the_keyboard_goes_on_from_the_order_that_is_open() {
        Page page = entered();
        page.navigate(hub.address("/readiness?view=list"));
        List<String> orders = page.querySelectorAll(".rd-list tbody td.rd-name a").stream()
                .map(link -> link.textContent())
                .toList();
        page.click(".rd-list tbody tr:nth-child(3) td.rd-name a");
        page.waitForSelector(".rd-sheet");

        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(orders.get(3));
        page.keyboard().press("k");
        page.keyboard().press("k");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(orders.get(1));
        page.close();
    }
}
