package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;

/** What a plan says otherwise than the one before it, and why. */
class PlanDifferenceTest {

    @Test
    void the_same_books_make_no_difference() {
        assertThat(changes(_ -> {})).isEmpty();
    }

    @Test
    void a_new_sales_order_makes_new_orders_because_of_it() {
        assertThat(changes(story -> sell(story, "SO-2", "2", "2026-03-20")))
                .filteredOn(change -> change.subject() == PlanChange.Subject.ORDER)
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(PlanChange.Kind.NEW);
                    assertThat(change.reference()).isEqualTo("SO-2");
                    assertThat(change.why()).contains("SO-2 is new: 2 due 2026-03-20");
                });
    }

    @Test
    void more_stock_takes_orders_away_and_is_the_reason() {
        assertThat(changes(story -> story.stock("PUMP", "4", PlantStory.SHELF)))
                .filteredOn(change -> change.subject() == PlanChange.Subject.ORDER)
                .allSatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(PlanChange.Kind.GONE);
                    assertThat(change.why()).isEqualTo("Stock (available) of PUMP went from 0 to 4.");
                })
                .extracting(change -> change.item() + " " + change.quantityBefore())
                .containsExactlyInAnyOrder(
                        PlantStory.itemId("PUMP") + " 4",
                        PlantStory.itemId("SEAL") + " 8",
                        PlantStory.itemId("STEEL") + " 8");
    }

    @Test
    void what_an_item_is_made_of_is_the_reason_of_all_that_hangs_on_it() {
        assertThat(changes(story -> story.made("SEAL", "1 FELT")))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.why()).isEqualTo("What SEAL is made of changed."));
    }

    @Test
    void a_late_supply_is_the_reason_that_customers_wait() {
        assertThat(changes(story -> {
                    story.terms.removeFirst();
                    story.bought("STEEL", "Ferro", 20);
                }))
                .filteredOn(change -> change.subject() == PlanChange.Subject.PROMISE)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.dayAfter()).isGreaterThan(change.dayBefore());
                    assertThat(change.why()).contains("What suppliers ask for STEEL changed.");
                });
    }

    @Test
    void orders_that_are_numbered_otherwise_change_no_promise() {
        assertThat(changes(story -> sell(story, "SO-0", "1", "2026-03-04")))
                .isNotEmpty()
                .noneMatch(change ->
                        change.reference().contains("SO-1") || change.why().contains("P-"));
    }

    @Test
    void an_order_that_is_needed_on_another_day_is_the_same_order_moved() {
        assertThat(changes(story -> {
                    story.orders.deliveries.clear();
                    deliver(story, "2026-03-30");
                }))
                .filteredOn(change -> change.subject() == PlanChange.Subject.ORDER
                        && change.item().equals(PlantStory.itemId("PUMP")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(PlanChange.Kind.CHANGED);
                    assertThat(change.dayAfter()).isGreaterThan(change.dayBefore());
                    assertThat(change.why()).contains("4 due 2026-03-19 became 4 due 2026-03-30");
                });
    }

    private static List<PlanChange> changes(Consumer<PlantStory> happening) {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .item("STEEL")
                .item("FELT")
                .partner("Ferro")
                .made("PUMP", "2 SEAL")
                .made("SEAL", "1 STEEL")
                .bought("STEEL", "Ferro", 5)
                .bought("FELT", "Ferro", 5);
        sell(story, "SO-1", "4", "2026-03-19");
        PlanVersion before = PlanVersions.of(story);
        PlanRows rows = PlanRows.of(before.plan(), before.assembly().labels());
        happening.accept(story);
        PlanVersion after = PlanVersions.of(story);
        return PlanDifference.between(
                        rows, PlanRows.of(after.plan(), after.assembly().labels()))
                .changes(
                        InputChanges.of(
                                ModelDifference.between(
                                        before.assembly().model(),
                                        after.assembly().model()),
                                before.plan(),
                                after.plan()),
                        after.assembly().labels());
    }

    private static void sell(PlantStory story, String order, String quantity, String due) {
        story.orders.sold(order, "Acme", SalesState.CONFIRMED, quantity + " PUMP");
        story.orders.deliver(
                "out:" + order, "PUMP", quantity, due, story.orders.line(story.orders.salesLines.size() - 1));
    }

    private static void deliver(PlantStory story, String due) {
        story.orders.deliver("out:SO-1", "PUMP", "4", due, story.orders.line(0));
    }
}
