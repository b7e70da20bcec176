package org.throughline.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.supply.OrderStory;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** What holds orders, at the far end of their chains. Pumps are built of a motor, and motors of a coil. */
class RootCausesTest {

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("PUMP")
            .item("MOTOR")
            .item("COIL")
            .item("GLUE")
            .routed("GLUE")
            .partner("Ferro")
            .partner("Acme")
            .made("PUMP", "1 MOTOR")
            .made("MOTOR", "1 COIL")
            .bought("COIL", "Ferro", 30);

    private final OrderStory orders = story.orders;

    @Test
    void orders_that_wait_for_each_other_are_held_by_one_purchase_order() {
        motorsAndPumps();
        buyCoils("2026-03-27");

        assertThat(board().roots()).singleElement().satisfies(root -> {
            assertThat(root.provision().kind()).isEqualTo(Provision.Kind.PURCHASE);
            assertThat(root.provision().name()).isEqualTo("PO-7");
            assertThat(root.provision().order()).isEqualTo(new OrderId("purchase:PO-7"));
            assertThat(root.provision().partner()).isEqualTo(PlantStory.partnerId("Ferro"));
            assertThat(root.provision().there()).isEqualTo("2026-03-27");
            assertThat(root.orders()).extracting(order -> order.order().name()).containsExactly("MO-1", "MO-2");
            assertThat(root.bitesIn()).isEqualTo(7);
        });
    }

    @Test
    void the_money_of_a_demand_is_counted_once_though_parts_and_product_wait_for_it() {
        motorsAndPumps();
        buyCoils("2026-03-27");
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP")
                .deliver("out:1", "PUMP", "4", "2026-03-20", orders.line(0));

        assertThat(board().roots()).singleElement().satisfies(root -> {
            assertThat(root.orders())
                    .allSatisfy(order -> assertThat(order.customers()).hasSize(1));
            assertThat(root.customers()).containsExactly(PlantStory.partnerId("Acme"));
            assertThat(root.money()).isEqualByComparingTo("40");
        });
    }

    @Test
    void the_chain_leads_from_the_component_to_the_one_who_delivers() {
        motorsAndPumps();
        buyCoils("2026-03-27");

        assertThat(board().of(new OrderId("production:MO-2")).orElseThrow().chain())
                .extracting(Provision::name)
                .containsExactly("MO-1", "PO-7");
    }

    @Test
    void what_nothing_brings_is_the_end_of_a_chain() {
        motorsAndPumps();
        story.stock("COIL", "4", PlantStory.SHELF);
        orders.component("use:3", "MO-1", "GLUE", "2", "2026-03-09");

        assertThat(board().roots()).singleElement().satisfies(root -> {
            assertThat(root.provision().kind()).isEqualTo(Provision.Kind.NOTHING);
            assertThat(root.provision().item()).isEqualTo(PlantStory.itemId("GLUE"));
            assertThat(root.provision().quantity()).isEqualByComparingTo("2");
            assertThat(root.orders()).hasSize(2);
        });
    }

    @Test
    void orders_that_can_start_in_time_have_no_root_cause() {
        motorsAndPumps();
        buyCoils("2026-03-06");

        assertThat(board().orders())
                .extracting(order -> order.verdict().isTrouble())
                .containsOnly(false);
        assertThat(board().roots()).isEmpty();
    }

    @Test
    void what_bites_sooner_comes_first_of_equal_money() {
        motorsAndPumps();
        buyCoils("2026-03-27");
        orders.produce("MO-3", "1 PUMP", ProductionState.CONFIRMED, "2026-03-04")
                .output("make:3", "MO-3", "PUMP", "1", false)
                .component("use:4", "MO-3", "GLUE", "1", "2026-03-04");

        assertThat(board().roots())
                .extracting(root -> root.provision().kind())
                .containsExactly(Provision.Kind.NOTHING, Provision.Kind.PURCHASE);
    }

    private void motorsAndPumps() {
        orders.produce("MO-1", "4 MOTOR", ProductionState.CONFIRMED, "2026-03-09")
                .output("make:1", "MO-1", "MOTOR", "4", false)
                .component("use:1", "MO-1", "COIL", "4", "2026-03-09")
                .produce("MO-2", "4 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("make:2", "MO-2", "PUMP", "4", false)
                .component("use:2", "MO-2", "MOTOR", "4", "2026-03-12");
    }

    private void buyCoils(String due) {
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Ferro", PurchaseState.CONFIRMED, true, due, List.of("4 COIL")));
        orders.receive("in:1", "COIL", "4", due, new PurchaseLineId("PO-7:0"));
    }

    private Board board() {
        return Boards.of(PlanVersions.of(story));
    }
}
