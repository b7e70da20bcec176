package org.throughline.trials.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.trials.odoo.OdooOrder.Shown;
import org.throughline.trials.odoo.OrderJudge.Finding;
import org.throughline.trials.odoo.OrderJudge.Reason;

/** Rows of a real Odoo 19 and of the hub beside it, as they were read on one day. */
final class OrderJudgeTest {

    private static final String ORDER = "odoo:mrp.production:36";
    private static final String ITEM = "odoo:product.product:2614";
    private static final long MOVE = 2_734;
    private static final Stand THERE = new Stand.There();
    private static final Stand LACKING = new Stand.Lacking();

    @Test
    void available_is_ready() {
        assertThat(judged(odoo(Shown.AVAILABLE, "", THERE), hub("ready", "", cover("stock", "", "", ""))))
                .satisfies(finding -> assertThat(finding.equal()).isTrue())
                .satisfies(finding -> assertThat(finding.unexplained()).isEmpty());
    }

    @Test
    void expected_on_a_day_is_waiting_until_that_day_for_an_order_that_exists() {
        OdooOrder late = odoo(Shown.LATE, "2026-12-08", expected("2026-12-08"));
        assertThat(judged(late, hub("late", "2026-12-08", cover("purchase", "P00373/6", "2026-12-08", "2026-12-08")))
                        .equal())
                .isTrue();
        assertThat(judged(late, hub("late", "2026-12-08", proposal("2026-11-23", "2026-12-08")))
                        .equal())
                .isFalse();
    }

    @Test
    void not_available_is_held_by_something_that_nobody_has_ordered() {
        Finding finding = judged(
                odoo(Shown.UNAVAILABLE, "", LACKING),
                hub("late", "2026-11-30", cover("proposed-purchase", "P-FURN_1118-WH-1", "2026-11-23", "2026-11-30")));
        assertThat(finding.equal()).isTrue();
        assertThat(finding.unexplained()).isEmpty();
    }

    @Test
    void what_odoo_counts_may_be_given_to_an_earlier_need() {
        Dealing.Supply receipt =
                receipt("P00246/2", "2026-12-04", "2026-12-04", 170, use("P-M-00223-WH-1", "", "2026-11-23", 170));
        assertThat(titles(ordered(proposal("2026-11-23", "2027-01-05"), receipt, given(8, "2026-12-04"), "2027-01-05")))
                .containsExactly("Given to an earlier need");
    }

    @Test
    void a_later_need_is_no_reason() {
        Dealing.Supply receipt =
                receipt("P00246/2", "2026-12-04", "2026-12-04", 170, use("P-M-00223-WH-1", "", "2026-11-25", 170));
        Finding finding = ordered(proposal("2026-11-23", "2027-01-05"), receipt, given(8, "2026-12-04"), "2027-01-05");
        assertThat(titles(finding)).isEmpty();
        assertThat(finding.unexplained()).hasSize(1);
    }

    @Test
    void nor_is_an_earlier_need_that_leaves_enough() {
        Dealing.Supply receipt = new Dealing.Supply(
                "P00246/2",
                "odoo:purchase.order:246",
                day("2026-12-04"),
                day("2026-12-04"),
                amount(170),
                amount(20),
                "",
                List.of(use("P-M-00223-WH-1", "", "2026-11-23", 150)));
        assertThat(titles(ordered(proposal("2026-11-23", "2027-01-05"), receipt, given(8, "2026-12-04"), "2027-01-05")))
                .isEmpty();
    }

    @Test
    void a_new_order_may_come_sooner_than_the_one_that_odoo_counts() {
        Dealing.Supply receipt = receipt("P00033/4", "2026-12-26", "2026-12-26", 30, safety(30));
        assertThat(titles(ordered(proposal("2026-11-24", "2026-12-21"), receipt, given(8, "2026-12-26"), "2026-12-21")))
                .containsExactly("A new order would come sooner");
    }

    @Test
    void a_new_order_may_come_sooner_by_its_lead_time_and_later_by_its_material() {
        Dealing.Supply receipt = receipt("WH/MO/00506", "2027-01-07", "2027-01-07", 30, safety(30));
        HubOrder.Cover made = cover("proposed-production", "P-B-02545-WH-1", "2026-11-23", "2027-01-20");
        assertThat(titles(ordered(made, receipt, given(8, "2027-01-07"), "2027-01-20")))
                .containsExactly("Dealt out as if material were there");
        assertThat(titles(ordered(proposal("2026-11-23", "2027-01-20"), receipt, given(8, "2027-01-07"), "2027-01-20")))
                .isEmpty();
    }

