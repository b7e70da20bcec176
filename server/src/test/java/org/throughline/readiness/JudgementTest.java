package org.throughline.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.ProductionFact.WorkOrderState;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.WorkOrderId;
import org.throughline.supply.OrderStory;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** Can it start? The pump maker builds pumps from two seals and a housing each. */
class JudgementTest {

    private static final OrderId MO_1 = new OrderId("production:MO-1");

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("PUMP")
            .item("SEAL")
            .item("HOUSING")
            .partner("Ferro")
            .made("PUMP", "2 SEAL", "1 HOUSING")
            .bought("SEAL", "Ferro", 5)
            .bought("HOUSING", "Ferro", 5);

    private final OrderStory orders = story.orders;
    private int bought;

    @Test
    void an_order_whose_components_lie_in_stock_is_ready() {
        story.stock("SEAL", "8", PlantStory.SHELF).stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Ready());
        assertThat(judged().cause()).isEmpty();
    }

    @Test
    void an_order_whose_components_are_reserved_for_it_is_ready() {
        story.stock("SEAL", "8", PlantStory.SHELF)
                .stock("HOUSING", "4", PlantStory.SHELF)
                .reserved("SEAL", "8", PlantStory.SHELF, "use:1", "production:MO-1");
        fourPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Ready());
        assertThat(component("SEAL").reserved()).isEqualByComparingTo("8");
    }

    @Test
    void an_order_waits_for_the_purchase_order_that_brings_its_last_component() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");
        buy("PO-7", "8 SEAL", "2026-03-20");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 20), false));
        assertThat(judged().cause()).containsExactly("PO-7");
        assertThat(component("SEAL").covers())
                .singleElement()
                .satisfies(cover -> assertThat(cover.supply()).isEqualTo("PO-7"));
    }

    @Test
    void material_that_comes_before_the_start_is_in_time() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");
        buy("PO-7", "8 SEAL", "2026-03-10");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 10), true));
    }

    @Test
    void a_receipt_that_is_overdue_is_not_there() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");
        buy("PO-7", "8 SEAL", "2026-02-20");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(PlantStory.TODAY, true));
        assertThat(judged().cause()).containsExactly("PO-7");
    }

    @Test
    void an_order_without_anything_on_order_waits_for_what_the_plan_proposes() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 11), true));
        assertThat(judged().cause()).containsExactly("SEAL at WH");
    }

    @Test
    void an_order_that_lacks_what_nobody_can_bring_is_short() {
        story.item("GLUE").routed("GLUE");
        fourPumps("2026-03-12");
        orders.component("use:3", "MO-1", "GLUE", "1", "2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Lacking());
        assertThat(judged().components().getFirst().missing()).isEqualByComparingTo("1");
    }

    @Test
    void it_is_told_who_waits_and_for_how_much_money() {
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "3 PUMP")
                .deliver("out:1", "PUMP", "3", "2026-03-16", orders.line(0));
        story.stock("HOUSING", "4", PlantStory.SHELF);
        fourPumps("2026-03-12");
        buy("PO-7", "8 SEAL", "2026-03-20");

        assertThat(judged().customers()).singleElement().satisfies(waiting -> {
            assertThat(waiting.demand()).isEqualTo("SO-1");
            assertThat(waiting.quantity()).isEqualByComparingTo("3");
            assertThat(waiting.money()).isEqualByComparingTo("30");
            assertThat(waiting.lateDays()).isPositive();
        });
    }

    @Test
    void the_component_that_holds_it_longest_comes_first() {
        fourPumps("2026-03-12");
        buy("PO-7", "8 SEAL", "2026-03-20");
        buy("PO-8", "4 HOUSING", "2026-03-25");

        assertThat(judged().components())
                .extracting(component -> component.item())
                .containsExactly(PlantStory.itemId("HOUSING"), PlantStory.itemId("SEAL"));
        assertThat(judged().cause()).containsExactly("PO-8");
    }

    @Test
    void an_order_in_work_waits_for_what_was_picked_beyond_stock() {
        story.stock("SEAL", "5", PlantStory.SHELF).stock("HOUSING", "4", PlantStory.SHELF);
        story.reserved("SEAL", "8", PlantStory.SHELF, "use:1", "production:MO-1");
        orders.produce("MO-1", "4 PUMP", ProductionState.IN_PROGRESS, "2026-03-12")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "8", "2026-03-12")
                .component("use:2", "MO-1", "HOUSING", "4", "2026-03-12");

        assertThat(component("SEAL").reserved()).isEqualByComparingTo("5");
        assertThat(component("SEAL").absent()).isEqualByComparingTo("3");
        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 11), true));
    }

    @Test
    void goods_under_inspection_are_waited_for_until_they_are_released() {
        story.stock("SEAL", "8", "WH/Quality").stock("HOUSING", "4", PlantStory.SHELF);
        story.reserved("SEAL", "8", "WH/Quality", "release", "");
        orders.transfer(
                new OrderStory.Hop("release", "SEAL", "8", "WH/Quality", PlantStory.SHELF, "2026-03-04", List.of()));
        fourPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 4), true));
        assertThat(judged().cause()).containsExactly("INT of release SEAL");
    }

    @Test
    void a_subcontractor_waits_for_components_until_they_are_sent_to_him() {
        story.stock("SEAL", "8", PlantStory.SHELF).stock("HOUSING", "4", "Coater");
        story.reserved("SEAL", "8", PlantStory.SHELF, "send", "production:MO-1");
        coatedPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 10), true));
        assertThat(judged().cause()).containsExactly("INT of send");
        assertThat(judged().chain()).singleElement().satisfies(sending -> {
            assertThat(sending.kind()).isEqualTo(Provision.Kind.TRANSFER);
            assertThat(sending.quantity()).isEqualByComparingTo("8");
        });
        assertThat(component("SEAL").absent()).isEqualByComparingTo("8");
        assertThat(component("HOUSING").verdict()).isEqualTo(new Verdict.Ready());
        assertThat(component("HOUSING").absent()).isZero();
    }

    @Test
    void a_subcontractor_waits_for_stock_that_nobody_has_set_aside_for_him() {
        story.stock("SEAL", "8", PlantStory.SHELF).stock("HOUSING", "4", "Coater");
        coatedPumps("2026-03-09");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 10), false));
    }

    @Test
    void a_subcontractor_who_has_all_components_is_ready() {
        story.stock("SEAL", "8", "Coater").stock("HOUSING", "4", "Coater");
        story.reserved("SEAL", "8", "Coater", "use:1", "production:MO-1");
        coatedPumps("2026-03-12");

        assertThat(judged().verdict()).isEqualTo(new Verdict.Ready());
    }

    @Test
    void each_operation_waits_for_its_own_components_and_says_what_holds_them() {
        pumpsInTwoOperations(WorkOrderState.READY);
        orders.usedIn("assemble", "use:1").usedIn("close", "use:2");
        buy("PO-7", "8 SEAL", "2026-03-20");
        buy("PO-8", "4 HOUSING", "2026-03-25");

        WorkOrderReadiness assemble = operations().getFirst();
        assertThat(assemble.material()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 20), false));
        assertThat(assemble.verdict()).isEqualTo(assemble.material());
        assertThat(assemble.components()).containsExactly(component("SEAL"));
        assertThat(cause(assemble)).containsExactly("PO-7");
        assertThat(assemble.chain()).singleElement().satisfies(supply -> {
            assertThat(supply.kind()).isEqualTo(Provision.Kind.PURCHASE);
            assertThat(supply.order()).isEqualTo(new OrderId("purchase:PO-7"));
            assertThat(supply.partner()).isEqualTo(PlantStory.partnerId("Ferro"));
        });
        WorkOrderReadiness close = operations().getLast();
        assertThat(close.material()).isEqualTo(new Verdict.Waiting(LocalDate.of(2026, 3, 25), false));
        assertThat(close.components()).containsExactly(component("HOUSING"));
        assertThat(close.after()).isEqualTo("assemble");
        assertThat(close.behind()).isEqualTo(WorkOrderId.NONE);
    }

    @Test
    void an_operation_whose_material_is_there_waits_for_the_material_of_the_one_before() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        pumpsInTwoOperations(WorkOrderState.READY);
        orders.operation("test", "MO-1", WorkOrderState.BLOCKED)
                .usedIn("assemble", "use:1")
                .usedIn("close", "use:2");
        buy("PO-7", "8 SEAL", "2026-03-20");

        assertThat(operations())
                .extracting(
                        operation -> operation.material().word(),
                        operation -> operation.verdict().word(),
                        WorkOrderReadiness::after,
                        operation -> operation.behind().value())
                .containsExactly(
                        tuple("late", "late", "", ""),
                        tuple("ready", "late", "assemble", "assemble"),
                        tuple("ready", "late", "close", "assemble"));
    }

    @Test
    void an_operation_is_late_only_where_its_material_comes_after_its_own_day() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        pumpsInTwoOperations(WorkOrderState.READY);
        orders.usedIn("assemble", "use:1").usedIn("close", "use:2").starting("close", "2026-03-20");
        buy("PO-7", "8 SEAL", "2026-03-20");

        assertThat(operations())
                .extracting(
                        WorkOrderReadiness::start,
                        operation -> operation.verdict().word())
                .containsExactly(tuple(LocalDate.of(2026, 3, 12), "late"), tuple(LocalDate.of(2026, 3, 20), "waiting"));
    }

    @Test
    void a_component_of_no_operation_is_needed_by_the_first() {
        story.stock("HOUSING", "4", PlantStory.SHELF);
        pumpsInTwoOperations(WorkOrderState.READY);
        orders.usedIn("close", "use:2");
        buy("PO-7", "8 SEAL", "2026-03-20");

        assertThat(operations().getFirst().components()).containsExactly(component("SEAL"));
        assertThat(operations().getLast().components()).containsExactly(component("HOUSING"));
    }

    @Test
    void what_was_not_issued_to_an_operation_that_is_done_or_called_off_is_needed_by_the_next() {
        for (WorkOrderState over : List.of(WorkOrderState.DONE, WorkOrderState.CANCELLED)) {
            orders.operation("saw", "MO-1", over);
        }
        pumpsInTwoOperations(WorkOrderState.DONE);
        orders.operation("test", "MO-1", WorkOrderState.BLOCKED);
        orders.usedIn("saw", "use:1").usedIn("assemble", "use:2");
        buy("PO-7", "8 SEAL", "2026-03-20");
        buy("PO-8", "4 HOUSING", "2026-03-25");

        assertThat(operations())
                .extracting(operation -> operation.workOrder().name(), JudgementTest::cause)
                .containsExactly(tuple("close", List.of("PO-8")), tuple("test", List.of()));
        assertThat(operations().getFirst().components()).containsExactly(component("HOUSING"), component("SEAL"));
        assertThat(operations().getFirst().after()).isEmpty();
    }

    private static List<String> cause(WorkOrderReadiness operation) {
        return operation.chain().stream().map(Provision::name).toList();
    }

    @Test
    void nobody_knows_of_an_order_whose_components_are_not_in_the_plan() {
        story.unit("litre", "litre", "1").item("GREASE", "litre", ItemKind.STORED);
        orders.produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "GREASE", "1", "2026-03-12")
                .operation("assemble", "MO-1", WorkOrderState.READY)
                .operation("close", "MO-1", WorkOrderState.BLOCKED)
                .usedIn("close", "use:1");

        Verdict unknown = new Verdict.Unknown("Its components are not in the plan; the health of the data says why.");
        assertThat(judged().components()).isEmpty();
        assertThat(judged().verdict()).isEqualTo(unknown);
        assertThat(operations()).extracting(WorkOrderReadiness::material).containsExactly(new Verdict.Ready(), unknown);
    }

    @Test
    void an_order_that_wants_no_components_is_ready() {
        orders.produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "0", "2026-03-12")
                .operation("assemble", "MO-1", WorkOrderState.READY);

        assertThat(judged().verdict()).isEqualTo(new Verdict.Ready());
        assertThat(operations()).extracting(WorkOrderReadiness::verdict).containsExactly(new Verdict.Ready());
    }

    /** Four pumps are assembled and then closed. */
    private void pumpsInTwoOperations(WorkOrderState first) {
        fourPumps("2026-03-12");
        orders.operation("assemble", "MO-1", first).operation("close", "MO-1", WorkOrderState.BLOCKED);
    }

    private List<WorkOrderReadiness> operations() {
        return judged().workOrders();
    }

    /** The coater makes four pumps of what lies at his place; seals are sent to him on the tenth. */
    private void coatedPumps(String start) {
        orders.purchase(new OrderStory.Purchase(
                        "PO-9", "Coater Inc", PurchaseState.CONFIRMED, false, "2026-03-16", List.of("4 PUMP")))
                .receive(new OrderStory.Receipt(
                        "in:9",
                        "PUMP",
                        PlantStory.pieces("4"),
                        PlantStory.SHELF,
                        "2026-03-16",
                        new PurchaseLineId("PO-9:0"),
                        true,
                        List.of("make:1")))
                .produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, start, PlantStory.partnerId("Coater Inc"))
                .output("make:1", "MO-1", "PUMP", "4", false)
                .transfer(new OrderStory.Hop("send", "SEAL", "8", PlantStory.SHELF, "Coater", "2026-03-10", List.of()))
                .componentAt(new OrderStory.Component("use:1", "MO-1", "SEAL", "8", "Coater", start), "send")
                .componentAt(new OrderStory.Component("use:2", "MO-1", "HOUSING", "4", "Coater", start));
    }

    private void fourPumps(String start) {
        orders.produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, start)
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "8", start)
                .component("use:2", "MO-1", "HOUSING", "4", start);
    }

    private void buy(String order, String what, String due) {
        orders.purchase(new OrderStory.Purchase(order, "Ferro", PurchaseState.CONFIRMED, false, due, List.of(what)));
        String[] words = what.split(" ", -1);
        orders.receive("in:" + order, words[1], words[0], due, new PurchaseLineId(order + ":" + bought));
        bought++;
    }

    private ComponentReadiness component(String item) {
        return judged().components().stream()
                .filter(component -> component.item().equals(PlantStory.itemId(item)))
                .findFirst()
                .orElseThrow();
    }

    private OrderReadiness judged() {
        Board board = new Judgements().board(PlanVersions.of(story));
        assertThat(board.orders()).hasSize(1);
        assertThat(board.orders().getFirst().components())
                .allSatisfy(component -> assertThat(component.needed()).isGreaterThan(BigDecimal.ZERO));
        return board.of(MO_1).orElseThrow();
    }
}
