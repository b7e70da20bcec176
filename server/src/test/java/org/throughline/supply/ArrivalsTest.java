package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.LocationKind;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.planning.ReceiptKind;
import org.throughline.values.Micros;

class ArrivalsTest {

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("SEAL")
            .item("HOUSING")
            .item("PUMP")
            .item("CHIPS");
    private final OrderStory orders = story.orders;

    private PurchaseLineId line(int told) {
        return orders.purchaseLines.get(told).line();
    }

    @Test
    void a_confirmed_order_brings_what_its_open_receipts_bring_on_the_day_of_its_line() {
        orders.purchase(new OrderStory.Purchase(
                        "PO-7", "Sealco", PurchaseState.CONFIRMED, false, "2026-03-12", List.of("10 SEAL")))
                .receive("in:1", "SEAL", "4", "2026-03-12", line(0))
                .receive("in:2", "SEAL", "2", "2026-03-12", line(0));

        assertThat(story.partner("Sealco").assembled().receipt("PO-7")).satisfies(receipt -> {
            assertThat(receipt.item()).isEqualTo("SEAL");
            assertThat(receipt.site()).isEqualTo("WH");
            assertThat(receipt.dueDate()).isEqualTo(LocalDate.of(2026, 3, 12));
            assertThat(receipt.quantity()).isEqualTo(6_000_000);
            assertThat(receipt.kind()).isEqualTo(ReceiptKind.PURCHASE);
            assertThat(receipt.firm()).isFalse();
            assertThat(receipt.supplier()).isEqualTo("Sealco");
        });
    }

    @Test
    void a_confirmed_order_that_has_arrived_brings_nothing() {
        orders.purchase(new OrderStory.Purchase(
                "PO-7", "Sealco", PurchaseState.CONFIRMED, false, "2026-03-12", List.of("10 SEAL")));

        assertThat(story.assembled().receipts()).isEmpty();
    }