    @Test
    void safety_stock_is_filled_first_where_a_new_order_comes_in_time() {
        Dealing.Supply receipt = receipt(
                "P00188/4", "2026-12-24", "2026-12-24", 90, safety(10), use("P-M-00412-WH-4", "", "2026-12-22", 80));
        Dealing dealing = dealing(receipt, given(8, "2026-12-24"));
        OdooOrder.Part odoo = part(expected("2026-12-24"));
        HubOrder.Part inTime = needed("2027-01-08", proposal("2027-01-08", "2027-01-08"));
        assertThat(explained(odoo, inTime, dealing)).contains(PartRule.SAFETY_STOCK);
        HubOrder.Part late = needed("2027-01-08", proposal("2027-01-08", "2027-01-09"));
        assertThat(explained(odoo, late, dealing)).doesNotContain(PartRule.SAFETY_STOCK);
        HubOrder.Part soon = needed("2026-12-24", proposal("2026-12-24", "2026-12-24"));
        assertThat(explained(odoo, soon, dealing)).doesNotContain(PartRule.SAFETY_STOCK);
    }

    @Test
    void what_is_on_hold_is_no_stock_for_the_plan() {
        Dealing.Line held = new Dealing.Line(
                MOVE,
                "WH/MO/00035",
                LocalDate.parse("2026-11-24"),
                "",
                "",
                Optional.empty(),
                List.of(),
                amount(8),
                false);
        HubOrder.Part hub = needed("2026-11-24", proposal("2026-11-23", "2027-01-05"));
        assertThat(explained(part(THERE), hub, held(held, 8))).containsExactly(PartRule.ON_HOLD);
        assertThat(explained(part(THERE), hub, held(held, 7))).isEmpty();
    }

    @Test
    void odoo_may_give_to_others_what_the_plan_gives_the_component() {
        Dealing.Supply receipt =
                receipt("WH/MO/00910", "2027-01-08", "2027-01-11", 36, use("WH/MO/00035", ORDER, "2026-11-24", 36));
        Dealing dealing = dealing(receipt, line(3_000, "WH/MO/00362", "2026-11-20", 36, "2027-01-08"));
        HubOrder.Part hub = needed("2026-11-24", cover("production", "WH/MO/00910", "2027-01-08", "2027-01-11"));
        assertThat(explained(part(LACKING), hub, dealing)).containsExactly(PartRule.ODOO_GIVES_IT_TO_OTHERS);
        Dealing later = dealing(receipt, line(3_000, "WH/MO/00362", "2026-12-20", 36, "2027-01-08"));
        assertThat(explained(part(LACKING), hub, later)).isEmpty();
    }

    @Test
    void what_is_overdue_is_expected_today() {
        Dealing.Supply receipt =
                receipt("P00097/2", "2026-11-16", "2026-11-23", 25, use("WH/MO/00035", ORDER, "2026-11-24", 8));
        HubOrder.Part hub = needed("2026-11-24", cover("purchase", "P00097/2", "2026-11-16", "2026-11-23"));
        assertThat(explained(part(expected("2026-11-16")), hub, dealing(receipt, given(8, "2026-11-16"))))
                .containsExactly(PartRule.OVERDUE);
    }

    @Test
    void an_order_that_waits_itself_comes_later_than_odoo_shows() {
        Dealing.Supply waits = new Dealing.Supply(
                "WH/MO/00106",
                "odoo:purchase.order:246",
                day("2026-11-27"),
                day("2027-01-12"),
                amount(8),
                amount(0),
                "P-M-00267-WH-1",
                List.of(use("WH/MO/00035", ORDER, "2026-11-24", 8)));
        HubOrder.Part hub = needed("2026-11-24", cover("production", "WH/MO/00106", "2026-11-27", "2027-01-12"));
        assertThat(explained(part(expected("2026-11-27")), hub, dealing(waits, given(8, "2026-11-27"))))
                .containsExactly(PartRule.WAITS_ITSELF);
        Dealing.Supply ready =
                receipt("WH/MO/00106", "2026-11-27", "2027-01-12", 8, use("WH/MO/00035", ORDER, "2026-11-24", 8));
        assertThat(explained(part(expected("2026-11-27")), hub, dealing(ready, given(8, "2026-11-27"))))
                .isEmpty();
    }

