package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughline.planning.LivePlan.Outcome;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Site;
import org.throughline.structure.Source;
import org.throughline.structure.Validity;
import org.throughline.values.Micros;

/** PUMP is made in 2 days of 2 SEAL, which is bought in 5; every day works. */
class LivePlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final String TOO_MANY_SEALS =
            "TL-PLAN-001 What is planned of item (SEAL) at site (M) is too large to count, at most"
                    + " (9223372036854.775807): (18000000000008) would be needed on (2026-03-20)."
                    + " Maybe correct a demand, a quantity per, a yield or a unit on the way down to it.";

    private final LivePlan live = LivePlan.of(compiled(), PlanningOptions.asOf(MONDAY));

    @Test
    void a_new_demand_is_planned_down_to_what_is_bought() {
        PlanDifference difference = applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        assertThat(difference.orders())
                .allMatch(Different::isNew)
                .extracting(order ->
                        order.row().order() + " " + Micros.format(order.row().quantity()))
                .containsExactly("P-PUMP-M-1 4", "P-SEAL-M-1 8");
        assertThat(difference.promises())
                .singleElement()
                .satisfies(promise ->
                        assertThat(promise.row().promise().lateDays()).isZero());
    }

    @Test
    void a_demand_that_is_gone_takes_its_orders_with_it() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        PlanDifference difference = applied(new Change.DemandGone("SO-1"));

        assertThat(difference.orders()).hasSize(2).allMatch(Different::isGone);
        assertThat(live.plan().plannedOrders()).isEmpty();
    }

    @Test
    void what_a_change_does_not_touch_is_no_difference() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        PlanDifference same = applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        PlanDifference more = applied(new Change.DemandIs(demand("SO-2", "SEAL", 30, 1)));

        assertThat(same.isEmpty()).isTrue();
        assertThat(more.orders()).extracting(order -> order.row().order()).containsExactly("P-SEAL-M-2");
    }

    @Test
    void who_asked_for_a_receipt_that_was_not_there_is_answered_otherwise_when_it_is() {
        Plan before = live.plan();
        Inspection inspection = before.inspect();
        assertThat(inspection.arrival("PO-1")).isEmpty();
        Seen seen = inspection.seen();

        assertThat(before.since(before).meets(seen)).isFalse();

        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        Plan without = live.plan();
        assertThat(without.since(before).meets(seen)).isFalse();

        applied(receipt("PO-1"));
        Plan with = live.plan();
        assertThat(with.since(without).meets(seen)).isTrue();
        assertThat(with.inspect().arrival("PO-1")).isPresent();
    }

    @Test
    void of_a_plan_that_another_did_not_follow_everything_is_touched() {
        Plan before = live.plan();
        Inspection inspection = before.inspect();
        assertThat(inspection.arrival("PO-1")).isEmpty();
        Seen seen = inspection.seen();

        assertThat(LivePlan.of(compiled(), PlanningOptions.asOf(MONDAY))
                        .plan()
                        .since(before)
                        .meets(seen))
                .isTrue();
        live.plan();
        assertThat(live.plan().since(before).meets(seen)).isTrue();
    }

    @Test
    void a_question_touches_what_it_changes_and_what_was_changed_since_the_plan_was_handed_out() {
        Plan before = live.plan();
        Inspection inspection = before.inspect();
        assertThat(inspection.arrival("PO-1")).isEmpty();
        Seen seen = inspection.seen();

        assertThat(asked(receipt("PO-2")).since(before).meets(seen)).isFalse();
        assertThat(asked(receipt("PO-1")).since(before).meets(seen)).isTrue();
        applied(receipt("PO-1"));
        assertThat(asked(receipt("PO-2")).since(before).meets(seen)).isTrue();
    }

    private Plan asked(Change change) {
        return taken(live.whatIf(List.of(change))).plan();
    }

    private static Change receipt(String name) {
        return new Change.ReceiptIs(new ScheduledReceipt(
                name, "SEAL", "M", MONDAY.plusDays(5), Micros.ONE, ReceiptKind.PURCHASE, false, ""));
    }

    @Test
    void a_plan_that_was_handed_out_stays_as_it_is() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        Plan before = live.plan();

        applied(new Change.DemandGone("SO-1"));

        assertThat(before.plannedOrders()).hasSize(2);
        assertThat(before.pegging()).isNotEmpty();
    }

    @Test
    void a_bill_that_changes_replans_what_it_makes() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        PlanDifference difference = applied(new Change.BomIs(bom(), List.of(line("SEAL", 3))));

        assertThat(difference.orders()).singleElement().satisfies(order -> {
            assertThat(order.before()).map(PlannedOrder::quantity).contains(8 * Micros.ONE);
            assertThat(order.after()).map(PlannedOrder::quantity).contains(12 * Micros.ONE);
        });
    }

    @Test
    void a_question_what_if_is_answered_and_leaves_the_plan_as_it_is() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        WhatIf whatIf = taken(live.whatIf(List.of(new Change.DemandIs(demand("SO-2", "PUMP", 1, 1)))));
        applied(new Change.DemandGone("SO-1"));

        assertThat(whatIf.difference().promises())
                .filteredOn(Different::isNew)
                .singleElement()
                .satisfies(promise ->
                        assertThat(promise.row().promise().promiseDate().text()).isEqualTo("2026-03-09"));
        assertThat(whatIf.plan().promises())
                .extracting(promise -> promise.demand().demand())
                .containsExactlyInAnyOrder("SO-1", "SO-2");
        assertThat(live.plan().promises()).isEmpty();
    }

    @Test
    void a_question_about_another_structure_is_answered_too() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));

        WhatIf whatIf = taken(live.whatIf(List.of(new Change.BomGone("B"))));

        assertThat(whatIf.difference().orders())
                .extracting(order -> order.row().order(), Different::isGone)
                .containsExactly(tuple("P-PUMP-M-1", false), tuple("P-SEAL-M-1", true));
        assertThat(whatIf.plan().messageCounts()).containsKey(MessageCode.NO_BOM);
        assertThat(live.plan().messageCounts()).doesNotContainKey(MessageCode.NO_BOM);
    }

    @Test
    void an_unknown_item_is_refused_by_name_and_nothing_of_its_batch_is_taken() {
        Outcome<PlanDifference> outcome = live.apply(List.of(
                new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)),
                new Change.DemandIs(demand("SO-2", "PIPE", 20, 4))));

        assertThat(problems(outcome)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("TL-MODEL-012");
            assertThat(problem.text()).isEqualTo("the item (PIPE) is not in items.csv");
        });
        assertThat(live.plan().requirements()).isEmpty();
        assertThat(live.model().demands()).isEmpty();
    }

    @Test
    void what_is_not_there_cannot_be_taken_away() {
        assertThat(problems(live.apply(List.of(
                        new Change.DemandGone("SO-9"), new Change.ReceiptGone("PO-9"), new Change.BomGone("B9")))))
                .extracting(ModelProblem::code, ModelProblem::table)
                .containsExactly(
                        tuple("TL-MODEL-017", ModelTable.DEMANDS),
                        tuple("TL-MODEL-017", ModelTable.RECEIPTS),
                        tuple("TL-MODEL-017", ModelTable.BOMS));
    }

    @Test
    void a_quantity_below_zero_is_refused() {
        assertThat(problems(live.apply(List.of(new Change.DemandIs(demand("SO-1", "PUMP", 20, -4))))))
                .extracting(ModelProblem::code)
                .containsExactly("TL-MODEL-010");
    }

    @Test
    void a_circle_is_refused() {
        Change.BomIs circle = new Change.BomIs(
                new BillOfMaterial("B2", "PUMP", "", BomType.NORMAL, Micros.ONE, "", 2, Validity.ALWAYS),
                List.of(new BillOfMaterialLine("B2", "PUMP", Micros.ONE, "", 0, 0, Validity.ALWAYS)));

        assertThat(problems(live.apply(List.of(circle))))
                .extracting(ModelProblem::code)
                .containsExactly("TL-MODEL-015");
    }

    @Test
    void what_cannot_be_counted_leaves_the_plan_as_it_was() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        Plan before = live.plan();

        cannotBeCounted(() -> live.apply(List.of(
                new Change.StockIs("PUMP", "M", List.of(lying("PUMP", 4))),
                new Change.DemandIs(demand("SO-2", "PUMP", 20, 9_000_000_000_000L)))));

        assertIsAs(before);
        assertThat(applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 5))).orders())
                .hasSize(2);
    }

    @Test
    void a_structure_that_cannot_be_counted_leaves_the_plan_as_it_was() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        Plan before = live.plan();

        cannotBeCounted(() -> live.apply(List.of(new Change.BomIs(bom(), List.of(line("SEAL", 9_000_000_000_000L))))));

        assertIsAs(before);
        assertThat(applied(new Change.DemandGone("SO-1")).orders()).hasSize(2).allMatch(Different::isGone);
    }

    @Test
    void a_question_that_cannot_be_counted_leaves_the_plan_as_it_was() {
        applied(new Change.DemandIs(demand("SO-1", "PUMP", 20, 4)));
        Plan before = live.plan();

        cannotBeCounted(
                () -> live.whatIf(List.of(new Change.DemandIs(demand("SO-2", "PUMP", 20, 9_000_000_000_000L)))));

        assertIsAs(before);
    }

    @Test
    void of_several_inquiries_only_the_one_that_cannot_be_counted_is_refused() {
        List<Quote> quotes = live.promise(List.of(inquiry("A", 4), inquiry("B", 9_000_000_000_000L), inquiry("C", 4)));

        assertThat(quotes.get(0).day().isDate()).isTrue();
        assertThat(quotes.get(1))
                .isInstanceOfSatisfying(
                        Quote.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ModelProblem::sentence)
                                .containsExactly(TOO_MANY_SEALS));
        assertThat(quotes.get(2).day().isDate()).isTrue();
        assertThat(live.plan().requirements()).isEmpty();
    }

    @Test
    void an_inquiry_about_supplies_that_cannot_be_added_up_is_refused() {
        applied(new Change.StockIs("PUMP", "M", List.of(lying("PUMP", 9_000_000_000_000L))));
        applied(new Change.ReceiptIs(new ScheduledReceipt(
                "PO-1",
                "PUMP",
                "M",
                MONDAY.plusDays(5),
                9_000_000_000_000L * Micros.ONE,
                ReceiptKind.PURCHASE,
                false,
                "")));

        assertThat(live.available(List.of(inquiry("A", 4))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Quote.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ModelProblem::sentence)
                                .singleElement()
                                .asString()
                                .contains("its stock and its receipts come to (18000000000000). Maybe correct"));
    }

    @Test
    void of_many_that_cannot_be_counted_the_same_one_is_named_whichever_processor_is_quicker() {
        List<String> items =
                IntStream.range(0, 2_000).mapToObj("BOLT-%04d"::formatted).toList();
        CompiledModel bolts = compiled(new PlanningModel(
                items.stream().map(item -> new Item(item, "", "EA", 0, 0)).toList(),
                List.of(),
                List.of(new Site("M", "", "", "")),
                List.of(),
                List.of(),
                items.stream().map(item -> supplied(item, Source.BUY, 5)).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                items.stream()
                        .flatMap(item ->
                                Stream.of("A-", "B-").map(order -> demand(order + item, item, 20, 9_000_000_000_000L)))
                        .toList(),
                List.of()));

        for (int run = 0; run < 20; run++) {
            assertThatThrownBy(() -> bolts.plan(PlanningOptions.asOf(MONDAY)))
                    .hasMessageContaining("(BOLT-0000) at site (M)")
                    .hasMessageContaining("(18000000000000) would be needed on (2026-03-22)");
        }
    }

    private static void cannotBeCounted(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(UncountableException.class, tooLarge -> {
                    assertThat(tooLarge.item()).isEqualTo("SEAL");
                    assertThat(tooLarge.site()).isEqualTo("M");
                })
                .hasMessageStartingWith("TL-PLAN-001 ")
                .hasMessageContaining("would be needed on (2026-03-20)");
    }

    /** To the row, and to what would be made from scratch. */
    private void assertIsAs(Plan before) {
        Plan now = live.plan();
        assertThat(now.plannedOrders()).isEqualTo(before.plannedOrders()).isNotEmpty();
        assertThat(now.requirements()).isEqualTo(before.requirements()).isNotEmpty();
        assertThat(now.pegging()).isEqualTo(before.pegging()).isNotEmpty();
        assertThat(now.promises()).isEqualTo(before.promises()).isNotEmpty();
        assertThat(now.messages()).isEqualTo(before.messages());
        PlanningModel model = live.model();
        assertThat(model.stock()).isEmpty();
        assertThat(model.demands()).extracting(Demand::demand).containsExactly("SO-1");
    }

    private static StockBalance lying(String item, long quantity) {
        return new StockBalance(item, "M", "", "", StockStatus.AVAILABLE, quantity * Micros.ONE);
    }

    private static Inquiry inquiry(String reference, long quantity) {
        return new Inquiry(reference, "PUMP", "M", MONDAY.plusDays(20), quantity * Micros.ONE, "", 10, false);
    }

    private PlanDifference applied(Change change) {
        return taken(live.apply(List.of(change)));
    }

    private static <T> T taken(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Taken<T> taken -> taken.result();
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
        };
    }

    private static List<ModelProblem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Taken<?> taken -> throw new AssertionError(taken.result());
            case Outcome.Refused<?> refused -> refused.problems();
        };
    }

    private static Demand demand(String name, String item, int inDays, long quantity) {
        return new Demand(
                name,
                item,
                "M",
                MONDAY.plusDays(inDays),
                quantity * Micros.ONE,
                DemandKind.ORDER,
                "",
                10,
                Demand.ITEM_PRICE);
    }

    private static BillOfMaterial bom() {
        return new BillOfMaterial("B", "PUMP", "", BomType.NORMAL, Micros.ONE, "", 1, Validity.ALWAYS);
    }

    private static BillOfMaterialLine line(String component, long quantity) {
        return new BillOfMaterialLine("B", component, quantity * Micros.ONE, "", 0, 0, Validity.ALWAYS);
    }

    private static ItemSite supplied(String item, Source source, int leadTimeDays) {
        return new ItemSite(item, "M", source, leadTimeDays, 0, 0, LotSizing.LOT_FOR_LOT, Micros.ONE, "", "");
    }

    private static CompiledModel compiled() {
        return compiled(new PlanningModel(
                List.of(new Item("PUMP", "", "EA", 0, 0), new Item("SEAL", "", "EA", 0, 0)),
                List.of(),
                List.of(new Site("M", "", "", "")),
                List.of(),
                List.of(),
                List.of(supplied("PUMP", Source.MAKE, 2), supplied("SEAL", Source.BUY, 5)),
                List.of(bom()),
                List.of(line("SEAL", 2)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static CompiledModel compiled(PlanningModel model) {
        return ((Compilation.Compiled) Compilation.of(model)).model();
    }
}
