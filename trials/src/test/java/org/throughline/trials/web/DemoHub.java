package org.throughline.trials.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.throughline.plant.Plant;
import org.throughline.trials.hub.PassingFolder;

/**
 * The demonstration: the make-believe company, and a real hub that has read and planned it and has the demo accounts.
 * All tests that ask for it look at the same.
 */
final class DemoHub implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PassingFolder folder;
    private final Plant plant;
    private final HubProcess hub;

    private DemoHub() {
        folder = PassingFolder.create();
        plant = new Plant(0, 7, 1, InstantSource.system());
        try {
            plant.open();
            Path key = Files.writeString(folder.path().resolve("odoo.key"), plant.key());
            hub = HubProcess.start(Map.of(
                    "THROUGHLINE_DEMO_ACCOUNTS",
                    "yes",
                    "THROUGHLINE_ODOO_URL",
                    plant.address().toString(),
                    "THROUGHLINE_ODOO_DATABASE",
                    Plant.DATABASE,
                    "THROUGHLINE_ODOO_KEY_FILE",
                    key.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        hub.awaitPlan(PATIENCE);
    }

    /** Gives it to tests; it is started when the first asks and ends after the last. */
    static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(DemoHub.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoHub.class;
        }

        @Override
        public DemoHub resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(DemoHub.class, _ -> new DemoHub(), DemoHub.class);
        }
    }

    /** An address of the hub. */
    String address(String path) {
        return hub.address(path);
    }

    /** The most memory that the hub had at once, in bytes. */
    long peakMemory() {
        return hub.peakMemory();
    }

    @Override
    public void close() {
        hub.close();
        plant.close();
        folder.close();
    }
}
