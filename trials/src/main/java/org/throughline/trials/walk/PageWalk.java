package org.throughline.trials.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes to every page that an administrator of a hub can see, looks at it in several ways, and takes its picture. */
public final class PageWalk {

    private static final int WIDE = 1280;
    private static final int TABLET = 800;
    private static final int HIGH = 1000;

    /** What else than colour would differ in the dark: nothing, so only contrast is looked at again. */
    private static final List<String> RULES_IN_THE_DARK = List.of("color-contrast");

    /** Rows further down are drawn as those above, and axe takes a second for a hundred of them. */
    private static final String FEW_ROWS = """
            () => document.querySelectorAll('tbody').forEach(
                body => [...body.rows].slice(8).forEach(row => row.remove()))""";

    private static final String NAVIGATION_IS_SEEN = """
            () => document.querySelector('.house-side').clientHeight
                >= document.querySelector('nav .entry').clientHeight""";

    /** Tables may be moved sideways; on a wide screen nobody should have to, but along a row of weeks. */
    private static final String CUT_TABLES = """
            () => [...document.querySelectorAll('main .table-responsive:not(:has(.phased))')]
                .filter(table => table.scrollWidth > table.clientWidth)
                .map(table => (table.getAttribute('aria-label') ?? table.getAttribute('aria-labelledby'))
                    + ' by ' + (table.scrollWidth - table.clientWidth) + ' pixels')
                .join(', ')""";

    /** Days are for people, who read them as their own region writes them; an ISO date is for programs. */
    private static final String DAYS_FOR_PROGRAMS = """
            () => [...new Set(document.body.innerText.match(/\\b20\\d\\d-[01]\\d-[0-3]\\d\\b/g))].join(', ')""";

    private static final List<Stop> FIXED = List.of(
            new Stop("today", "/today"),
            new Stop("readiness", "/readiness"),
            new Stop("readiness-list", "/readiness?view=list&sort=-quantity"),
            new Stop("work-orders", "/work-orders"),
            new Stop("plan", "/plan"),
            new Stop("pegging-nothing", "/plan/pegging"),
            new Stop("scenarios", "/scenarios"),
            new Stop("inventory", "/inventory?sort=item"),
            new Stop("promises", "/promises"),
            new Stop("promise-refused", "/promises?item=NOTHING&site=NOWHERE&quantity=1&day=2000-01-01"),
            new Stop("purchases", "/purchases"),
            new Stop("sales", "/sales"),
            new Stop("partners", "/partners"),
            new Stop("find", "/find?text=a"),
            new Stop("find-nothing", "/find?text=nothing-is-called-so"),
            new Stop("data-health", "/data-health"),
            new Stop("interfaces", "/interfaces"),
            new Stop("connect", "/connect"),
            new Stop("accounts", "/accounts"),
            new Stop("keys", "/keys"),
            new Stop("password", "/password"),
            new Stop("nothing-here", "/nowhere"));

    /** Pages of single things: the name, the page that leads there or the stop that is it, and the link that does. */
    private static final List<String[]> FOUND = List.of(
            new String[] {"readiness-order", "/readiness?view=list&state=late", "a[href*='order=']"},
            new String[] {"plan-item", "/plan", "#plan-work a[href*='item=']"},
            new String[] {"inventory-item", "/inventory", "#inventory-list tbody a[href*='item=']"},
            new String[] {"pegging", "plan-item", "a[href*='/plan/pegging']"},
            new String[] {"scenario", "/scenarios", "a[href*='scenario=']"},
            new String[] {"promise", "plan-item", "a[href*='/promises']"},
            new String[] {"purchase", "/purchases", "tbody a[href*='order=']"},
            new String[] {"sale", "/sales?sort=-late", "tbody a[href*='order=']"},
            new String[] {"supplier", "/partners?sort=-coming", "tbody a[href*='partner=']"},
            new String[] {"customer", "/partners?sort=-waiting", "tbody a[href*='partner=']"},
            new String[] {"interface", "/interfaces", "tbody a[href*='interface=']"},
            new String[] {"account", "/accounts", "#accounts-list tbody a"});

    private final Page page;
    private final String address;