    @Test
    void a_delay_may_stand_in_the_order_only() {
        Dealing.Supply receipt =
                receipt("P00373/6", "2027-01-14", "2027-01-14", 12, use("WH/MO/00035", ORDER, "2026-11-24", 12));
        HubOrder.Part hub = needed("2026-11-24", cover("purchase", "P00373/6", "2027-01-14", "2027-01-14"));
        assertThat(explained(part(expected("2026-12-08")), hub, dealing(receipt, ordered("2027-01-14"))))
                .containsExactly(PartRule.DELAY_IN_THE_ORDER_ONLY);
        assertThat(explained(part(expected("2026-12-08")), hub, dealing(receipt, ordered("2026-12-08"))))
                .isEmpty();
    }

    @Test
    void what_is_delayed_in_the_order_may_have_given_way_to_what_comes_sooner() {
        Dealing.Supply receipt = receipt("P00373/6", "2027-01-14", "2027-01-14", 250);
        HubOrder.Part sooner = needed("2026-11-24", cover("purchase", "P00199/5", "2026-12-24", "2026-12-24"));
        assertThat(explained(part(expected("2026-12-08")), sooner, dealing(receipt, ordered("2027-01-14"))))
                .containsExactly(PartRule.DELAY_IN_THE_ORDER_ONLY);
        HubOrder.Part later = needed("2026-11-24", cover("purchase", "P00199/5", "2027-01-15", "2027-01-15"));
        assertThat(explained(part(expected("2026-12-08")), later, dealing(receipt, ordered("2027-01-14"))))
                .isEmpty();
    }

    @Test
    void odoo_forecasts_nothing_at_a_subcontractor() {
        OdooOrder.Part there = new OdooOrder.Part(ITEM, amount(12), LACKING, false, List.of(MOVE));
        HubOrder.Part sent = new HubOrder.Part(
                ITEM, "B-02545", "odoo:stock.warehouse:1", LocalDate.parse("2026-12-25"), "waiting", List.of());
        Dealing any = dealing(receipt("P00001/1", "2026-12-01", "2026-12-01", 1), given(1, "2026-12-01"));
        assertThat(explained(there, sent, any)).containsExactly(PartRule.SENT_TO_A_SUBCONTRACTOR);
    }

    @Test
    void odoo_says_nothing_of_drafts() {
        OdooOrder draft = new OdooOrder(
                ORDER, "WH/MO/00002", true, Shown.NOTHING, Optional.empty(), LocalDate.parse("2026-11-24"), List.of());
        assertThat(titles(judged(draft, hub("ready", "")))).containsExactly("Draft");
    }

    @Test
    void what_is_ordered_may_come_after_what_nobody_has_ordered() {
        OdooOrder odoo = odoo(Shown.UNAVAILABLE, "", LACKING);
        HubOrder.Cover made = cover("production", "WH/MO/00020", "2026-12-01", "2027-01-14");
        HubOrder.Part lacks = needed("2026-11-24", proposal("2026-11-23", "2027-01-14"));
        HubOrder hub = new HubOrder(ORDER, "WH/MO/00035", "late", day("2027-01-14"), Optional.of(made), List.of(lacks));
        assertThat(titles(judged(odoo, hub))).containsExactly("What is ordered comes last");
        HubOrder sooner =
                new HubOrder(ORDER, "WH/MO/00035", "late", day("2027-01-13"), Optional.of(made), List.of(lacks));
        assertThat(judged(odoo, sooner).unexplained()).hasSize(1);
    }

    @Test
    void what_comes_on_the_day_of_the_start_is_late_for_odoo_by_its_hour() {
        OdooOrder odoo = odoo(Shown.LATE, "2026-11-24", expected("2026-11-24"));
        HubOrder.Cover cover = cover("purchase", "P00373/6", "2026-11-24", "2026-11-24");
        assertThat(titles(judged(odoo, hub("waiting", "2026-11-24", cover)))).containsExactly("Hours of one day");
    }

    @Test
    void a_component_that_one_side_does_not_know_is_unexplained() {
        OdooOrder without = new OdooOrder(
                ORDER,
                "WH/MO/00035",
                false,
                Shown.AVAILABLE,
                Optional.empty(),
                LocalDate.parse("2026-11-24"),
                List.of());
        assertThat(judged(without, hub("ready", "", cover("stock", "", "", ""))).unexplained())
                .containsExactly("Odoo does not know the component " + ITEM);
    }

    private static Finding ordered(HubOrder.Cover proposal, Dealing.Supply receipt, Dealing.Line line, String until) {
        LocalDate comes = line.comes().orElseThrow();
        return new OrderJudge((_, _) -> dealing(receipt, line))
                .judge(odoo(Shown.LATE, comes.toString(), new Stand.Expected(comes)), hub("late", until, proposal));
    }

