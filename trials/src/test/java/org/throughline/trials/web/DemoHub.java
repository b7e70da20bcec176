package org.throughline.trials.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.throughline.plant.Plant;

/** The demonstration: the make-believe company, and a real hub that reads its Odoo and has the demo accounts. */
final class DemoHub implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Plant plant;
    private final HubProcess hub;

    private DemoHub(Plant plant, HubProcess hub) {
        this.plant = plant;
        this.hub = hub;
    }

    /**
     * Starts both, and waits until the company is read and planned.
     *
     * @param folder for the key of the company's Odoo
     */
    static DemoHub planned(Path folder) throws IOException {
        Plant plant = new Plant(0, 7, 1, InstantSource.system());
        plant.open();
        Path key = Files.writeString(folder.resolve("odoo.key"), plant.key());
        HubProcess hub = HubProcess.start(Map.of(
                "THROUGHLINE_DEMO_ACCOUNTS",
                "yes",
                "THROUGHLINE_ODOO_URL",
                plant.address().toString(),
                "THROUGHLINE_ODOO_DATABASE",
                Plant.DATABASE,
                "THROUGHLINE_ODOO_KEY_FILE",
                key.toString()));
        DemoHub demo = new DemoHub(plant, hub);
        hub.awaitPlan(PATIENCE);
        return demo;
    }

    HubProcess hub() {
        return hub;
    }

    @Override
    public void close() {
        hub.close();
        plant.close();
    }
}