    /**
     * With this browser's page.
     *
     * @param address of the hub, with or without a slash at its end
     */
    public PageWalk(Page page, String address) {
        this.page = page;
        // Colours change at once, so that nobody has to wait for them.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Logs in, and looks at the page of the log-in on the way. */
    public List<Hindrance> logIn(String account, String password) {
        page.navigate(address + "/login");
        List<Hindrance> hindrances = examined("login");
        page.fill("#account", account);
        page.fill("#password", password);
        page.click("button[type=submit]");
        return hindrances;
    }

    /** Makes what a hub does not have of itself, so that there is something to look at: a scenario. */
    public void make() {
        page.navigate(address + "/plan");
        String item = page.textContent("#plan-work tbody a[href*='item=']").strip();
        page.navigate(address + "/scenarios");
        page.fill("#name", "A walk through all pages");
        page.click("form[action='/scenarios/create'] button");
        page.click("a:has-text('A walk through all pages')");
        page.click("a[href*='kind=stock-added']");
        page.fill("#what", item);
        page.fill("#quantity", "1000");
        page.click("form[action*='assume'] button");
    }

    /** Every page there is, in the order of the navigation; of single things the first that has one. */
    public List<Stop> stops() {
        Map<String, Stop> stops = new LinkedHashMap<>();
        FIXED.forEach(stop -> stops.put(stop.name(), stop));
        for (String[] found : FOUND) {
            Stop known = stops.get(found[1]);
            page.navigate(address + (known == null ? found[1] : known.path()));
            ElementHandle link = page.querySelector("main " + found[2]);
            if (link != null) {
                stops.put(found[0], new Stop(found[0], link.getAttribute("href")));
            }
        }
        return List.copyOf(stops.values());
    }

    /** Goes there and says what is in people's way: in the light, in the dark, and on a tablet. */
    public List<Hindrance> examine(Stop stop) {
        go(stop);
        show(false, WIDE);
        Object cut = page.evaluate(CUT_TABLES);
        Object days = page.evaluate(DAYS_FOR_PROGRAMS);
        page.evaluate(FEW_ROWS);
        List<Hindrance> hindrances = examined(stop.name());
        if (!days.equals("")) {
            hindrances.add(new Hindrance(stop.name(), "light", "Days are written for programs: %s.".formatted(days)));
        }
        if (!cut.equals("")) {
            hindrances.add(new Hindrance(stop.name(), "light", "A table is cut off: %s.".formatted(cut)));
        }
        return hindrances;
    }

    private List<Hindrance> examined(String name) {
        List<Hindrance> hindrances = new ArrayList<>();
        show(false, WIDE);
        hindrances.addAll(rules(name, "light", new AxeBuilder(page)));
        show(true, WIDE);
        hindrances.addAll(rules(name, "dark", new AxeBuilder(page).withRules(RULES_IN_THE_DARK)));
        show(false, TABLET);
        Object out = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!out.equals(0)) {
            hindrances.add(new Hindrance(name, "tablet", "It sticks out by %s pixels.".formatted(out)));
        }
        if (page.querySelector("nav .entry") != null && Boolean.FALSE.equals(page.evaluate(NAVIGATION_IS_SEEN))) {
            hindrances.add(new Hindrance(name, "tablet", "The navigation is squeezed away."));
        }
        return hindrances;
    }

    private static List<Hindrance> rules(String name, String how, AxeBuilder axe) {
        Function<Rule, String> told = rule -> "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .collect(Collectors.joining(" | ")));
        return axe.analyze().getViolations().stream()
                .map(told)
                .map(what -> new Hindrance(name, how, what))
                .toList();
    }

    /** Takes four pictures of it: light and dark, wide and as on a tablet. */
    public void photograph(Stop stop, Path folder) {
        go(stop);
        for (boolean dark : List.of(false, true)) {
            for (int width : List.of(WIDE, TABLET)) {
                show(dark, width);
                // Charts follow the window a little later.
                page.waitForTimeout(250);
                String file = "%s-%s-%d.png".formatted(stop.name(), dark ? "dark" : "light", width);
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
            }
        }
    }

    /** Live pages never fall silent: what was asked for has arrived when the document is there. */
    private void go(Stop stop) {
        page.navigate(address + stop.path(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    private void show(boolean dark, int width) {
        page.setViewportSize(width, HIGH);
        page.evaluate("dark => document.documentElement.setAttribute('data-bs-theme', dark ? 'dark' : 'light')", dark);
    }
}
