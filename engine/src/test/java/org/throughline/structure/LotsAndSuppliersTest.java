package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LotsAndSuppliersTest {

    private static final LotSizing OF_ITEM_SITE = new LotSizing(LotRule.PERIOD, 1, 5, 2, 3, 4);

    @Test
    void a_supplier_is_preferred_by_priority_then_price_then_name() {
        assertThat(supplier("Z", 1, 900).isPreferredTo(supplier("A", 2, 100))).isTrue();
        assertThat(supplier("Z", 1, 100).isPreferredTo(supplier("A", 1, 900))).isTrue();
        assertThat(supplier("A", 1, 100).isPreferredTo(supplier("B", 1, 100))).isTrue();
        assertThat(supplier("B", 1, 100).isPreferredTo(supplier("A", 1, 100))).isFalse();
        assertThat(supplier("A", 1, 100).isPreferredTo(supplier("A", 1, 100))).isFalse();
    }

    @Test
    void what_a_supplier_leaves_open_the_item_site_decides() {
        assertThat(supplier("A", 1, 0).lotSizing(OF_ITEM_SITE)).isEqualTo(OF_ITEM_SITE);
    }

    @Test
    void what_a_supplier_says_stands_before_the_item_site() {
        SupplierItem supplier = new SupplierItem("A", "SEAL", "", 1, 5, 0, 7, 0);
        assertThat(supplier.lotSizing(OF_ITEM_SITE)).isEqualTo(new LotSizing(LotRule.PERIOD, 1, 5, 0, 7, 4));
    }

    private static SupplierItem supplier(String name, int priority, long price) {
        int open = SupplierItem.AS_ITEM_SITE;
        return new SupplierItem(name, "SEAL", "", priority, open, open, open, price);
    }
}