    @Test
    void an_order_is_firm_once_the_supplier_has_confirmed_it() {
        orders.purchase(new OrderStory.Purchase(
                        "PO-7", "Sealco", PurchaseState.CONFIRMED, true, "2026-03-12", List.of("10 SEAL")))
                .receive("in:1", "SEAL", "10", "2026-03-12", line(0));

        assertThat(story.assembled().receipt("PO-7").firm()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SENT", "TO_APPROVE"})
    void an_order_that_is_not_confirmed_brings_what_it_asks_for_and_may_be_moved(PurchaseState state) {
        orders.purchase(new OrderStory.Purchase("PO-7", "Sealco", state, true, "2026-03-12", List.of("10 SEAL")));

        assertThat(story.assembled().receipts()).containsExactly("PO-7 10 SEAL");
        assertThat(story.assembled().receipt("PO-7").firm()).isFalse();
    }

    @Test
    void an_order_that_is_not_confirmed_brings_no_more_than_is_left_of_it() {
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Sealco", PurchaseState.SENT, false, "2026-03-12", List.of("10 SEAL")));
        Restated.last(orders.purchaseLines, "received", new BigDecimal("4"));

        assertThat(story.assembled().receipts()).containsExactly("PO-7 6 SEAL");
    }

    @Test
    void what_an_order_brings_is_worth_its_price_in_the_currency_of_the_plan() {
        story.rate("USD", "2026-01-01", "1.25");
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Sealco", PurchaseState.SENT, false, "2026-03-12", List.of("10 SEAL")));
        Restated.last(orders.purchases, "currency", new CurrencyId("USD"));

        assertThat(story.assembled().assembly().links().receipts())
                .extracting(ReceiptLink::value)
                .containsExactly(24 * Micros.ONE);
    }

    @Test
    void an_order_that_was_called_off_brings_nothing() {
        orders.purchase(new OrderStory.Purchase(
                "PO-7", "Sealco", PurchaseState.CANCELLED, true, "2026-03-12", List.of("10 SEAL")));

        assertThat(story.assembled().receipts()).isEmpty();
    }

    @Test
    void lines_of_one_order_are_numbered() {
        orders.purchase(new OrderStory.Purchase(
                "PO-7", "Sealco", PurchaseState.SENT, false, "2026-03-12", List.of("10 SEAL", "5 HOUSING")));

        assertThat(story.assembled().receipts()).containsExactly("PO-7/1 10 SEAL", "PO-7/2 5 HOUSING");
    }

    @Test
    void orders_of_one_name_are_told_apart() {
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Sealco", PurchaseState.SENT, false, "2026-03-12", List.of("10 SEAL")));
        orders.produce("PO-7", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12");

        assertThat(story.assembled().receipts()).containsExactly("PO-7 PUMP at WH 5 PUMP", "PO-7 SEAL 10 SEAL");
    }

    @Test
    void a_receipt_that_its_paper_expects_on_another_day_is_a_problem() {
        orders.purchase(new OrderStory.Purchase(
                        "PO-7", "Sealco", PurchaseState.CONFIRMED, false, "2026-03-12", List.of("10 SEAL")))
                .receive("in:1", "SEAL", "10", "2026-03-05", line(0));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipt("PO-7").dueDate()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(assembled.problems()).contains(DataProblemCode.DATES_DIFFER);
    }

    @Test
    void an_order_in_the_past_keeps_its_day_and_is_a_problem() {
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Sealco", PurchaseState.SENT, false, "2026-02-12", List.of("10 SEAL")));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipt("PO-7").dueDate()).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(assembled.problems()).contains(DataProblemCode.ORDER_IN_THE_PAST);
    }

    @Test
    void what_a_customer_sends_back_is_a_firm_receipt_named_by_its_paper() {
        orders.receive("back", "PUMP", "1", "2026-03-05", PurchaseLineId.NONE);

        assertThat(story.assembled().receipt("IN of back PUMP").firm()).isTrue();
    }

    @Test
    void a_manufacturing_order_brings_its_open_output_on_the_day_it_is_finished() {
        orders.produce("MO-1", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("out:1", "MO-1", "PUMP", "3", false)
                .output("out:2", "MO-1", "CHIPS", "1", true);

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("MO-1 3 PUMP", "MO-1 CHIPS 1 CHIPS");
        assertThat(assembled.receipt("MO-1").dueDate()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(assembled.receipt("MO-1").kind()).isEqualTo(ReceiptKind.PRODUCTION);
    }

    @Test
    void a_manufacturing_order_whose_outputs_nobody_stated_brings_what_is_left_of_it() {
        orders.produce("MO-1", "5 PUMP", ProductionState.IN_PROGRESS, "2026-03-12");
        Restated.last(orders.productions, "produced", new BigDecimal("2"));

        assertThat(story.assembled().receipts()).containsExactly("MO-1 3 PUMP");
    }

    @ParameterizedTest
    @EnumSource(ProductionState.class)
    void a_manufacturing_order_is_firm_once_work_has_begun(ProductionState state) {
        orders.produce("MO-1", "5 PUMP", state, "2026-03-12").output("out:1", "MO-1", "PUMP", "5", false);

        List<Boolean> firm = story.assembled().model().receipts().stream()
                .map(row -> row.firm())
                .toList();

        assertThat(firm)
                .isEqualTo(
                        switch (state) {
                            case DRAFT, CONFIRMED -> List.of(false);
                            case IN_PROGRESS, TO_CLOSE -> List.of(true);
                            case DONE, CANCELLED -> List.of();
                        });
    }

    @Test
    void components_are_owed_to_their_order_less_what_is_reserved() {
        orders.produce("MO-1", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("out:1", "MO-1", "PUMP", "5", false)
                .component("use:1", "MO-1", "SEAL", "10", "2026-03-10");
        story.stock("SEAL", "4", PlantStory.SHELF).reserved("SEAL", "4", PlantStory.SHELF, "use:1", "production:MO-1");

        Assembled assembled = story.assembled();

        assertThat(assembled.allocations()).containsExactly("6 SEAL for MO-1");
        assertThat(assembled.allocation("SEAL").needDate()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(assembled.allocation("SEAL").site()).isEqualTo("WH");
        assertThat(assembled.assembly().links().allocations()).singleElement().satisfies(link -> {
            assertThat(link.reserved()).isEqualTo(4_000_000);
            assertThat(link.issued()).isEqualTo(1_000_000);
        });
    }

    @Test
    void components_of_an_order_that_brings_nothing_any_more_are_still_owed() {
        orders.produce("MO-1", "5 PUMP", ProductionState.TO_CLOSE, "2026-03-12")
                .output("out:1", "MO-1", "PUMP", "0", false)
                .component("use:1", "MO-1", "SEAL", "10", "2026-03-10");

        assertThat(story.assembled().receipts()).isEmpty();
        assertThat(story.assembled().allocations()).containsExactly("10 SEAL for MO-1");
    }

    @Test
    void what_a_subcontractor_makes_comes_by_its_purchase_order_and_that_is_owed_the_components() {
        PartnerId coater = PlantStory.partnerId("Coater Inc");
        story.site("P2", PlantStory.PUMPS).stock("SEAL", "3", "Coater");
        orders.purchase(new OrderStory.Purchase(
                        "PO-7", "Coater Inc", PurchaseState.CONFIRMED, false, "2026-03-12", List.of("5 PUMP")))
                .receive(new OrderStory.Receipt(
                        "in:1",
                        "PUMP",
                        PlantStory.pieces("5"),
                        "P2/Stock",
                        "2026-03-12",
                        line(0),
                        true,
                        List.of("out:1")))
                .produce("SBC-1", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12", coater)
                .output("out:1", "SBC-1", "PUMP", "5", false)
                .componentAt(new OrderStory.Component("use:1", "SBC-1", "SEAL", "10", "Coater", "2026-03-10"));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("PO-7 5 PUMP");
        assertThat(assembled.receipt("PO-7").kind()).isEqualTo(ReceiptKind.SUBCONTRACT);
        assertThat(assembled.allocations()).containsExactly("10 SEAL for PO-7");
        assertThat(assembled.allocation("SEAL").site()).isEqualTo("P2");
        assertThat(assembled.stock()).containsExactly("SUBCONTRACT 3 SEAL at P2");
    }

    @Test
    void a_draft_to_a_subcontractor_is_a_subcontract() {
        story.bill(new PlantStory.Recipe(
                "coating",
                "PUMP",
                BillKind.SUBCONTRACT,
                1,
                CompanyId.NONE,
                List.of(PlantStory.partnerId("Coater Inc")),
                List.of("1 SEAL")));
        orders.purchase(new OrderStory.Purchase(
                "PO-7", "Coater Inc", PurchaseState.DRAFT, false, "2026-03-12", List.of("5 PUMP")));

        assertThat(story.assembled().receipt("PO-7").kind()).isEqualTo(ReceiptKind.SUBCONTRACT);
    }

    /** The coater makes a pump of three seals and a shell, which is a kit of a housing and a seal. */
    private void coated() {
        story.item("SHELL")
                .bill("shell of a pump", "SHELL", BillKind.PHANTOM, 1, "1 HOUSING", "1 SEAL")
                .bill(new PlantStory.Recipe(
                        "coating",
                        "PUMP",
                        BillKind.SUBCONTRACT,
                        1,
                        CompanyId.NONE,
                        List.of(PlantStory.partnerId("Coater Inc")),
                        List.of("3 SEAL", "1 SHELL")));
    }

    private void asked(String line, PurchaseState state) {
        orders.purchase(new OrderStory.Purchase("PO-7", "Coater Inc", state, false, "2026-03-18", List.of(line)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SENT", "TO_APPROVE"})
    void what_a_subcontractor_is_asked_for_owes_its_components_the_lead_time_before(PurchaseState state) {
        coated();
        story.bought("PUMP", "Other", 1).bought("PUMP", "Coater Inc", 7);
        asked("5 PUMP", state);

        Assembled assembled = story.assembled();

        assertThat(assembled.allocations()).containsExactly("20 SEAL for PO-7", "5 HOUSING for PO-7");
        assertThat(assembled.allocation("SEAL").needDate()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(assembled.allocation("SEAL").site()).isEqualTo("WH");
    }

    @Test
    void what_a_subcontractor_without_a_term_is_asked_for_takes_as_long_as_its_bill_and_the_buyers() {
        coated();
        story.company(PlantStory.PUMPS, "Pumps", "EUR", "cal:1", 5);
        asked("5 PUMP", PurchaseState.DRAFT);

        assertThat(story.assembled().allocation("SEAL").needDate()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void what_a_subcontractor_is_asked_for_is_needed_no_more_when_it_is_called_off() {
        coated();
        asked("5 PUMP", PurchaseState.CANCELLED);

        assertThat(story.assembled().allocations()).isEmpty();
    }

    @Test
    void what_a_subcontractor_is_asked_for_owes_its_part_of_a_bill_that_makes_more_rounded_up() {
        coated();
        Restated.last(story.bills, "output", PlantStory.of("0.25", "dozen"));
        asked("5 PUMP", PurchaseState.DRAFT);

        assertThat(story.assembled().allocations())
                .containsExactly("1.666667 HOUSING for PO-7", "6.666667 SEAL for PO-7");
    }

    @Test
    void what_a_subcontractor_is_asked_for_takes_the_days_of_the_rules_on_its_way_too() {
        coated();
        story.route("Two steps", 1)
                .rule(new PlantStory.Step(
                        "In to stock", "Two steps", RuleAction.PULL, "WH/Output", PlantStory.SHELF, 5, "WH"))
                .rule(new PlantStory.Step("Bought to in", "Two steps", RuleAction.BUY, "", "WH/Output", 0, "WH"))
                .routed("PUMP", "Two steps");
        asked("5 PUMP", PurchaseState.DRAFT);

        assertThat(story.assembled().allocation("SEAL").needDate()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void what_a_subcontractor_has_confirmed_owes_only_what_its_order_says() {
        coated();
        asked("5 PUMP", PurchaseState.CONFIRMED);
        orders.receive(new OrderStory.Receipt(
                "in:1", "PUMP", PlantStory.pieces("5"), "WH/Stock", "2026-03-18", line(0), true, List.of()));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipt("PO-7").kind()).isEqualTo(ReceiptKind.SUBCONTRACT);
        assertThat(assembled.allocations()).isEmpty();
    }

    @Test
    void a_kit_that_a_subcontractor_is_asked_for_comes_as_its_components() {
        coated();
        story.bill("set", "PUMP", BillKind.PHANTOM, 2, "1 HOUSING");
        Restated.last(story.bills, "output", PlantStory.pieces("3"));
        asked("5 PUMP", PurchaseState.DRAFT);

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("PO-7 1.666666 HOUSING");
        assertThat(assembled.allocations()).isEmpty();
    }

    @Test
    void a_closed_week_moves_what_a_subcontractor_is_given_before_it() {
        coated();
        story.closed("2026-03-14T00:00:00Z", "2026-03-18T23:00:00Z");
        asked("5 PUMP", PurchaseState.DRAFT);

        assertThat(story.assembled().allocation("SEAL").needDate()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void a_draft_of_a_kit_brings_its_components_in_their_units() {
        story.partner("Sealco")
                .item("WIRE", "gram", ItemKind.STORED)
                .item("FITTING", "piece", ItemKind.SERVICE)
                .bill("shell of a pump", "HOUSING", BillKind.PHANTOM, 1, "2 SEAL")
                .bill("set", "PUMP", BillKind.PHANTOM, 1, "1 HOUSING", "3 SEAL", "1 FITTING")
                .line("set", "WIRE", PlantStory.of("0.5", "kilogram"));
        orders.purchase(
                new OrderStory.Purchase("PO-7", "Sealco", PurchaseState.DRAFT, false, "2026-03-12", List.of("4 PUMP")));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("PO-7 SEAL 20 SEAL", "PO-7 WIRE 2000 WIRE");
        assertThat(assembled.receipt("PO-7 SEAL").kind()).isEqualTo(ReceiptKind.PURCHASE);
        assertThat(assembled.receipt("PO-7 SEAL").supplier()).isEqualTo("Sealco");
        assertThat(assembled.allocations()).isEmpty();
    }

    @Test
    void a_draft_of_a_variant_of_a_kit_brings_the_lines_that_are_for_it() {
        story.variant("SET-RED", "SET", "red")
                .variant("SET-BLUE", "SET", "blue")
                .bill("set", "SET-RED", BillKind.PHANTOM, 1)
                .line("set", "1 HOUSING")
                .line("set", "2 SEAL", "red")
                .line("set", "7 CHIPS", "blue");
        orders.purchase(new OrderStory.Purchase(
                "PO-7", "Sealco", PurchaseState.DRAFT, false, "2026-03-12", List.of("4 SET-RED")));

        assertThat(story.assembled().receipts()).containsExactly("PO-7 HOUSING 4 HOUSING", "PO-7 SEAL 8 SEAL");
    }

    @Test
    void a_subcontractors_order_that_no_receipt_waits_for_is_a_problem() {
        orders.produce("SBC-1", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12", PlantStory.partnerId("Coater Inc"))
                .componentAt(new OrderStory.Component("use:1", "SBC-1", "SEAL", "10", "Coater", "2026-03-10"));

        assertThat(story.assembled().problems()).contains(DataProblemCode.SUBCONTRACT_WITHOUT_RECEIPT);
    }

    @Test
    void a_transfer_between_sites_is_a_receipt_there_and_owed_here_until_it_leaves() {
        story.bought("SEAL", "Sealco", 5)
                .branch("P2")
                .stock("SEAL", "2", PlantStory.SHELF)
                .reserved("SEAL", "2", PlantStory.SHELF, "leave", "");
        orders.transfer(new OrderStory.Hop("leave", "SEAL", "6", PlantStory.SHELF, "Truck", "2026-03-05", List.of()))
                .transfer(
                        new OrderStory.Hop("arrive", "SEAL", "6", "Truck", "P2/Stock", "2026-03-09", List.of("leave")));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("INT of arrive SEAL 6 SEAL");
        assertThat(assembled.receipt("INT of arrive SEAL").kind()).isEqualTo(ReceiptKind.TRANSFER);
        assertThat(assembled.receipt("INT of arrive SEAL").site()).isEqualTo("P2");
        assertThat(assembled.allocations()).containsExactly("4 SEAL for INT of arrive SEAL");
        assertThat(assembled.allocation("SEAL").site()).isEqualTo("WH");
    }

    @Test
    void goods_on_the_truck_are_in_transit_for_the_site_that_waits_for_them() {
        story.branch("P2").stock("SEAL", "6", "Truck");
        orders.transfer(new OrderStory.Hop("arrive", "SEAL", "6", "Truck", "P2/Stock", "2026-03-09", List.of()));

        assertThat(story.assembled().stock()).containsExactly("IN_TRANSIT 6 SEAL at P2");
    }

    /** The site receives to its input, inspects and then puts away, as its routes say. */
    private void inspecting() {
        story.place("WH/Input", LocationKind.STOCK, "WH")
                .rule(new PlantStory.Step("inspect", "Make", RuleAction.PUSH, "WH/Input", "WH/Quality", 0, "WH"))
                .rule(new PlantStory.Step("put away", "Make", RuleAction.PUSH, "WH/Quality", "WH/Stock", 0, "WH"));
    }

    @Test
    void goods_that_go_to_inspection_are_a_firm_receipt_and_no_longer_free() {
        inspecting();
        story.stock("SEAL", "10", "WH/Input").reserved("SEAL", "6", "WH/Input", "inspect", "");
        orders.transfer(new OrderStory.Hop("inspect", "SEAL", "10", "WH/Input", "WH/Quality", "2026-03-04", List.of()));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("INT of inspect SEAL 6 SEAL");
        assertThat(assembled.receipt("INT of inspect SEAL").firm()).isTrue();
        assertThat(assembled.receipt("INT of inspect SEAL").dueDate()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(assembled.stock()).containsExactly("AVAILABLE 4 SEAL at WH");
        assertThat(assembled.problems()).doesNotContain(DataProblemCode.RESERVATION_UNMATCHED);
    }

    @Test
    void goods_that_inspection_releases_are_a_receipt_and_held_until_then() {
        inspecting();
        story.stock("SEAL", "10", "WH/Quality").reserved("SEAL", "10", "WH/Quality", "release", "");
        orders.transfer(new OrderStory.Hop(
                "release", "SEAL", "10", "WH/Quality", PlantStory.SHELF, "2026-03-04", List.of("inspect")));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("INT of release SEAL 10 SEAL");
        assertThat(assembled.stock()).containsExactly("QUALITY_HOLD 10 SEAL at WH");
        assertThat(assembled.problems()).doesNotContain(DataProblemCode.RESERVATION_UNMATCHED);
    }

    @Test
    void goods_under_inspection_are_owed_to_the_order_that_waits_for_them_and_not_there_yet() {
        inspecting();
        story.stock("SEAL", "10", "WH/Quality").reserved("SEAL", "10", "WH/Quality", "release", "");
        orders.transfer(new OrderStory.Hop(
                        "release", "SEAL", "10", "WH/Quality", PlantStory.SHELF, "2026-03-04", List.of("inspect")))
                .produce("MO-1", "5 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("out:1", "MO-1", "PUMP", "5", false)
                .componentAt(
                        new OrderStory.Component("use:1", "MO-1", "SEAL", "10", PlantStory.SHELF, "2026-03-10"),
                        "release");

        assertThat(story.assembled().allocations()).containsExactly("10 SEAL for MO-1");
    }

    @Test
    void goods_that_are_put_on_hold_by_hand_come_back_by_nothing() {
        inspecting();
        story.place("WH/Hold", LocationKind.QUALITY_HOLD, "WH")
                .stock("SEAL", "10", PlantStory.SHELF)
                .reserved("SEAL", "10", PlantStory.SHELF, "block", "");
        orders.transfer(
                new OrderStory.Hop("block", "SEAL", "10", PlantStory.SHELF, "WH/Hold", "2026-03-04", List.of()));

        assertThat(story.assembled().receipts()).isEmpty();
    }

    @Test
    void goods_for_another_site_that_are_picked_first_are_owed_once() {
        story.branch("P2").stock("SEAL", "6", PlantStory.SHELF).reserved("SEAL", "6", PlantStory.SHELF, "pick", "");
        orders.transfer(new OrderStory.Hop("pick", "SEAL", "6", PlantStory.SHELF, "WH/Output", "2026-03-04", List.of()))
                .transfer(new OrderStory.Hop("leave", "SEAL", "6", "WH/Output", "Truck", "2026-03-05", List.of("pick")))
                .transfer(
                        new OrderStory.Hop("arrive", "SEAL", "6", "Truck", "P2/Stock", "2026-03-09", List.of("leave")));

        Assembled assembled = story.assembled();

        assertThat(assembled.receipts()).containsExactly("INT of arrive SEAL 6 SEAL");
        assertThat(assembled.allocations()).isEmpty();
        assertThat(assembled.stock()).isEmpty();
        assertThat(assembled.assembly().links().allocations())
                .singleElement()
                .satisfies(link -> assertThat(link.reserved()).isEqualTo(6_000_000));
    }

    @Test
    void what_moves_within_a_site_is_no_receipt() {
        orders.transfer(
                new OrderStory.Hop("away", "SEAL", "6", PlantStory.SHELF, "WH/Output", "2026-03-09", List.of()));

        assertThat(story.assembled().receipts()).isEmpty();
    }

    @Test
    void a_quantity_that_nobody_can_mean_is_left_out_and_a_problem() {
        orders.receive("back", "PUMP", "1000000001", "2026-03-05", PurchaseLineId.NONE);

        assertThat(story.assembled().receipts()).isEmpty();
        assertThat(story.assembled().problems()).contains(DataProblemCode.QUANTITY_OUT_OF_RANGE);
    }
}