    private static Finding judged(OdooOrder odoo, HubOrder hub) {
        return new OrderJudge((_, _) -> new Dealing(
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2027-01-05"),
                        List.of(),
                        List.of(),
                        BigDecimal.ZERO))
                .judge(odoo, hub);
    }

    private static List<String> titles(Finding finding) {
        return Stream.concat(finding.parts().stream(), Stream.of(finding.itself()))
                .flatMap(outcome -> outcome.reasons().stream())
                .map(Reason::title)
                .toList();
    }

    private static List<PartRule> explained(OdooOrder.Part odoo, HubOrder.Part hub, Dealing dealing) {
        return Difference.of(new Difference.Case(ORDER, odoo, hub, dealing)).stream()
                .flatMap(difference -> Arrays.stream(PartRule.values())
                        .filter(rule -> rule.explains(difference).isPresent()))
                .toList();
    }

    private static OdooOrder odoo(Shown shown, String day, Stand stand) {
        return new OdooOrder(
                ORDER, "WH/MO/00035", false, shown, day(day), LocalDate.parse("2026-11-24"), List.of(part(stand)));
    }

    private static OdooOrder.Part part(Stand stand) {
        return new OdooOrder.Part(ITEM, amount(8), stand, true, List.of(MOVE));
    }

    private static HubOrder hub(String state, String until, HubOrder.Cover... covers) {
        Optional<HubOrder.Cover> held = List.of(covers).stream()
                .filter(cover -> !cover.kind().equals("stock"))
                .findFirst();
        List<HubOrder.Part> parts = covers.length == 0
                ? List.of()
                : List.of(new HubOrder.Part(
                        ITEM,
                        "B-02545",
                        "odoo:stock.warehouse:1",
                        LocalDate.parse("2026-11-24"),
                        state,
                        List.of(covers)));
        return new HubOrder(ORDER, "WH/MO/00035", state, day(until), held, parts);
    }

    private static HubOrder.Part needed(String date, HubOrder.Cover cover) {
        return new HubOrder.Part(
                ITEM, "B-02545", "odoo:stock.warehouse:1", LocalDate.parse(date), "late", List.of(cover));
    }

    private static HubOrder.Cover proposal(String due, String there) {
        return cover("proposed-purchase", "P-B-02545-WH-1", due, there);
    }

    private static HubOrder.Cover cover(String kind, String name, String due, String there) {
        return new HubOrder.Cover(kind, name, amount(8), day(due), day(there));
    }

    private static Dealing dealing(Dealing.Supply supply, Dealing.Line line) {
        return new Dealing(
                LocalDate.parse("2026-11-23"),
                LocalDate.parse("2027-01-05"),
                List.of(supply),
                List.of(line),
                BigDecimal.ZERO);
    }

    private static Dealing held(Dealing.Line line, int quantity) {
        return new Dealing(
                LocalDate.parse("2026-11-23"),
                LocalDate.parse("2027-01-05"),
                List.of(),
                List.of(line),
                amount(quantity));
    }

    private static Dealing.Supply receipt(String name, String due, String comes, int quantity, Dealing.Use... uses) {
        return new Dealing.Supply(
                name, "odoo:purchase.order:246", day(due), day(comes), amount(quantity), amount(0), "", List.of(uses));
    }

    private static Dealing.Use use(String name, String record, String date, int quantity) {
        return new Dealing.Use(name, record, LocalDate.parse(date), amount(quantity), false);
    }

    private static Dealing.Use safety(int quantity) {
        return new Dealing.Use("safety_stock", "", LocalDate.parse("2026-11-23"), amount(quantity), true);
    }

    private static Dealing.Line given(int quantity, String comes) {
        return line(MOVE, "WH/MO/00035", "2026-11-24", quantity, comes);
    }

    private static Dealing.Line line(long move, String taker, String date, int quantity, String comes) {
        return new Dealing.Line(
                move,
                taker,
                LocalDate.parse(date),
                "odoo:purchase.order:246",
                "P00246",
                day(comes),
                List.of(),
                amount(quantity),
                false);
    }

    private static Dealing.Line ordered(String day) {
        return new Dealing.Line(
                MOVE,
                "WH/MO/00035",
                LocalDate.parse("2026-11-24"),
                "odoo:purchase.order:246",
                "P00373",
                day("2026-12-08"),
                List.of(LocalDate.parse(day)),
                amount(12),
                false);
    }

    private static Stand expected(String day) {
        return new Stand.Expected(LocalDate.parse(day));
    }

    private static BigDecimal amount(int whole) {
        return BigDecimal.valueOf(whole);
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
