package org.throughline.trials.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.trials.browser.BrowserSession;
import org.throughline.trials.browser.Browsers;
import org.throughline.trials.repository.Repository;

/** The first day of an installation, as its administrator sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubPagesTest {

    private static final String CHOSEN = "four calm words today";
    private static final String FOCUSED = "document.activeElement.getAttribute('href')";

    private static final String TOP_OF_ROW =
            "Math.round(document.querySelector('a[href$=reader-20]').getBoundingClientRect().top)";

    private BrowserSession browser;
    private HubProcess hub;

    @BeforeAll
    void start() {
        browser = Browsers.start();
        hub = HubProcess.start(Map.of());
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_first_administrator_changes_the_password_and_gives_a_colleague_an_account() {
        List<String> complaints = new ArrayList<>();
        Page page = browser.page();
        page.onConsoleMessage(message -> {
            // The browser itself tells of each answer that was refused on purpose.
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        enter(page);
        changePassword(page);
        createAccount(page);

        page.click("#accounts-list >> text=ada");
        assertAccessible(page, "account");
        page.navigate(hub.address("/nowhere"));
        assertAccessible(page, "nothing-here");
        assertLive(page);
        assertStill(page);
        assertThat(complaints).isEmpty();
    }

    private void enter(Page page) {
        page.navigate(hub.address("/accounts"));
        assertThat(page.url()).endsWith("/login?next=%2Faccounts");
        assertAccessible(page, "login");
        logIn(page, "administrator", "nearly-the-right-one");
        assertThat(page.textContent("[role=alert]")).contains("wrong");
        logIn(page, "administrator", hub.password());
    }

    private void changePassword(Page page) {
        assertThat(page.url()).endsWith("/password");
        assertAccessible(page, "password");
        page.fill("#old", hub.password());
        page.fill("#chosen", CHOSEN);
        page.fill("#again", CHOSEN);
        page.click("text=Save the new password");
        assertThat(page.textContent("h1")).isEqualTo("Welcome");
        assertAccessible(page, "today");
    }

    private void createAccount(Page page) {
        page.click("nav >> text=Accounts");
        page.fill("#name", "ada");
        page.fill("#fullName", "Ada Brandt");
        page.click("text=Create the account");
        assertThat(page.textContent("#roles-problem")).contains("Choose at least one role");
        assertThat(page.inputValue("#fullName")).isEqualTo("Ada Brandt");
        page.check("input[value=planner]");
        page.check("input[value=buyer]");
        page.click("text=Create the account");
        assertThat(page.textContent(".secret")).hasSize(24);
        assertThat(page.textContent("#accounts-list")).contains("Ada Brandt", "planner", "buyer");
        assertAccessible(page, "accounts");
    }

    /** Somebody else's window hears of what the first one does, without being loaded anew. */
    private void assertLive(Page first) {
        first.navigate(hub.address("/accounts"));
        Page second = browser.page();
        second.navigate(hub.address("/accounts"));
        logIn(second, "administrator", CHOSEN);
        second.waitForSelector("#accounts-list");
        second.evaluate("window.untouched = true");
        second.keyboard().press("j");
        second.keyboard().press("j");
        Object standing = second.evaluate(FOCUSED);
        second.fill("#fullName", "half a name");
        second.focus("#accounts-list a[href='%s']".formatted(standing));
        first.click("#accounts-list >> text=ada");
        first.click("text=Disable this account");

        second.waitForSelector("#accounts-list tr.moved >> text=disabled");
        assertThat(second.querySelectorAll("#accounts-list tr.moved")).hasSize(1);
        assertThat(second.evaluate("window.untouched")).isEqualTo(true);
        assertThat(second.evaluate(FOCUSED)).isEqualTo(standing);
        assertThat(second.inputValue("#fullName")).isEqualTo("half a name");
        assertThat(standing).isEqualTo(second.getAttribute("#accounts-list tbody tr:nth-child(2) a", "href"));
        second.close();
    }

    /** What somebody reads further down stays where it is while rows come above it. */
    private void assertStill(Page first) {
        first.navigate(hub.address("/accounts"));
        for (int number = 10; number < 40; number++) {
            createQuickly(first, "reader-" + number);
        }
        Page second = browser.page();
        second.navigate(hub.address("/accounts"));
        logIn(second, "administrator", CHOSEN);
        second.waitForSelector("#accounts-list");
        second.setViewportSize(1440, 500);
        second.evaluate("window.scrollTo(0, document.querySelector('a[href$=reader-20]').closest('tr')"
                + ".getBoundingClientRect().top)");
        Object before = second.evaluate(TOP_OF_ROW);
        createQuickly(first, "aardvark");
        second.waitForSelector("#accounts-list >> text=aardvark");
        second.waitForTimeout(200);

        assertThat(second.evaluate(TOP_OF_ROW)).isEqualTo(before);
        second.close();
    }

    private static void createQuickly(Page page, String name) {
        page.evaluate("""
                name => fetch('/api/v1/accounts/create', {
                    method: 'POST',
                    headers: {'X-XSRF-TOKEN': document.querySelector('meta[name=csrf]').content,
                        'Content-Type': 'application/json'},
                    body: JSON.stringify({name: name, fullName: 'A reader', roles: ['BUYER']})
                }).then(answer => { if (!answer.ok) throw new Error(answer.status); })""", name);
    }

    private static void logIn(Page page, String account, String password) {
        page.fill("#account", account);
        page.fill("#password", password);
        page.click("button[type=submit]");
    }

    /** Nothing shuts anyone out, in the light and in the dark, and nothing sticks out at the side of a tablet. */
    private static void assertAccessible(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.evaluate(
                    "dark => document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light')",
                    scheme == ColorScheme.DARK);
            page.waitForTimeout(200);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", name, scheme)
                    .isEmpty();
            photograph(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        page.evaluate("document.documentElement.setAttribute('data-bs-theme', 'light')");
        page.setViewportSize(768, 1024);
        Object sticksOut = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(sticksOut).as("%s on a tablet", name).isEqualTo(0);
        photograph(page, name + "-tablet");
        page.setViewportSize(1440, 900);
    }

    private static void photograph(Page page, String name) {
        Path picture = Repository.here().root().resolve("trials/target/screenshots/%s.png".formatted(name));
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
}
