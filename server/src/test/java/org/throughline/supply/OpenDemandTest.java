package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.SalesLineId;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandKind;

class OpenDemandTest {

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("SEAL")
            .item("HOUSING")
            .item("PUMP")
            .partner("Acme");
    private final OrderStory orders = story.orders;

    @Test
    void what_has_still_to_leave_for_a_customer_is_a_demand() {
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP")
                .deliver("move:1", "PUMP", "3", "2026-03-09", orders.line(0));

        assertThat(story.assembled().demand("SO-1")).satisfies(demand -> {
            assertThat(demand.item()).isEqualTo("PUMP");
            assertThat(demand.site()).isEqualTo("WH");
            assertThat(demand.dueDate()).isEqualTo(LocalDate.of(2026, 3, 9));
            assertThat(demand.quantity()).isEqualTo(3_000_000);
            assertThat(demand.kind()).isEqualTo(DemandKind.ORDER);
            assertThat(demand.customer()).isEqualTo("Acme");
            assertThat(demand.priority()).isEqualTo(10);
            assertThat(demand.unitPrice()).isEqualTo(10_000_000);
        });
    }

    @Test
    void an_urgent_delivery_comes_before_the_others() {
        orders.deliver(new OrderStory.Delivery(
                "move:1",
                "PUMP",
                PlantStory.pieces("1"),
                PlantStory.SHELF,
                PlantStory.MORNING,
                SalesLineId.NONE,
                true,
                List.of()));

        assertThat(story.assembled().model().demands())
                .extracting(Demand::priority)
                .containsExactly(5);
    }

    @Test
    void an_offer_is_no_demand() {
        orders.sold("SO-1", "Acme", SalesState.QUOTATION, "4 PUMP");

        assertThat(story.assembled().demands()).isEmpty();
    }

    @Test
    void lines_of_one_order_are_numbered_and_parts_of_one_line_told_apart() {
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP", "1 SEAL")
                .deliver("move:1", "PUMP", "3", "2026-03-09", orders.line(0))
                .deliver("move:2", "PUMP", "1", "2026-03-10", orders.line(0))
                .deliver("move:3", "SEAL", "1", "2026-03-10", orders.line(1));

        assertThat(story.assembled().demands())
                .containsExactly("SO-1/1 PUMP #1 3 PUMP", "SO-1/1 PUMP #2 1 PUMP", "SO-1/2 1 SEAL");
    }

    @Test
    void what_goes_back_to_a_supplier_is_a_demand_named_by_its_paper() {
        orders.deliver("back", "SEAL", "2", "2026-03-09", SalesLineId.NONE);

        Assembled assembled = story.assembled();

        assertThat(assembled.demands()).containsExactly("OUT of back SEAL 2 SEAL");
        assertThat(assembled.demand("OUT of back SEAL").unitPrice()).isEqualTo(Demand.ITEM_PRICE);
    }

    @Test
    void what_goes_back_to_a_supplier_is_worth_what_the_purchase_said() {
        orders.purchase(new OrderStory.Purchase(
                        "PO-7", "Sealco", PurchaseState.CONFIRMED, true, "2026-02-12", List.of("10 SEAL")))
                .sendBack("back", "SEAL", "2", orders.purchaseLines.getFirst().line());

        assertThat(story.assembled().demand("OUT of back SEAL").unitPrice()).isEqualTo(3_000_000);
    }

    @Test
    void what_a_supplier_sends_straight_to_a_customer_is_no_demand_of_ours() {
        orders.deliver(new OrderStory.Delivery(
                "drop",
                "SEAL",
                PlantStory.pieces("2"),
                "Vendors",
                PlantStory.MORNING,
                SalesLineId.NONE,
                false,
                List.of()));

        assertThat(story.assembled().demands()).isEmpty();
    }

    @Test
    void a_delivery_from_outside_every_site_is_a_problem() {
        orders.deliver(new OrderStory.Delivery(
                "move:1",
                "SEAL",
                PlantStory.pieces("2"),
                "Line",
                PlantStory.MORNING,
                SalesLineId.NONE,
                false,
                List.of()));

        assertThat(story.assembled().problems()).contains(DataProblemCode.ORDER_WITHOUT_SITE);
    }

    @Test
    void of_a_sold_kit_the_components_share_the_price_by_cost_and_quantity() {
        story.cost("SET", "0").item("SET").bill("kit", "SET", BillKind.PHANTOM, 1, "2 SEAL", "1 HOUSING");
        story.costs.removeIf(cost -> cost.item().equals(PlantStory.itemId("HOUSING")));
        story.cost("HOUSING", "8");
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "1 SET")
                .deliver("move:1", "SEAL", "2", "2026-03-09", orders.line(0))
                .deliver("move:2", "HOUSING", "1", "2026-03-09", orders.line(0));

        Assembled assembled = story.assembled();

        assertThat(assembled.demands()).containsExactly("SO-1 HOUSING 1 HOUSING", "SO-1 SEAL 2 SEAL");
        assertThat(assembled.demand("SO-1 SEAL").unitPrice()).isEqualTo(1_000_000);
        assertThat(assembled.demand("SO-1 HOUSING").unitPrice()).isEqualTo(8_000_000);
    }

    @Test
    void of_a_sold_kit_without_costs_the_components_share_the_price_evenly() {
        story.item("SET").bill("kit", "SET", BillKind.PHANTOM, 1, "2 SEAL", "1 HOUSING");
        story.costs.clear();
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "1 SET")
                .deliver("move:1", "SEAL", "2", "2026-03-09", orders.line(0))
                .deliver("move:2", "HOUSING", "1", "2026-03-09", orders.line(0));

        Assembled assembled = story.assembled();

        assertThat(assembled.demand("SO-1 SEAL").unitPrice()).isEqualTo(2_500_000);
        assertThat(assembled.demand("SO-1 HOUSING").unitPrice()).isEqualTo(5_000_000);
    }

    @Test
    void a_price_in_another_currency_is_converted_and_without_a_rate_it_is_zero() {
        orders.sold("SO-1", "Acme", "USD", SalesState.CONFIRMED, "4 PUMP")
                .deliver("move:1", "PUMP", "3", "2026-03-09", orders.line(0));

        Assembled without = story.assembled();
        Assembled with = story.rate("USD", "2026-01-01", "1.25").assembled();

        assertThat(without.demand("SO-1").unitPrice()).isZero();
        assertThat(without.marks()).contains("DEMANDS SO-1 unit_price");
        assertThat(with.demand("SO-1").unitPrice()).isEqualTo(8_000_000);
    }

    @Test
    void dated_history_is_not_told_yet() {
        assertThat(story.assembled().model().history()).isEmpty();
    }

    @Test
    void a_delivery_of_an_item_that_nobody_described_is_left_out_and_a_problem() {
        orders.deliver("move:1", "GHOST", "3", "2026-03-09", SalesLineId.NONE);

        Assembled assembled = story.assembled();

        assertThat(assembled.demands()).isEmpty();
        assertThat(assembled.problems()).contains(DataProblemCode.ITEM_UNKNOWN);
    }
}
