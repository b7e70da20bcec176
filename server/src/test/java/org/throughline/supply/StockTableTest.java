package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyReference;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.OwnerId;
import org.throughline.events.StockPlace;
import org.throughline.inventory.LotBalance;
import org.throughline.planning.StockStatus;

class StockTableTest {

    private final PlantStory story =
            PlantStory.ofThePumpMaker().item("SEAL").item("PUMP").bought("SEAL", "Sealco", 5);

    @Test
    void stock_counts_as_its_place_says() {
        story.stock("SEAL", "5", PlantStory.SHELF)
                .stock("SEAL", "3", "WH/Quality")
                .stock("SEAL", "2", "Truck")
                .stock("SEAL", "1", "Coater");
        story.stock("SEAL", "9", "Line").stock("SEAL", "-9", "Vendors");

        assertThat(story.assembled().stock())
                .containsExactly(
                        "AVAILABLE 5 SEAL at WH",
                        "IN_TRANSIT 2 SEAL at WH",
                        "QUALITY_HOLD 3 SEAL at WH",
                        "SUBCONTRACT 1 SEAL at WH");
    }

    @Test
    void a_balance_names_its_place_and_its_lot() {
        story.balances.add(new LotBalance(
                PlantStory.itemId("SEAL"),
                new StockPlace(new LocationId("WH/Output"), new LotId("lot:7"), OwnerId.NONE),
                PlantStory.of("1", "dozen")));

        assertThat(story.assembled().balance("SEAL")).satisfies(row -> {
            assertThat(row.location()).isEqualTo("WH/Output");
            assertThat(row.lot()).isEqualTo("lot:7");
            assertThat(row.status()).isEqualTo(StockStatus.AVAILABLE);
            assertThat(row.quantity()).isEqualTo(12_000_000);
        });
    }

    @Test
    void stock_of_other_owners_is_shown_apart() {
        Assembly assembly = story.consigned("SEAL", "7", PlantStory.SHELF, "partner:9")
                .assembled()
                .assembly();

        assertThat(assembly.model().stock()).isEmpty();
        assertThat(assembly.consigned()).extracting(ConsignedStock::owner).containsExactly(new OwnerId("partner:9"));
    }

    @Test
    void negative_stock_stays_negative_and_is_a_problem() {
        Assembled assembled = story.stock("SEAL", "-4", PlantStory.SHELF).assembled();

        assertThat(assembled.stock()).containsExactly("AVAILABLE -4 SEAL at WH");
        assertThat(assembled.problems()).contains(DataProblemCode.NEGATIVE_STOCK);
    }

    @Test
    void stock_outside_every_site_is_a_problem() {
        Assembled assembled = story.place("Attic", LocationKind.STOCK, "")
                .stock("SEAL", "4", "Attic")
                .assembled();

        assertThat(assembled.stock()).isEmpty();
        assertThat(assembled.problems()).contains(DataProblemCode.STOCK_OUTSIDE_SITES);
    }

    @Test
    void what_is_reserved_for_a_delivery_is_taken_off_stock_and_off_the_demand() {
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders.deliver("move:1", "SEAL", "4", "2026-03-09", story.orders.line(0));

        Assembled assembled = story.stock("SEAL", "5", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "move:1", "sale:SO-1")
                .assembled();

        assertThat(assembled.stock()).containsExactly("AVAILABLE 2 SEAL at WH");
        assertThat(assembled.demands()).containsExactly("SO-1 1 SEAL");
        assertThat(assembled.assembly().links().demands())
                .extracting(DemandLink::reserved)
                .containsExactly(3_000_000L);
    }

    @Test
    void a_demand_that_is_wholly_reserved_stays_in_the_links_only() {
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders.deliver("move:1", "SEAL", "4", "2026-03-09", story.orders.line(0));

        Assembled assembled = story.stock("SEAL", "4", PlantStory.SHELF)
                .reserved("SEAL", "4", PlantStory.SHELF, "move:1", "")
                .assembled();

        assertThat(assembled.demands()).isEmpty();
        assertThat(assembled.stock()).isEmpty();
        assertThat(assembled.assembly().links().demands())
                .extracting(DemandLink::open)
                .containsExactly(4_000_000L);
    }

    @Test
    void what_is_reserved_for_picking_is_for_the_delivery_behind_it() {
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders
                .transfer(
                        new OrderStory.Hop("pick", "SEAL", "4", PlantStory.SHELF, "WH/Output", "2026-03-09", List.of()))
                .transfer(new OrderStory.Hop(
                        "pack", "SEAL", "4", "WH/Output", "WH/Output", "2026-03-09", List.of("pick")))
                .deliver(new OrderStory.Delivery(
                        "ship",
                        "SEAL",
                        PlantStory.pieces("4"),
                        "WH/Output",
                        PlantStory.MORNING,
                        story.orders.line(0),
                        false,
                        List.of("pack")));

        Assembled assembled = story.stock("SEAL", "5", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "pick", "")
                .assembled();

        assertThat(assembled.stock()).containsExactly("AVAILABLE 2 SEAL at WH");
        assertThat(assembled.demands()).containsExactly("SO-1 1 SEAL");
    }

