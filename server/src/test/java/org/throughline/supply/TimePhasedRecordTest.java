package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.planning.NodePlan;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.structure.Source;

/** The stock of one item goes on, week by week, from Monday 2 March on. */
class TimePhasedRecordTest {

    private static final long ONE = 1_000_000L;
    private static final TimePhasedRecord.Bucket NOTHING = bucket(0, 0, 0, 0, 0);

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("PUMP")
            .item("SEAL")
            .partner("Ferro")
            .made("PUMP", "2 SEAL")
            .bought("SEAL", "Ferro", 5);
    private final OrderStory orders = story.orders;

    @Test
    void stock_goes_down_with_needs_and_up_with_what_comes() {
        story.stock("SEAL", "10", PlantStory.SHELF);
        sold("SO-1", "4 SEAL", "2026-03-04");
        sold("SO-2", "5 SEAL", "2026-03-11");
        buy("PO-1", "6 SEAL", "2026-03-17", true);

        TimePhasedRecord record = record("SEAL", 3);

        assertThat(record.start()).isEqualTo(10 * ONE);
        assertThat(record.weeks())
                .extracting(TimePhasedRecord.Week::monday)
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16));
        assertThat(record.weeks())
                .extracting(TimePhasedRecord.Week::bucket)
                .containsExactly(bucket(4, 0, 0, 6, 0), bucket(5, 0, 0, 1, 0), bucket(0, 6, 0, 7, 0));
        assertThat(record.steps())
                .containsExactly(
                        new TimePhasedRecord.Step(LocalDate.of(2026, 3, 2), 10 * ONE),
                        new TimePhasedRecord.Step(LocalDate.of(2026, 3, 4), 6 * ONE),
                        new TimePhasedRecord.Step(LocalDate.of(2026, 3, 11), ONE),
                        new TimePhasedRecord.Step(LocalDate.of(2026, 3, 17), 7 * ONE));
    }

    @Test
    void a_planned_order_is_released_in_one_week_and_comes_in_another() {
        sold("SO-1", "4 SEAL", "2026-03-18");

        TimePhasedRecord record = record("SEAL", 4);

        assertThat(record.weeks().get(1).bucket()).isEqualTo(bucket(0, 0, 0, 0, 4));
        assertThat(record.weeks().get(2).bucket()).isEqualTo(bucket(4, 0, 4, 0, 0));
    }

    @Test
    void what_comes_too_late_leaves_stock_below_zero_until_then() {
        sold("SO-1", "4 SEAL", "2026-03-03");

        TimePhasedRecord record = record("SEAL", 2);

        assertThat(record.weeks().getFirst().bucket()).isEqualTo(bucket(4, 0, 0, -4, 4));
        assertThat(record.weeks().getLast().bucket()).isEqualTo(bucket(0, 0, 4, 0, 0));
    }

    /**
     * The supplier has confirmed the 18th, so nobody asks him to come sooner and SEAL is bought anew: released today it
     * comes after 5 calendar days on Saturday, the 7th, which is Monday, the 9th. The order waits these 5 days for it.
     */
    @Test
    void a_receipt_slips_until_material_comes_that_is_bought_anew() {
        pumpsWithoutSeals();
        buy("PO-1", "4 SEAL", "2026-03-18", true);

        assertThat(arrivals("PUMP")).containsExactly("MO-1 due 2026-03-04 comes 2026-03-09");
        assertThat(buckets("PUMP", 3)).containsExactly(bucket(2, 0, 0, -2, 0), bucket(0, 2, 0, 0, 0), NOTHING);
        assertThat(buckets("SEAL", 3))
                .containsExactly(bucket(4, 0, 0, -4, 4), bucket(0, 0, 4, 0, 0), bucket(0, 4, 0, 4, 0));
    }

    /** What may still be moved is asked to come sooner and not bought anew; until it does, its own day counts. */
    @Test
    void a_receipt_slips_until_material_comes_that_is_on_order() {
        pumpsWithoutSeals();
        buy("PO-1", "4 SEAL", "2026-03-18", false);

        assertThat(arrivals("PUMP")).containsExactly("MO-1 due 2026-03-04 comes 2026-03-18");
        assertThat(buckets("PUMP", 3))
                .containsExactly(bucket(2, 0, 0, -2, 0), bucket(0, 0, 0, -2, 0), bucket(0, 2, 0, 0, 0));
        assertThat(buckets("SEAL", 3))
                .containsExactly(bucket(4, 0, 0, -4, 0), bucket(0, 0, 0, -4, 0), bucket(0, 4, 0, 0, 0));
    }

    private void pumpsWithoutSeals() {
        orders.produce("MO-1", "2 PUMP", ProductionState.CONFIRMED, "2026-03-04")
                .output("make:1", "MO-1", "PUMP", "2", false)
                .component("use:1", "MO-1", "SEAL", "4", "2026-03-04");
        sold("SO-1", "2 PUMP", "2026-03-04");
    }

    @Test
    void safety_stock_is_kept_and_not_taken() {
        story.stock("SEAL", "5", PlantStory.SHELF).reorder("SEAL", PlantStory.SHELF, "5", "5");

        NodePlan node = node("SEAL");

        assertThat(node.requirements()).extracting(Requirement::kind).contains(RequirementKind.SAFETY_STOCK);
        assertThat(TimePhasedRecord.of(node, PlantStory.TODAY, 2)
                        .weeks()
                        .getLast()
                        .bucket())
                .isEqualTo(bucket(0, 0, 0, 5, 0));
    }

    @Test
    void what_falls_behind_the_last_week_is_added_up() {
        story.stock("SEAL", "10", PlantStory.SHELF);
        sold("SO-1", "4 SEAL", "2026-03-18");
        sold("SO-2", "5 SEAL", "2026-05-11");

        assertThat(record("SEAL", 1).later()).isEqualTo(bucket(9, 0, 0, 1, 0));
    }

    @Test
    void what_never_comes_is_told_apart() {
        NodePlan node = new NodePlan(
                Source.MAKE,
                "",
                2,
                0,
                ONE,
                0,
                List.of(),
                List.of(new NodePlan.Arrival(
                        new ScheduledReceipt(
                                "MO-1", "PUMP", "WH", PlantStory.TODAY, 3 * ONE, ReceiptKind.PRODUCTION, true, ""),
                        PlanDay.NEVER)),
                List.of(new PlannedOrder(
                        "P-PUMP-WH-1",
                        "PUMP",
                        "WH",
                        Source.MAKE,
                        2 * ONE,
                        2 * ONE,
                        PlantStory.TODAY,
                        PlantStory.TODAY,
                        PlantStory.TODAY,
                        PlanDay.NEVER,
                        "",
                        "",
                        "")));

        TimePhasedRecord record = TimePhasedRecord.of(node, PlantStory.TODAY, 1);

        assertThat(record.never()).isEqualTo(5 * ONE);
        assertThat(record.weeks().getFirst().bucket()).isEqualTo(bucket(0, 0, 0, 1, 2));
    }

    @Test
    void a_plan_does_not_speak_of_what_it_does_not_know() {
        assertThat(PlanVersions.of(story).plan().at("SEAL", "ELSEWHERE")).isEmpty();
        assertThat(PlanVersions.of(story).plan().at("NOTHING", "WH")).isEmpty();
    }

    private List<TimePhasedRecord.Bucket> buckets(String item, int weeks) {
        return record(item, weeks).weeks().stream()
                .map(TimePhasedRecord.Week::bucket)
                .toList();
    }

    private List<String> arrivals(String item) {
        return node(item).arrivals().stream()
                .map(arrival -> "%s due %s comes %s"
                        .formatted(
                                arrival.receipt().receipt(),
                                arrival.receipt().dueDate(),
                                arrival.feasibleDate().text()))
                .toList();
    }

    private static TimePhasedRecord.Bucket bucket(int gross, int scheduled, int planned, int projected, int released) {
        return new TimePhasedRecord.Bucket(
                gross * ONE, scheduled * ONE, planned * ONE, projected * ONE, released * ONE);
    }

    private TimePhasedRecord record(String item, int weeks) {
        return TimePhasedRecord.of(node(item), PlantStory.TODAY, weeks);
    }

    private NodePlan node(String item) {
        return PlanVersions.of(story).plan().at(item, "WH").orElseThrow();
    }

    private void sold(String order, String what, String due) {
        String[] words = what.split(" ", 2);
        story.partner("Nordwind");
        orders.sold(order, "Nordwind", SalesState.CONFIRMED, what)
                .deliver("out:" + order, words[1], words[0], due, orders.line(orders.salesLines.size() - 1));
    }

    private void buy(String order, String what, String due, boolean isConfirmed) {
        orders.purchase(
                new OrderStory.Purchase(order, "Ferro", PurchaseState.CONFIRMED, isConfirmed, due, List.of(what)));
        String[] words = what.split(" ", 2);
        orders.receive("in:" + order, words[1], words[0], due, new PurchaseLineId(order + ":0"));
    }
}
