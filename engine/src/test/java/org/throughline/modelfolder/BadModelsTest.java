package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that contradict each other, and the exact sentences that they get. */
class BadModelsTest {

    private static final String LOTS = "item,site,source,lot_min,lot_multiple,lot_max";

    private final ModelTexts model = ModelTexts.empty()
            .with("items.csv", "item,uom", "PUMP,EA", "SEAL,EA", "KIT,EA", "ASSY,EA", "OIL,G")
            .with("sites.csv", "site", "M", "N")
            .with("boms.csv", "bom,parent_item", "B,PUMP")
            .with("uoms.csv", "uom,base_uom,factor", "KG,G,1000");

    @Test
    void a_maximum_lot_below_the_minimum() {
        model.with("item_sites.csv", LOTS, "SEAL,M,buy,10,,5");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-013 item_sites.csv line 2, column lot_max: the maximum lot (5) is below the "
                        + "minimum (10). Raise the maximum or lower the minimum.");
    }

    @Test
    void a_maximum_lot_that_is_no_multiple() {
        model.with("item_sites.csv", LOTS, "SEAL,M,buy,,4,10");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-013 item_sites.csv line 2, column lot_max: the maximum lot (10) is no "
                        + "multiple of (4). Make it one.");
    }

    @Test
    void a_maximum_lot_that_is_minimum_and_multiple_is_sound() {
        model.with("item_sites.csv", LOTS, "SEAL,M,buy,10,2.5,10");
        assertThat(model.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"buy,''", "buy,M", "subcontract,''", "subcontract,M"})
    void a_maximum_lot_that_contradicts_a_supplier_that_could_serve(String source, String site) {
        model.with("item_sites.csv", LOTS, "SEAL,M," + source + ",,,10")
                .with("suppliers.csv", "supplier,item,site,lot_min", "ACME,SEAL," + site + ",20");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-013 item_sites.csv line 2, column lot_max: the maximum lot (10) is below "
                        + "the minimum (20) of supplier (ACME). Raise the maximum or lower the minimum.");
    }

    @Test
    void a_maximum_lot_that_is_no_multiple_of_the_second_best_supplier() {
        model.with("item_sites.csv", LOTS, "SEAL,M,buy,,,10")
                .with("suppliers.csv", "supplier,item,priority,lot_multiple", "ACME,SEAL,1,5", "CORE,SEAL,2,3");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-013 item_sites.csv line 2, column lot_max: the maximum lot (10) is no "
                        + "multiple of (3) of supplier (CORE). Make it one.");
    }

    @Test
    void a_supplier_that_could_never_serve_contradicts_nothing() {
        model.with("item_sites.csv", LOTS, "SEAL,M,buy,,,10", "SEAL,N,make,,,10")
                .with(
                        "suppliers.csv",
                        "supplier,item,site,lot_min",
                        "ACME,SEAL,M,5",
                        "CORE,SEAL,,20",
                        "CORE,SEAL,N,20",
                        "CORE,PUMP,,20");
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void fixed_lots_without_a_lot_size() {
        model.with("item_sites.csv", "item,site,source,lot_rule,lot_size", "SEAL,M,buy,fixed,");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-006 item_sites.csv line 2, column lot_size: the field is empty, but the lot "
                        + "rule (fixed) needs it. Fill it in.");
    }

    @Test
    void a_transfer_from_nowhere() {
        model.with("item_sites.csv", "item,site,source", "SEAL,M,transfer");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-006 item_sites.csv line 2, column from_site: the field is empty, but a "
                        + "transfer needs the site that it comes from. Fill it in.");
    }

    @Test
    void two_nodes_whose_orders_would_share_their_names() {
        model.with("items.csv", "item,uom", "PUMP,EA", "A,EA", "A-1,EA")
                .with("sites.csv", "site", "1-X", "X")
                .with("item_sites.csv", "item,site,source", "A,1-X,buy", "A-1,X,buy");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-016 item_sites.csv line 3, column item, site: planned orders of (A-1 at X) "
                        + "and of (A at 1-X) would share their names. Rename an item or a site.");
    }

    @Test
    void a_unit_that_no_conversion_leads_to() {
        model.with("bom_lines.csv", "bom,component,quantity,uom", "B,OIL,2,KG", "B,SEAL,1,KG", "B,SEAL,1,BOX")
                .with("boms.csv", "bom,parent_item,uom", "B,PUMP,BOX");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-014 bom_lines.csv line 3, column uom: no conversion leads from (KG) to the item's "
                                + "unit (EA). Add one to uoms.csv.",
                        "TL-MODEL-014 bom_lines.csv line 4, column uom: no conversion leads from (BOX) to the item's "
                                + "unit (EA). Add one to uoms.csv.",
                        "TL-MODEL-014 boms.csv line 2, column uom: no conversion leads from (BOX) to the item's unit "
                                + "(EA). Add one to uoms.csv.");
    }

    @Test
    void units_that_contradict_each_other() {
        model.with("uoms.csv", "uom,base_uom,factor", "KG,G,1000", "BOX,EA,12", "BOX,EA,10");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-014 uoms.csv line 4, column factor: the conversion of (BOX) disagrees with "
                        + "the others. Correct the factor or remove the row.");
    }

    @Test
    void a_circle_through_lines_of_bills() {
        made("ASSY,M", "PUMP,M")
                .with("boms.csv", "bom,parent_item", "A,ASSY", "B,PUMP")
                .with("bom_lines.csv", "bom,component,quantity", "A,PUMP,1", "B,ASSY,1");
        assertThat(model.problems()).containsExactly(circle("ASSY at M -> PUMP at M -> ASSY at M"));
    }

    @Test
    void an_item_that_is_made_of_itself() {
        made("PUMP,M").with("bom_lines.csv", "bom,component,quantity", "B,PUMP,1");
        assertThat(model.problems()).containsExactly(circle("PUMP at M -> PUMP at M"));
    }

    @Test
    void every_circle_is_named_also_where_they_share_an_item() {
        made("ASSY,M", "PUMP,M", "SEAL,M")
                .with("boms.csv", "bom,parent_item", "A,ASSY", "B,PUMP", "S,SEAL")
                .with(
                        "bom_lines.csv",
                        "bom,component,quantity",
                        "A,PUMP,1",
                        "B,ASSY,1",
                        "A,SEAL,1",
                        "S,ASSY,1",
                        "S,SEAL,1");
        assertThat(model.problems())
                .containsExactlyInAnyOrder(
                        circle("ASSY at M -> PUMP at M -> ASSY at M"),
                        circle("ASSY at M -> SEAL at M -> ASSY at M"),
                        circle("SEAL at M -> SEAL at M"));
    }

    @Test
    void a_circle_counts_whatever_the_dates_and_the_type_of_its_bills() {
        made("ASSY,M", "PUMP,M")
                .with(
                        "boms.csv",
                        "bom,parent_item,type,effective_from,effective_to",
                        "A,ASSY,subcontract,,",
                        "B,PUMP,normal,2001-01-01,2001-12-31")
                .with("bom_lines.csv", "bom,component,quantity", "A,PUMP,1", "B,ASSY,1");
        assertThat(model.problems()).containsExactly(circle("ASSY at M -> PUMP at M -> ASSY at M"));
    }

    @Test
    void a_circle_through_a_kit_names_the_kit() {
        made("PUMP,M")
                .with("boms.csv", "bom,parent_item,type", "B,PUMP,normal", "K,KIT,phantom")
                .with("bom_lines.csv", "bom,component,quantity", "B,KIT,1", "K,PUMP,1");
        assertThat(model.problems()).containsExactly(circle("KIT at M -> PUMP at M -> KIT at M"));
    }

    @Test
    void a_circle_through_a_kit_names_the_kit_also_where_the_parent_comes_first() {
        made("ASSY,M")
                .with("boms.csv", "bom,parent_item,type", "A,ASSY,normal", "K,KIT,phantom")
                .with("bom_lines.csv", "bom,component,quantity", "A,KIT,1", "K,ASSY,1");
        assertThat(model.problems()).containsExactly(circle("ASSY at M -> KIT at M -> ASSY at M"));
    }

    @Test
    void a_circle_of_kits_alone() {
        made("PUMP,M")
                .with("boms.csv", "bom,parent_item,type", "B,PUMP,normal", "K,KIT,phantom", "A,ASSY,phantom")
                .with("bom_lines.csv", "bom,component,quantity", "B,KIT,1", "K,ASSY,1", "A,KIT,1");
        assertThat(model.problems())
                .singleElement()
                .asString()
                .startsWith("TL-MODEL-015 bom_lines.csv, column component: the product structure is circular (")
                .contains("ASSY at M -> KIT at M");
    }

    @Test
    void a_circle_of_kits_that_are_transferred() {
        model.with(
                        "item_sites.csv",
                        "item,site,source,from_site",
                        "PUMP,M,make,",
                        "KIT,M,transfer,N",
                        "ASSY,M,transfer,N",
                        "KIT,N,buy,",
                        "ASSY,N,buy,")
                .with("boms.csv", "bom,parent_item,site,type", "B,PUMP,,normal", "K,KIT,M,phantom", "A,ASSY,M,phantom")
                .with("bom_lines.csv", "bom,component,quantity", "B,KIT,1", "K,ASSY,1", "A,KIT,1");
        assertThat(model.problems())
                .singleElement()
                .asString()
                .startsWith("TL-MODEL-015 bom_lines.csv, column component: the product structure is circular (");
    }

    @Test
    void a_circle_through_transfers() {
        model.with(
                "item_sites.csv",
                "item,site,source,from_site",
                "SEAL,M,transfer,N",
                "SEAL,N,transfer,M",
                "OIL,M,transfer,M");
        assertThat(model.problems())
                .containsExactly(circle("OIL at M -> OIL at M"), circle("SEAL at M -> SEAL at N -> SEAL at M"));
    }

    @Test
    void a_circle_through_lines_and_transfers() {
        model.with(
                        "item_sites.csv",
                        "item,site,source,from_site",
                        "PUMP,M,make,",
                        "SEAL,M,transfer,N",
                        "SEAL,N,make,",
                        "PUMP,N,transfer,M")
                .with("boms.csv", "bom,parent_item", "B,PUMP", "S,SEAL")
                .with("bom_lines.csv", "bom,component,quantity", "B,SEAL,1", "S,PUMP,1");
        assertThat(model.problems())
                .containsExactly(circle("PUMP at M -> SEAL at M -> SEAL at N -> PUMP at N -> PUMP at M"));
    }

    @Test
    void bills_that_make_no_circle_at_any_one_site_are_sound() {
        made("ASSY,M", "PUMP,N")
                .with("boms.csv", "bom,parent_item,site", "A,ASSY,M", "B,PUMP,N")
                .with("bom_lines.csv", "bom,component,quantity", "A,PUMP,1", "B,ASSY,1");
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void a_structure_of_ten_thousand_levels_is_no_circle_and_closes_into_one() {
        int levels = 10_000;
        String[] items = new String[levels + 1];
        String[] made = new String[levels + 1];
        String[] boms = new String[levels + 1];
        String[] lines = new String[levels + 1];
        items[0] = "item,uom";
        made[0] = "item,site,source";
        boms[0] = "bom,parent_item";
        lines[0] = "bom,component,quantity";
        for (int level = 1; level <= levels; level++) {
            items[level] = "I%05d,EA".formatted(level);
            made[level] = "I%05d,M,make".formatted(level);
            boms[level] = "B%05d,I%05d".formatted(level, level);
            lines[level] = "B%05d,I%05d,1".formatted(level, Math.min(levels, level + 1));
        }
        model.with("items.csv", items)
                .with("item_sites.csv", made)
                .with("boms.csv", boms)
                .with("bom_lines.csv", lines);
        assertThat(model.problems()).containsExactly(circle("I10000 at M -> I10000 at M"));

        lines[levels] = "B00001,I00002,1";
        assertThat(model.with("bom_lines.csv", lines).problems()).isEmpty();
    }

    @Test
    void all_errors_of_all_files_are_told_at_once_in_the_order_of_files_and_lines() {
        model.with(
                        "demands.csv",
                        "demand,item,site,due_date,quantity",
                        "SO-1,PIPE,M,soon,0",
                        "SO-1,PUMP,X,2026-03-12,1")
                .with("item_sites.csv", "item,site,source,lot_rule", "SEAL,M,fetch,fixed", "PUMP,M,make,")
                .with("bom_lines.csv", "bom,component,quantity", "B,SEAL,-1");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-010 bom_lines.csv line 2, column quantity: the value (-1) is out of range. It must "
                                + "be above zero.",
                        "TL-MODEL-008 demands.csv line 2, column due_date: the value (soon) is not a date. Write it as "
                                + "year-month-day, such as 2026-03-02.",
                        "TL-MODEL-012 demands.csv line 2, column item: the item (PIPE) is not in items.csv. Add it "
                                + "there, or correct the spelling.",
                        "TL-MODEL-010 demands.csv line 2, column quantity: the value (0) is out of range. It must be "
                                + "above zero.",
                        "TL-MODEL-011 demands.csv line 3, column demand: the key (SO-1) is there twice. Keep one of "
                                + "the rows.",
                        "TL-MODEL-012 demands.csv line 3, column site: the site (X) is not in sites.csv. Add it "
                                + "there, or correct the spelling.",
                        "TL-MODEL-006 item_sites.csv line 2, column lot_size: the field is empty, but the lot rule "
                                + "(fixed) needs it. Fill it in.",
                        "TL-MODEL-009 item_sites.csv line 2, column source: the value (fetch) is not allowed. It must "
                                + "be one of: make, buy, transfer, subcontract, unplanned, none.");
    }

    @Test
    void a_field_that_cannot_be_read_is_blamed_once() {
        model.with("item_sites.csv", "item,site,source,lot_rule,lot_size", "SEAL,M,buy,fixed,-5");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-010 item_sites.csv line 2, column lot_size: the value (-5) is out of range. "
                        + "It must be above zero.");
    }

    private ModelTexts made(String... places) {
        String[] lines = new String[places.length + 1];
        lines[0] = "item,site,source";
        for (int place = 0; place < places.length; place++) {
            lines[place + 1] = places[place] + ",make";
        }
        return model.with("item_sites.csv", lines);
    }

    private static String circle(String path) {
        return "TL-MODEL-015 bom_lines.csv, column component: the product structure is circular (%s). %s"
                .formatted(path, "Remove one of these lines or transfers.");
    }
}
