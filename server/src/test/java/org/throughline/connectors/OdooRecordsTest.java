package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OdooRecordsTest {

    private final OdooRecords records = new OdooRecords(URI.create("https://odoo.example.com"));

    @Test
    void a_record_is_found_under_its_table_and_number() {
        assertThat(records.address("odoo:product.product:8"))
                .hasValue(URI.create("https://odoo.example.com/odoo/product.product/8"));
    }

    @Test
    void what_comes_from_elsewhere_is_not_found_in_odoo() {
        assertThat(records.address("plant:product.product:8")).isEmpty();
        assertThat(records.address("odoo:product.product:8:extra")).isEmpty();
        assertThat(records.address("odoo:../evil:8")).isEmpty();
        assertThat(records.address("")).isEmpty();
    }
}
