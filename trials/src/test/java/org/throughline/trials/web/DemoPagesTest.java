package org.throughline.trials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.plant.Plant;
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPagesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACCOUNT = "demo-administrator";

    private BrowserSession browser;
    private Plant plant;
    private HubProcess hub;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browsers.start();
        plant = new Plant(0, 7, 1, InstantSource.system());
        plant.open();
        Path key = Files.writeString(folder.resolve("odoo.key"), plant.key());
        hub = HubProcess.start(Map.of(
                "THROUGHLINE_DEMO_ACCOUNTS",
                "yes",
                "THROUGHLINE_ODOO_URL",
                plant.address().toString(),
                "THROUGHLINE_ODOO_DATABASE",
                Plant.DATABASE,
                "THROUGHLINE_ODOO_KEY_FILE",
                key.toString()));
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (plant != null) {
            plant.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void every_page_is_open_to_everyone_in_the_light_in_the_dark_and_on_a_tablet() {
        hub.awaitPlan(PATIENCE);
        PageWalk walk = new PageWalk(browser.page(), hub.address("/"));
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
