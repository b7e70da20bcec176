package org.throughline.plant.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the recordings again: {@code -Dthroughline.odoo.url=http://host:8069 -Dthroughline.odoo.admin=KEY
 * -Dthroughline.odoo.reader=KEY}, against an Odoo 19 with its demo data.
 */
class OdooRecordingTest {

    @Test
    @EnabledIfSystemProperty(named = "throughline.odoo.url", matches = "http.*")
    void a_real_odoo_is_recorded() throws IOException {
        Path module = Path.of(System.getProperty("throughline.root")).resolve("demo-plant/src");
        Path recordings = module.resolve("test/resources/recordings");
        OdooRecorder recorder = new OdooRecorder(
                URI.create(System.getProperty("throughline.odoo.url")),
                System.getProperty("throughline.odoo.admin"),
                System.getProperty("throughline.odoo.reader"));

        recorder.record(recordings, module.resolve("main/resources/org/throughline/plant/odoo/schema.json"));

        assertThat(Files.readString(recordings.resolve("exchanges.json"))).contains("\"status\":200");
    }
}
