package org.throughline.trials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.trials.browser.BrowserSession;
import org.throughline.trials.browser.Browsers;
import org.throughline.trials.walk.Hindrance;
import org.throughline.trials.walk.PageWalk;
import org.throughline.trials.walk.Stop;

/**
 * Every page of the demonstration, with a company behind it: nothing shuts anyone out, by day or in the dark. It takes
 * minutes and runs where it is asked for with {@code -Dthroughline.walk=yes}.
 */
@EnabledIfSystemProperty(named = "throughline.walk", matches = "yes")
@ExtendWith(DemoHub.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPagesTest {

    private static final String ACCOUNT = "demo-administrator";

    private final DemoHub demo;
    private final BrowserSession browser = Browsers.start();

    DemoPagesTest(DemoHub demo) {
        this.demo = demo;
    }

    @AfterAll
    void leave() {
        browser.close();
    }

    @Test
    void every_page_is_open_to_everyone_in_the_light_in_the_dark_and_on_a_tablet() {
        PageWalk walk = new PageWalk(browser.page(), demo.address("/"));
        List<Hindrance> hindrances = new ArrayList<>(walk.logIn(ACCOUNT, ACCOUNT));
        walk.make();
        List<Stop> stops = walk.stops();

        stops.forEach(stop -> hindrances.addAll(walk.examine(stop)));
        assertThat(hindrances).isEmpty();
        assertThat(stops)
                .extracting(Stop::name)
                .contains(
                        "readiness-order",
                        "plan-item",
                        "inventory-item",
                        "purchase",
                        "sale",
                        "supplier",
                        "account",
                        "scenario",
                        "promise");
    }
}