    @Test
    void what_is_reserved_for_another_movement_of_the_order_is_the_orders() {
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders.deliver("move:1", "SEAL", "4", "2026-03-09", story.orders.line(0));

        Assembled assembled = story.stock("SEAL", "5", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "gone", "sale:SO-1")
                .assembled();

        assertThat(assembled.demands()).containsExactly("SO-1 1 SEAL");
    }

    @Test
    void no_more_is_reserved_than_lies_there() {
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders.deliver("move:1", "SEAL", "4", "2026-03-09", story.orders.line(0));

        Assembled assembled = story.stock("SEAL", "1", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "move:1", "")
                .assembled();

        assertThat(assembled.stock()).isEmpty();
        assertThat(assembled.demands()).containsExactly("SO-1 3 SEAL");
        assertThat(assembled.problems()).contains(DataProblemCode.RESERVED_MORE_THAN_STOCK);
    }

    @Test
    void what_is_reserved_for_nobody_known_is_kept_from_everybody_and_is_a_problem() {
        Assembled assembled = story.stock("SEAL", "5", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "gone", "")
                .assembled();

        assertThat(assembled.stock()).containsExactly("AVAILABLE 2 SEAL at WH");
        assertThat(assembled.problems()).contains(DataProblemCode.RESERVATION_UNMATCHED);
    }

    @Test
    void what_is_only_put_elsewhere_in_the_site_stays_free() {
        story.orders.transfer(
                new OrderStory.Hop("away", "SEAL", "3", PlantStory.SHELF, "WH/Output", "2026-03-09", List.of()));

        Assembled assembled = story.stock("SEAL", "5", PlantStory.SHELF)
                .reserved("SEAL", "3", PlantStory.SHELF, "away", "")
                .assembled();

        assertThat(assembled.stock()).containsExactly("AVAILABLE 5 SEAL at WH");
        assertThat(assembled.problems()).doesNotContain(DataProblemCode.RESERVATION_UNMATCHED);
    }

    @Test
    void an_item_is_worth_its_cost_and_its_list_price() {
        Assembled assembled = story.item("VALVE", "piece", ItemKind.STORED)
                .cost("VALVE", "2.5")
                .assembled();

        assertThat(assembled.item("VALVE").unitCost()).isEqualTo(2_500_000);
        assertThat(assembled.item("VALVE").unitPrice()).isEqualTo(100_000_000);
    }

    @Test
    void an_item_without_a_cost_is_a_problem_and_marked() {
        Assembled assembled = story.item("VALVE", "piece", ItemKind.STORED).assembled();

        assertThat(assembled.problems()).isEqualTo(List.of(DataProblemCode.ITEM_WITHOUT_COST));
        assertThat(assembled.marks()).containsExactly("ITEMS VALVE unit_cost");
    }

    @Test
    void a_list_price_in_another_currency_is_converted_by_the_rate_of_the_day() {
        story.rate("USD", "2026-01-01", "1.25").rate("USD", "2026-04-01", "9");
        Restated.last(story.items, "currency", new CurrencyReference("USD"));

        assertThat(story.assembled().item("PUMP").unitPrice()).isEqualTo(80_000_000);
    }

    @Test
    void a_list_price_without_a_rate_is_zero_marked_and_a_problem() {
        Restated.last(story.items, "currency", new CurrencyReference("USD"));

        Assembled assembled = story.assembled();

        assertThat(assembled.item("PUMP").unitPrice()).isZero();
        assertThat(assembled.problems()).isEqualTo(List.of(DataProblemCode.RATE_MISSING));
        assertThat(assembled.marks()).containsExactly("ITEMS PUMP unit_price");
    }

    @Test
    void a_list_price_in_the_currency_of_the_plan_is_taken_as_it_is_at_the_site_of_another_company() {
        CompanyId west = new CompanyId("company:2");
        story.rate("USD", "2026-01-01", "1.25").company(west, "Pumps West", "USD", "cal:1", 0);
        story.site("SEA", west);
        Restated.last(story.items, "currency", new CurrencyReference("EUR"));

        assertThat(story.assembled().item("PUMP").unitPrice()).isEqualTo(100_000_000);
    }

    @Test
    void an_item_that_costs_otherwise_in_another_company_costs_what_it_does_at_the_first_site() {
        CompanyId west = new CompanyId("company:2");
        story.company(west, "Pumps West", "EUR", "cal:1", 0).site("SEA", west);
        story.item("VALVE", "piece", ItemKind.STORED).cost("VALVE", west, "3").cost("VALVE", "2");

        Assembled assembled = story.assembled();

        assertThat(assembled.item("VALVE").unitCost()).isEqualTo(2_000_000);
        assertThat(assembled.problems()).contains(DataProblemCode.COST_DIFFERS);
    }
}
